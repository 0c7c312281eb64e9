#pragma once
#include <deque>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "platform/passkeys.h"
#include "platform/secrets.h"
#include "vault/key_slots.h"
#include "vault/one_answer.h"
#include "vault/recovery_code.h"

namespace vault {

/// What opened a record: its key, for `Vault::unlock`, and which of the slots gave it.
struct OpenedSlot {
    DataKey key{};
    std::size_t slot = 0;
};

/// The cost that takes about 0.7 s on a device where the least one took `least_takes`: first more memory, up to 64 MiB,
/// as that is what hinders who guesses, and from 46 MiB on with three passes; never below the least cost.
[[nodiscard]] platform::StretchCost cost_for(std::chrono::milliseconds least_takes);

/// From what a person knows to the key of the record, and back. One thing at a time: a new call, or the end of the
/// keyring, drops the answer to the one before. Answers never come within the call.
///
/// Errors: BadInput, what was typed is not it; Corrupt, it may be, but the slot is damaged; Missing, no slot of that
/// kind; Full, this device would not give the memory; Refused, the browser has no service for secrets here.
class Keyring {
public:
    template <class Value> using Answer = std::function<void(base::Result<Value>)>;

    /// Both must outlive the keyring.
    Keyring(platform::Secrets& secrets, base::Entropy& entropy) : secrets_(&secrets), entropy_(&entropy) {}
    Keyring(const Keyring&) = delete;
    Keyring& operator=(const Keyring&) = delete;

    /// Tries every passphrase slot in turn; of several errors the first that is not BadInput is told.
    void open(std::vector<KeySlot> slots, std::string passphrase, Answer<OpenedSlot> answer);
    /// Tries every recovery slot in turn.
    void open(std::vector<KeySlot> slots, const RecoveryCode& code, Answer<OpenedSlot> answer);
    /// The slot of the passkey that answered.
    void open(std::vector<KeySlot> slots, const platform::Passkey& passkey, Answer<OpenedSlot> answer);

    /// A passphrase slot at a cost that suits this device, and one slot for each code: for a first passphrase, or to
    /// change the lock (with a new `key`, for `Vault::change_key`).
    void make(const DataKey& key, std::string passphrase, std::vector<RecoveryCode> codes,
              Answer<std::vector<KeySlot>> answer);
    /// Another passphrase for the same key, for `Vault::set_slots`: the passphrase slots give way to a new one, the
    /// slot that was `used` (a recovery code, which opens once) goes, all others stay.
    void rewrap(std::vector<KeySlot> slots, const DataKey& key, std::string passphrase, std::optional<std::size_t> used,
                Answer<std::vector<KeySlot>> answer);
    /// One slot more, for a passkey that was made with that salt, for `Vault::set_slots`. Never the only way in:
    /// Missing where there is no passphrase.
    void add(std::vector<KeySlot> slots, const DataKey& key, const platform::Passkey& passkey,
             const platform::PasskeySalt& salt, Answer<std::vector<KeySlot>> answer);

    [[nodiscard]] bool busy() const { return answer_.waiting(); }

private:
    struct Opening;
    struct HeldPasskey;
    struct Making;
    void try_next(std::shared_ptr<Opening> opening);
    void try_slot(std::shared_ptr<Opening> opening, const KeySlot& slot, const std::string& passphrase);
    void try_slot(std::shared_ptr<Opening> opening, const KeySlot& slot, const RecoveryCode& code);
    void try_slot(std::shared_ptr<Opening> opening, const KeySlot& slot, const HeldPasskey& passkey);
    void unwrap(std::shared_ptr<Opening> opening, const platform::SecretKey& by, const platform::WrappedKey& wrapped);
    void tried(std::shared_ptr<Opening> opening, std::expected<DataKey, base::Error> found);
    void begin(std::shared_ptr<Opening> opening);
    void begin(std::shared_ptr<Making> making);
    void stretch(std::shared_ptr<Making> making, platform::StretchCost cost);
    void wrap_passphrase(std::shared_ptr<Making> making, const PassphraseSlot& slot,
                         const platform::SecretKey& by);
    void wrap_next_code(std::shared_ptr<Making> making);
    template <class Value, class Then>
    [[nodiscard]] platform::Secrets::Answer<Value> then(Then run);

    platform::Secrets* secrets_;
    base::Entropy* entropy_;
    OneAnswer answer_;
};

}  // namespace vault
