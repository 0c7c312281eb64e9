#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "app/app.h"
#include "record/record.h"
#include "vault/vault.h"

namespace app {

/// Opens the person's record and keeps it: who holds the pen, what opening found, how safe the last words are.
class Keeper {
public:
    struct Calls {
        std::function<void()> changed;
        /// Is given each record that is ready; it lives until the keeper opens the next one.
        std::function<void(record::Record)> opened;
        /// A record that an earlier version kept is about to be changed: whoever wants to keep it as it is does so, and
        /// calls `go_on`, in any case.
        std::function<void(std::function<void()> go_on)> before_migration;
    };
    Keeper(const Platform& platform, Calls calls);

    void start();
    void take_over();   ///< this window writes from now on, whichever did before
    void begin_anew();  ///< when the old record is missing or damaged, and the person said so
    void keep_again();  ///< when the store was emptied under us, and the person said so
    void close();       ///< writes nothing any more; every record that it opened must be gone
    std::optional<vault::Time> tick(vault::Time now);
    void shown();
    void hidden();

    void unlock(const vault::DataKey& key);  ///< of a record that is Locked; what it opens to, `stage` tells
    /// In the place of a record that is Locked: another one of this browser, which that key opens.
    void open_other(int place, const vault::DataKey& key);
    /// Another state in the place of what is open or kept (see vault::Vault::restore); the next tick opens it.
    [[nodiscard]] base::Result<> restore(vault::VaultFile file);
    /// What is kept, open or locked; none before there is one.
    [[nodiscard]] vault::Vault* vault() const { return vault_.get(); }

    [[nodiscard]] Stage stage() const;
    [[nodiscard]] std::string trouble() const;
    [[nodiscard]] KeepingView keeping() const;
    /// Encrypted, as it is in memory; or, when it is damaged, as it was found.
    [[nodiscard]] std::vector<std::byte> copy();

private:
    void lock_answered(bool held);
    void open_vault();
    void vault_changed();
    [[nodiscard]] bool is_readable() const;
    void open_when_kept();
    void open_record();

    Platform platform_;
    Calls calls_;
    bool elsewhere_ = false;  ///< another window holds the pen
    bool noticed_ = false;    ///< the vault changed since the last tick
    std::unique_ptr<vault::Vault> vault_;
    bool opened_record_ = false, read_only_ = false;
    bool asked_to_keep_ = false;  ///< of an earlier version, and what is asked to keep it has not answered yet
    bool restored_ = false;  ///< the record that opens next was somewhere before: it goes on as another device
    std::optional<base::Error> record_problem_;
    std::optional<vault::HeldKey> key_of_other_;  ///< of what is being read
};

}  // namespace app
