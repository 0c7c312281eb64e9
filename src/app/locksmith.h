#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/keeper.h"
#include "app/views.h"
#include "base/moment.h"
#include "platform/secrets.h"
#include "vault/keyring.h"

namespace app {

/// The lock on a person's record: opens it, sets, changes and closes it. Nothing counts before it is on the disk, and
/// a first passphrase not before one of its recovery codes was typed back.
class Locksmith {
public:
    /// All must outlive it. `changed`: `view` may show something new.
    Locksmith(platform::Secrets& secrets, base::Entropy& entropy, Keeper& keeper, std::function<void()> changed);

    // While the record is locked.
    void unlock(std::string passphrase, base::Instant now);
    void unlock_by_code(std::string_view typed, base::Instant now);

    // While it is open.
    /// The first passphrase, or with `new_key` another lock: a new key and eight codes, which `view` shows until one is
    /// confirmed. Else another passphrase for the key there is.
    void set_passphrase(std::string passphrase, bool new_key);
    /// One of the codes shown, typed back: the new lock is put on.
    void confirm_code(std::string_view typed);
    /// Leaves the present lock as it is, and forgets what was to come.
    void cancel();
    /// Closes as soon as everything is on the disk. Nothing happens where there is no passphrase.
    void lock();

    /// Moves what waits for the disk. True once after a new lock, or another passphrase, has come to lie there.
    bool tick();
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
    [[nodiscard]] bool must_wait(base::Instant now) const { return wait(now).count() > 0; }
    void tried(const base::Result<vault::OpenedSlot>& found, base::Instant now, std::string_view wrong);
    void make_lock(std::string passphrase);
    void rewrap(std::string passphrase);
    void done(const base::Result<>& result);

    base::Entropy* entropy_;
    Keeper* keeper_;
    std::function<void()> changed_;
    std::string problem_;
    int wrong_tries_ = 0;
    base::Instant next_try_{};
    std::optional<std::size_t> used_code_;  ///< the slot that opened the record: it opens once
    std::optional<NewLock> new_lock_;       ///< its codes are shown
    bool writing_ = false;                  ///< other slots are on their way to the disk
    bool locking_ = false;
    platform::Secrets* secrets_;
    vault::Keyring keyring_;  ///< last: its answers come here
};

}  // namespace app
