#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/moment.h"
#include "platform/places.h"
#include "vault/countdown.h"
#include "vault/keyring.h"
#include "vault/vault_file.h"

namespace app {

/// The records behind other passphrases in this browser. Each is as whole as the one in use, and none says of another
/// that it is there: only what opens it does.
class OtherRecords {
public:
    template <class Value> using Answer = vault::Keyring::Answer<Value>;
    using Key = std::variant<std::string, vault::RecoveryCode>;
    struct Found { int number = 0; vault::OpenedSlot by; };

    /// All must outlive it.
    OtherRecords(platform::Places& places, platform::Secrets& secrets, base::Entropy& entropy);
    OtherRecords(const OtherRecords&) = delete;
    OtherRecords& operator=(const OtherRecords&) = delete;

    // One thing at a time. Answers never come within the call.
    /// Which of them that opens: BadInput when none does.
    void find(Key key, Answer<Found> answer);
    /// Begins an empty one behind that passphrase, and gives its number. BadInput when the passphrase opens one
    /// already, be it the one in use, which has the slots `own`.
    void make(std::string passphrase, std::vector<vault::KeySlot> own, base::Instant now, Answer<int> answer);
    /// Deletes the one that the passphrase opens, and gives its number; BadInput when it opens none.
    void remove(std::string passphrase, Answer<int> answer);

    [[nodiscard]] bool busy() const { return search_ || keyring_.busy() || answer_.waiting(); }
    void tick(vault::Time now);
    [[nodiscard]] std::optional<vault::Time> next_wake() const { return countdown_.next(); }

private:
    struct Search { Key key; std::vector<int> left; Answer<Found> answer; };
    void try_next();
    void try_slots(int number, std::vector<vault::KeySlot> slots);
    void end_search(base::Result<Found> found);
    void make_lock(std::string passphrase, base::Instant now, Answer<int> answer);
    void keep(vault::VaultFile file, Answer<int> answer);
    template <class Value, class Then> [[nodiscard]] platform::Places::Answer<Value> then(Then run);

    platform::Places* places_;
    base::Entropy* entropy_;
    std::optional<Search> search_;
    std::function<void()> not_answered_;  ///< the browser did not, for too long
    vault::Countdown countdown_;
    vault::OneAnswer answer_;
    vault::Keyring keyring_;  ///< last: its answers come here
};

}  // namespace app
