#pragma once
#include <functional>
#include <memory>

#include "vault/row_format.h"
#include "vault/vault_file.h"

namespace vault {

/// What is still sound of a record that does not verify as a whole.
///
/// Each page has a tag of its own, so a damaged one says nothing against the others. Rows are read from each sound page
/// by itself, not by way of the schema and the tables' trees, which may be damaged too: what is lost is what lay in the
/// damaged pages, and nothing else. Every row was once written just so. It may not be the newest, where a page is
/// older than the rest; its stamps tell. A row that goes on in other pages could be put together from pages of two
/// times, so it counts only when the root proves that all are of one; the root covers nonces and tags, and stays
/// right whatever is damaged within a page.
class Remains {
public:
    /// Of a vault file, which may be cut, lack pages or have a wrong head. With a key that is not its own no page is
    /// sound. Full when there is no memory.
    [[nodiscard]] static base::Result<Remains> of(VaultFile file, const DataKey& key);

    /// Calls `take` with each row of each table and index; the values last as long as the call. One pass: O(pages).
    /// Gives how many pages could not be read.
    std::uint32_t each_row(const std::function<void(std::span<const Stored>)>& take) const;
    [[nodiscard]] std::uint32_t page_count() const;
    /// The head's root says that all pages are those of its time, sound or not.
    [[nodiscard]] bool is_of_one_time() const { return of_one_time_; }

private:
    Remains(std::shared_ptr<PageFile> pages, Database reader, bool of_one_time);
    [[nodiscard]] std::optional<std::vector<std::byte>> whole(const Cell& cell, std::vector<bool>& taken) const;

    std::shared_ptr<PageFile> pages_;
    Database reader_;
    bool of_one_time_;
};

}  // namespace vault
