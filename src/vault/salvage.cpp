#include "vault/salvage.h"

#include <algorithm>
#include <utility>

#include "vault/assembly.h"
#include "vault/page_file.h"
#include "vault/root.h"

namespace vault {
namespace {

using Page = std::array<std::byte, platform::page_size>;

/// A file can be longer than its head says, when the record had shrunk.
bool fits_root(const VaultFile& file, const PageFile& pages, const DataKey& key)
{
    if (pages.page_count() < file.head.page_count) return false;
    PageRoot root(key, pages);
    root.cut(file.head.page_count);
    return root.root(file.head) == file.head.root;
}

}  // namespace

Remains::Remains(std::shared_ptr<PageFile> pages, Database reader, bool of_one_time)
    : pages_(std::move(pages)), reader_(std::move(reader)), of_one_time_(of_one_time)
{
}

base::Result<Remains> Remains::of(VaultFile file, const DataKey& key)
{
    auto pages = std::make_shared<PageFile>(assemble_what_fits(std::move(file.image), file.pages));
    const bool of_one_time = fits_root(file, *pages, key);
    if (of_one_time) pages->resize(file.head.page_count);
    auto reader = Database::unverified(pages, key);
    if (!reader) return std::unexpected(reader.error());
    return Remains(std::move(pages), std::move(*reader), of_one_time);
}

std::uint32_t Remains::page_count() const { return pages_->page_count(); }

/// The first page holds the schema, which is no row of anybody's.
std::uint32_t Remains::each_row(const std::function<void(std::span<const Stored>)>& take) const
{
    std::uint32_t lost = page_count() > 0 ? 0 : 1;
    std::vector<bool> taken(page_count() + 1);
    for (std::uint32_t number = 1; number <= page_count(); ++number) {
        Page page;
        const bool sound = reader_.read_page(number, page);
        if (!sound) ++lost;
        if (!sound || number == 1) continue;
        for (const auto& cell : cells_in(page)) {
            const auto row = whole(cell, taken);
            const auto values = row ? values_in(*row) : std::nullopt;
            if (values) take(*values);
        }
    }
    return lost;
}

/// No page has parts of two rows, so that each is read once more at most, whatever the pages claim.
std::optional<std::vector<std::byte>> Remains::whole(const Cell& cell, std::vector<bool>& taken) const
{
    std::vector<std::byte> row(cell.here.begin(), cell.here.end());
    auto next = cell.next;
    while (row.size() < cell.size) {
        Page page;
        const bool may = of_one_time_ && next > 1 && next <= page_count() && !taken[next];
        if (!may || !reader_.read_page(next, page)) return std::nullopt;
        taken[next] = true;
        const auto part = std::min<std::uint64_t>(cell.size - row.size(), most_in_next);
        const auto bytes = std::span(page).subspan(4, static_cast<std::size_t>(part));
        row.insert(row.end(), bytes.begin(), bytes.end());
        next = static_cast<std::uint32_t>(big_endian(std::span(page).first(4)));
    }
    return next == 0 ? std::optional(std::move(row)) : std::nullopt;
}

}  // namespace vault
