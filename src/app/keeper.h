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
    /// `opened` is given each record that is ready; it lives until the keeper opens the next one.
    Keeper(const Platform& platform, std::function<void()> changed, std::function<void(record::Record)> opened);

    void start();
    void take_over();   ///< this window writes from now on, whichever did before
    void begin_anew();  ///< when the old record is missing or damaged, and the person said so
    void keep_again();  ///< when the store was emptied under us, and the person said so
    void close();       ///< writes nothing any more; every record that it opened must be gone
    std::optional<vault::Time> tick(vault::Time now);
    void shown();
    void hidden();

    void unlock(const vault::DataKey& key);  ///< of a record that is Locked; what it opens to, `stage` tells
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
    void open_record();

    Platform platform_;
    std::function<void()> changed_;
    std::function<void(record::Record)> opened_;
    bool elsewhere_ = false;  ///< another window holds the pen
    bool noticed_ = false;    ///< the vault changed since the last tick
    std::unique_ptr<vault::Vault> vault_;
    bool opened_record_ = false, read_only_ = false;
    bool restored_ = false;  ///< the record that opens next was somewhere before: it goes on as another device
    std::optional<base::Error> record_problem_;
};

}  // namespace app
