#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/keeper.h"
#include "app/other_records.h"
#include "app/views.h"
#include "base/moment.h"
#include "platform/passkeys.h"
#include "platform/secrets.h"
#include "vault/keyring.h"

namespace app {

/// The lock on a person's record: opens it, sets, changes and closes it. Nothing counts before it is on the disk, and
/// a first passphrase not before one of its recovery codes was typed back.
class Locksmith {
public:
    /// All must outlive it. `changed`: `view` may show something new.
    Locksmith(platform::Secrets& secrets, platform::Passkeys& passkeys, base::Entropy& entropy, Keeper& keeper,
              OtherRecords& others, std::function<void()> changed);

    /// Asks once whether passkeys can be offered here; `view` tells, from when the answer has come.
    void find_passkeys();

    // While the record is locked. What opens not this record but another in this browser opens that one.
    void unlock(std::string passphrase, base::Instant now);
    void unlock_by_code(std::string_view typed, base::Instant now);
    /// Straight from a click. A wrong one costs no wait: nobody guesses what a passkey answers.
    void unlock_by_passkey();

    // While it is open.
    /// The first passphrase, or with `new_key` another lock: a new key and eight codes, which `view` shows until one is
    /// confirmed. Else another passphrase for the key there is.
    void set_passphrase(std::string passphrase, bool new_key);
    /// One of the codes shown, typed back: the new lock is put on.
    void confirm_code(std::string_view typed);
    /// Straight from a click. One passkey more that opens it, where there is a passphrase; the device lists it under
    /// `name`.
    void add_passkey(const std::string& name);
    void remove_passkeys();
    /// Tells the device that what its passkeys open is about to be erased.
    void forget_passkeys();
    /// Leaves the present lock as it is, and forgets what was to come.
    void cancel();
    /// Closes as soon as everything is on the disk. Nothing happens where there is no passphrase.
    void lock();

    /// Moves what waits for the disk. Once after another lock, passphrase or passkey has come to lie there: what to say
    /// of it. Else empty.
    std::string_view tick();
    [[nodiscard]] LockView view(base::Instant now) const;
    /// Until something can be tried again.
    [[nodiscard]] std::chrono::seconds wait(base::Instant now) const;
    /// The codes as text, for a file or a printer. Empty when none are shown.
    [[nodiscard]] std::string codes_as_text() const;
    [[nodiscard]] bool has_passphrase() const;
    [[nodiscard]] bool is_locking() const { return locking_; }  ///< it waits for the disk

private:
    struct NewLock {
        vault::HeldKey key;
        std::vector<vault::KeySlot> slots;
        std::vector<vault::RecoveryCode> codes;
    };
    [[nodiscard]] bool may_try(base::Instant now);
    [[nodiscard]] bool must_wait(base::Instant now) const { return wait(now).count() > 0; }
    void tried(const base::Result<vault::OpenedSlot>& found, base::Instant now, std::string_view wrong);
    void try_others(OtherRecords::Key key, base::Instant now);
    void make_lock(std::string passphrase);
    void rewrap(std::string passphrase);
    void done(const base::Result<>& result, std::string_view words, std::string& problem);
    void opened_by(const base::Result<vault::OpenedSlot>& found);
    void keep_passkey(const platform::Passkey& made, const platform::PasskeySalt& salt);
    void not_asked(platform::PasskeyRefusal why);
    [[nodiscard]] std::vector<platform::AskedPasskey> passkeys() const;
    [[nodiscard]] std::vector<platform::PasskeyId> passkey_ids() const;

    base::Entropy* entropy_;
    Keeper* keeper_;
    OtherRecords* others_;
    std::function<void()> changed_;
    std::string problem_;
    int wrong_tries_ = 0;
    base::Instant next_try_{};
    std::optional<std::size_t> used_code_;  ///< the slot that opened the record: it opens once
    std::optional<NewLock> new_lock_;       ///< its codes are shown
    std::string_view writing_;  ///< other slots are on their way to the disk: what to say once they are there
    bool locking_ = false;
    bool offers_passkeys_ = false;
    std::string passkey_problem_;
    std::vector<platform::PasskeyId> leaving_;  ///< open nothing once what is written lies on the disk
    platform::Secrets* secrets_;
    platform::Passkeys* passkeys_;
    vault::OneAnswer dialog_;  ///< the device's own
    vault::Keyring keyring_;   ///< last: its answers come here
};

}  // namespace app
