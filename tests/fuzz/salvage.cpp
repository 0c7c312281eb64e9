#include <algorithm>
#include <memory>

#include "record/merge.h"
#include "record/remains.h"
#include "record_copy.h"
#include "vault/page_file.h"
#include "vault/root.h"

/// Of a record that was damaged in any way nothing wrong is read: merged into one that is whole, it changes nothing.
/// And any bytes, taken for decrypted pages, give rows that can be merged, or none.
namespace {

using platform::page_size;
constexpr vault::DataKey key{std::byte{7}};

struct Kept {
    vault::VaultFile earlier, now;
    std::string json;
};

vault::VaultFile file_of(const vault::PageFile& pages)
{
    platform::Head head{.page_count = pages.page_count()};
    head.root = vault::PageRoot(key, pages).root(head);
    return {.head = head, .key_slots = {}, .image = pages.bytes(), .pages = {}};
}

void write(record::Record& record, char sign, base::Instant at)
{
    for (int i = 0; i < 16; ++i) {
        const base::Id id = base::id_of_content(std::to_string(i));
        const base::Moment made{record_fuzz::now + std::chrono::hours(i), {}};
        const std::string words(static_cast<std::size_t>(i % 10 == 3 ? 6000 : 10 + i), sign);
        const bool kept = record.save(record::CheckIn{.id = id, .made = made, .mood = i % 5 - 2, .note = words}, at) &&
                          record.save(record::Entry{.id = id, .made = made, .text = words, .tags = {words}}, at) &&
                          record.save(record::Lapse{.id = id, .made = made, .what = words}, at);
        if (!kept) std::abort();
    }
}

Kept make()
{
    record_fuzz::SameBytes entropy;
    auto pages = std::make_shared<vault::PageFile>();
    auto database = *vault::Database::encrypted(pages, key);
    auto record = *record::Record::open(database, entropy);
    write(record, 'a', record_fuzz::now);
    auto earlier = file_of(*pages);
    write(record, 'b', record_fuzz::now + std::chrono::hours(1));
    return {std::move(earlier), file_of(*pages), *record.export_json()};
}

/// Four bytes each: what to do, to which page, and where.
void damage(vault::VaultFile& file, const Kept& kept, std::span<const std::uint8_t> edits)
{
    for (; edits.size() >= 4 && !file.image.empty(); edits = edits.subspan(4)) {
        const std::size_t start = edits[1] * page_size % file.image.size() / page_size * page_size;
        const std::size_t at = std::min(start + (edits[2] * 256u + edits[3]) % page_size, file.image.size() - 1);
        const auto rest = std::span(file.image).subspan(start);
        const auto page = rest.first(std::min(page_size, rest.size()));
        const bool has_earlier = start + page.size() <= kept.earlier.image.size();
        switch (edits[0] % 6) {
        case 0: file.image[at] ^= static_cast<std::byte>(1 + edits[3] % 255); break;
        case 1: std::ranges::fill(page, std::byte{0}); break;
        case 2:
            if (has_earlier) std::ranges::copy(std::span(kept.earlier.image).subspan(start, page.size()), page.begin());
            break;
        case 3: file.pages.emplace_back(edits[2], std::vector<std::byte>(page.begin(), page.end())); break;
        case 4: file.image.resize(at); break;
        default: file.head.page_count = edits[2] * 256u + edits[3]; break;
        }
    }
}

void damaged_record(std::span<const std::uint8_t> edits)
{
    static const Kept kept = make();
    auto file = kept.now;
    damage(file, kept, edits);
    const auto remains = vault::Remains::of(std::move(file), key);
    if (!remains) std::abort();
    static record_fuzz::SameBytes entropy;
    static auto database = *vault::Database::in_memory();
    static auto record = *record::Record::open(database, entropy);
    static const auto whole = record.merge_json(kept.json, record_fuzz::now);
    static_cast<void>(record.merge_remains(*remains, record_fuzz::now));
    if (!whole || record.export_json() != kept.json) std::abort();
}

void any_pages(std::span<const std::uint8_t> bytes)
{
    const auto rows = record::rows_among([&](const auto& take) {
        for (; bytes.size() >= 16; bytes = bytes.subspan(std::min(bytes.size(), page_size))) {
            std::vector<std::byte> page(page_size);
            std::ranges::copy(std::as_bytes(bytes.first(std::min(bytes.size(), page_size))), page.begin());
            for (const auto& cell : vault::cells_in(page))
                if (const auto values = vault::values_in(cell.here)) take(*values);
        }
    });
    if (!rows) std::abort();
    record_fuzz::SameBytes entropy;
    auto database = *vault::Database::in_memory();
    auto record = *record::Record::open(database, entropy);
    const auto merge = [&] { return record::merge_rows(database, *rows, record_fuzz::now); };
    const bool merged = merge().has_value();
    const auto after = record.export_json();
    if (!merged || !record.everything() || !merge() || record.export_json() != after) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span bytes(data, size);
    if (size < 1) return 0;
    bytes[0] == 'S' ? any_pages(bytes) : damaged_record(bytes);
    return 0;
}
