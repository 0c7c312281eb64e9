#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/views.h"
#include "platform/files.h"
#include "sharing/import.h"
#include "vault/keyring.h"
#include "vault/vault_file.h"

namespace app {

/// A file between being chosen and being brought in. Until `bring`, nothing is kept anywhere.
class BringIn {
public:
    /// What it needs of the app; all but the pointers outlive it.
    struct Helpers {
        const record::Record* record;  ///< used at once: a mapping once made for a table with the same columns returns
        const vault::DataKey* key;     ///< likewise: a copy of the record that is open needs no passphrase
        std::string meeting;           ///< the code that this person's devices share, tried first; may be empty
        platform::Secrets& secrets;
        base::Entropy& entropy;
        std::function<void()> changed;  ///< `view` shows something new
    };
    BringIn(platform::OpenedFile file, const Helpers& with);

    /// Tries what was typed on a locked copy; `view` tells what came of it.
    void unlock(const std::string& typed, bool by_code);
    void map_mood(std::size_t mood, std::optional<int> level);
    void map_column(std::size_t column, int use);
    void order_dates(int order);
    [[nodiscard]] const ImportView& view() const { return view_; }
    /// One transaction; after it, the mapping of a table is remembered.
    /// `offset`: of the person's clock, for rows that name none.
    [[nodiscard]] base::Result<record::Merged> bring(record::Record& record, base::Moment now);
    /// The copy as a record by itself, under a key of its own that lies open in it. BadInput when it is none.
    [[nodiscard]] base::Result<vault::VaultFile> as_record(base::Entropy& entropy, base::Moment now) const;

private:
    [[nodiscard]] base::Result<> open_copy(const vault::DataKey* own);
    [[nodiscard]] base::Result<> open_with(const vault::DataKey& key);
    void look(base::Result<> readable, const record::Record* record);
    [[nodiscard]] base::Result<record::Merged> merge_into(record::Record& record, base::Instant now,
                                                          record::MergedSettings settings) const;
    void tried(const base::Result<vault::OpenedSlot>& found, std::string_view wrong);
    void show();

    platform::OpenedFile file_;  ///< a copy from the vault, once opened, as the plain record inside
    std::vector<vault::KeySlot> slots_;  ///< one of them has to be opened first
    base::Result<sharing::Preview> preview_ = base::failed(base::Kind::Missing, "not read yet");
    ImportView view_;
    bool meets_ = false;  ///< the shared code is being tried
    std::function<void()> changed_;
    vault::Keyring keyring_;  ///< last: its answers come here
};

}  // namespace app
