#include <algorithm>
#include <format>

#include "fixtures.h"
#include "vault/page_file.h"
#include "vault/root.h"
#include "vault/salvage.h"

using namespace record_test;
using platform::page_size;
using record::Source;

namespace {

constexpr vault::DataKey key{std::byte{7}, std::byte{9}};

/// A record in pages, as it lies on a disk.
class Kept {
public:
    explicit Kept(std::uint64_t seed = 1) : dice_(seed), record_(*record::Record::open(database_, dice_)) {}
    record::Record* operator->() { return &record_; }
    record::Record& operator*() { return record_; }
    [[nodiscard]] vault::VaultFile file() const
    {
        platform::Head head{.epoch = {}, .generation = 3, .image_generation = 3, .page_count = pages_->page_count(),
                            .batch = {}, .root = {}};
        head.root = vault::PageRoot(key, *pages_).root(head);
        return {.head = head, .key_slots = {}, .image = pages_->bytes(), .pages = {}};
    }

private:
    Dice dice_;
    std::shared_ptr<vault::PageFile> pages_ = std::make_shared<vault::PageFile>();
    vault::Database database_ = *vault::Database::encrypted(pages_, key);
    record::Record record_;
};

std::string words(int i, std::size_t length) { return std::format("day {} ", i) + std::string(length, 'w'); }

/// So many rows of each table, some longer than a page; `from` counts them on.
void fill(Kept& kept, int from, int rows)
{
    for (int i = from; i < from + rows; ++i) {
        const auto made = moment(std::chrono::minutes(i * 600));
        const auto at = noon + i * 10min;
        const auto length = static_cast<std::size_t>(i % 40 == 3 ? 6000 : i % 97);
        REQUIRE(kept->save(record::CheckIn{.id = {}, .made = made, .mood = i % 5 - 2, .sleep_hours = 7.0,
                                           .tags = {"t" + std::to_string(i % 9)}, .note = words(i, length)}, at));
        REQUIRE(kept->save(record::Entry{.id = {}, .made = made, .title = words(i, 5), .text = words(i, 3 * length)},
                           at));
        REQUIRE(kept->save(record::Win{.id = {}, .made = made, .words = words(i, length / 9)}, at));
        REQUIRE(kept->save(record::Lapse{.id = {}, .made = made, .what = words(i, 9), .note = words(i, length)}, at));
        REQUIRE(kept->save(record::Goal{.id = {}, .words = words(i, 20), .began = made}, at));
        const record::Regimen medicine{.id = {}, .medicine = words(i, 3), .began = made, .times = {"08:00"}};
        const auto regimen = kept->save(medicine, at);
        REQUIRE(kept->save(record::Dose{*regimen, made, record::Intake::Late, moment(1h)}, at));
        REQUIRE(kept->note_prompt({"question", made, record::Outcome::Skipped}, at));
        REQUIRE(kept->set_setting("setting " + std::to_string(i), words(i, 4), at));
        REQUIRE(kept->keep_draft("place " + std::to_string(i), words(i, 30), at));
    }
}

auto page_of(vault::VaultFile& file, std::size_t page)
{
    return std::span(file.image).subspan((page - 1) * page_size, page_size);
}

vault::VaultFile damaged(vault::VaultFile file, std::size_t page, std::size_t offset = 2000)
{
    page_of(file, page)[offset] ^= std::byte{4};
    return file;
}

base::Result<record::Added> merge(record::Record& into, vault::VaultFile file)
{
    const auto remains = vault::Remains::of(std::move(file), key);
    REQUIRE(remains);
    return into.merge_remains(*remains, noon + 24h * 365);
}

/// Of what was salvaged into an empty record, each row must be one of `right`.
template <class Row> void all_among(const std::vector<Row>& found, const std::vector<Row>& right)
{
    for (const auto& row : found) REQUIRE(std::ranges::contains(right, row));
}

void all_right(const record::Rows& found, const record::Rows& right)
{
    all_among(found.check_ins, right.check_ins);
    all_among(found.entries, right.entries);
    all_among(found.lapses, right.lapses);
    all_among(found.regimens, right.regimens);
    all_among(found.doses, right.doses);
    all_among(found.goals, right.goals);
    all_among(found.wins, right.wins);
}

std::size_t count(const record::Rows& rows)
{
    return rows.check_ins.size() + rows.entries.size() + rows.lapses.size() + rows.regimens.size() +
           rows.doses.size() + rows.goals.size() + rows.wins.size();
}

}  // namespace

TEST_CASE("from sound pages comes the whole record, also without its schema")
{
    Kept kept;
    fill(kept, 0, 60);
    Copy anew(2), without_schema(3);
    const auto added = merge(*anew, kept.file());
    REQUIRE_MESSAGE(added.has_value(), added.error().where);
    CHECK(*added == record::Added{7 * 60, 0});
    CHECK(json(*anew) == json(*kept));
    CHECK(merge(*without_schema, damaged(kept.file(), 1)));
    CHECK(json(*without_schema) == json(*kept));
    CHECK(*merge(*anew, kept.file()) == record::Added{0, 7 * 60});
    CHECK(index_is_right(anew.database()));
}

TEST_CASE("whichever page is damaged, no row is wrong, and only those that lay in it are missing")
{
    Kept kept;
    fill(kept, 0, 24);
    const auto whole = everything(*kept);
    const auto file = kept.file();
    std::size_t missing = 0;
    for (std::uint32_t page = 1; page <= file.head.page_count; ++page) {
        CAPTURE(page);
        Copy anew(2);
        REQUIRE(merge(*anew, damaged(file, page, page * 131 % 4064)));
        const auto found = everything(*anew);
        all_right(found, whole);
        missing += count(whole) - count(found);
    }
    CHECK(missing >= count(whole));
    CHECK(missing <= count(whole) + 8);  // a check-in of 6,000 bytes, a lapse, and an entry of 18,000, go on in others
}

TEST_CASE("what a copy has not is brought along, what it has newer stays")
{
    Kept kept;
    fill(kept, 0, 60);
    Copy copy(2);
    REQUIRE(copy->merge_json(json(*kept), noon));
    fill(kept, 60, 20);
    auto edited = everything(*kept).entries.at(5), removed = everything(*kept).entries.at(6);
    edited.text = "edited since";
    REQUIRE(kept->save(edited, noon + 48h));
    auto newer = everything(*copy).check_ins.at(7);
    newer.note = "newer than what is damaged";
    REQUIRE(copy->save(newer, noon + 48h));
    REQUIRE(copy->remove(Source::Entry, removed.id, noon + 48h));

    CHECK(*merge(*copy, kept.file()) == record::Added{7 * 20 + 1, 7 * 60 - 1});
    CHECK(copy->entry(edited.id)->text == "edited since");
    CHECK(copy->check_in(newer.id)->note == newer.note);
    CHECK_FALSE(copy->entry(removed.id));
    CHECK(everything(*copy).wins == everything(*kept).wins);
}

TEST_CASE("a page that is older than the rest brings nothing old over what is newer")
{
    Kept kept;
    fill(kept, 0, 12);
    auto before = kept.file();
    const auto older = everything(*kept);
    for (auto check_in : older.check_ins) {
        check_in.mood = (*check_in.mood + 3) % 5 - 2;
        REQUIRE(kept->save(check_in, noon + 48h));
    }
    for (const auto& win : older.wins) REQUIRE(kept->remove(Source::Win, win.id, noon + 48h));
    const auto newer = everything(*kept);
    auto right = older;
    right.check_ins.insert_range(right.check_ins.end(), newer.check_ins);
    Copy copy(3);
    REQUIRE(copy->merge_json(json(*kept), noon + 72h));
    for (std::uint32_t page = 1; page <= before.head.page_count; ++page) {
        CAPTURE(page);
        auto mixed = kept.file();
        std::ranges::copy(page_of(before, page), page_of(mixed, page).begin());
        Copy anew(2);
        REQUIRE(merge(*anew, mixed));
        all_right(everything(*anew), right);
        REQUIRE(merge(*copy, mixed));
        CHECK(json(*copy) == json(*kept));
    }
}

TEST_CASE("where nothing can be read nothing changes, and it is said")
{
    Kept kept;
    fill(kept, 0, 5);
    Copy copy(2);
    REQUIRE(copy->save(good_evening(), noon));
    const auto before = json(*copy);
    CHECK(merge(*copy, {}).error().kind == base::Kind::Corrupt);
    auto noise = kept.file();
    for (auto& byte : noise.image) byte ^= std::byte{0x55};
    CHECK(merge(*copy, noise).error().kind == base::Kind::Corrupt);
    REQUIRE(copy.database().execute("PRAGMA user_version = 1000"));
    Dice dice(4);
    auto newer = record::Record::open(copy.database(), dice);
    CHECK(merge(*newer, kept.file()).error().kind == base::Kind::Newer);
    REQUIRE(copy.database().execute("PRAGMA user_version = 2"));
    CHECK(json(*copy) == before);
}
