#include <algorithm>
#include <deque>

#include "fixtures.h"

using namespace record_test;
using record::Added;
using record::Source;

namespace {

Added merge(Copy& into, Copy& from, base::Instant now = noon)
{
    const auto added = into->merge_json(json(*from), now);
    REQUIRE_MESSAGE(added.has_value(), added.error().where);
    return *added;
}

/// Two devices that both have one check-in.
struct Pair {
    Copy phone{1}, laptop{2};
    record::CheckIn shared = good_evening();
    Pair()
    {
        shared.id = *phone->save(shared, noon);
        merge(laptop, phone);
    }
    void exchange()
    {
        merge(phone, laptop);
        merge(laptop, phone);
        CHECK(json(*phone) == json(*laptop));
    }
};

}  // namespace

TEST_CASE("a merge brings what is new, once")
{
    Pair pair;
    CHECK(everything(*pair.laptop).check_ins == std::vector{pair.shared});
    REQUIRE(pair.phone->save(first_page(), noon + 1h));
    const auto version = pair.laptop->version();
    CHECK(merge(pair.laptop, pair.phone) == Added{1, 1});
    CHECK(pair.laptop->version() > version);
    const auto before = *pair.laptop.database().plain_copy();
    CHECK(merge(pair.laptop, pair.phone) == Added{0, 2});
    CHECK(*pair.laptop.database().plain_copy() == before);
}

TEST_CASE("edits to different fields on two devices both stay")
{
    Pair pair;
    auto on_phone = pair.shared, on_laptop = pair.shared;
    on_phone.mood = -2;
    on_laptop.note = "Ran home";
    REQUIRE(pair.phone->save(on_phone, noon + 2h));
    REQUIRE(pair.laptop->save(on_laptop, noon + 1h));
    pair.exchange();
    const auto merged = pair.phone->check_in(pair.shared.id);
    CHECK(merged->mood == -2);
    CHECK(merged->note == "Ran home");
}

TEST_CASE("of two edits to one field the newer stays")
{
    Pair pair;
    auto older = pair.shared, newer = pair.shared;
    older.note = "older";
    newer.note = "";
    REQUIRE(pair.phone->save(newer, noon + 2h));
    REQUIRE(pair.laptop->save(older, noon + 1h));
    pair.exchange();
    CHECK(pair.laptop->check_in(pair.shared.id)->note == "");
}

TEST_CASE("a merge tells what is new, what is another now, and what is gone")
{
    using What = record::Came::What;
    Pair pair;
    const auto page = *pair.phone->save(first_page(), noon + 1h);
    auto changed = pair.shared;
    changed.note = "Ran home";
    REQUIRE(pair.phone->save(changed, noon + 1h));
    const auto first = pair.laptop->merge_json(json(*pair.phone), noon);
    CHECK(std::ranges::is_permutation(first->came, std::vector<record::Came>{
                                                       {Source::Entry, page, What::New},
                                                       {Source::CheckIn, pair.shared.id, What::Changed}}));
    CHECK(pair.laptop->merge_json(json(*pair.phone), noon)->came.empty());
    REQUIRE(pair.phone->remove(Source::Entry, page, noon + 2h));
    CHECK(pair.laptop->merge_json(json(*pair.phone), noon)->came ==
          std::vector<record::Came>{{Source::Entry, page, What::Removed}});
    Copy tablet{3};
    CHECK(tablet->merge_json(json(*pair.phone), noon)->came ==
          std::vector<record::Came>{{Source::CheckIn, pair.shared.id, What::New}});
}

TEST_CASE("how a device looks, when it locks and which copies it has stay its own where that is wanted")
{
    Pair pair;
    for (const auto* name : {"theme", "lock-after", "name", "last-copy"})
        REQUIRE(pair.phone->set_setting(name, "phone", noon + 2h));
    REQUIRE(pair.laptop->set_setting("theme", "laptop", noon + 1h));
    REQUIRE(pair.laptop->set_setting("name", "laptop", noon + 1h));
    REQUIRE(pair.laptop->merge_json(json(*pair.phone), noon, record::MergedSettings::NotTheDevices));
    CHECK(pair.laptop->setting("theme") == "laptop");
    CHECK(pair.laptop->setting("lock-after") == "phone");  // never set there
    CHECK(pair.laptop->setting("name") == "phone");
    CHECK(pair.laptop->setting("last-copy").empty());
    REQUIRE(pair.laptop->merge_json(json(*pair.phone), noon));
    CHECK(pair.laptop->setting("theme") == "phone");
    CHECK(pair.laptop->setting("last-copy") == "phone");
}

TEST_CASE("a deletion travels, and so does its undoing")
{
    Pair pair;
    REQUIRE(pair.phone->remove(Source::CheckIn, pair.shared.id, noon + 1h));
    pair.exchange();
    CHECK(everything(*pair.laptop).check_ins.empty());
    CHECK(pair.laptop->search("walked", 5)->empty());
    REQUIRE(pair.laptop->restore(Source::CheckIn, pair.shared.id, noon + 2h));
    pair.exchange();
    CHECK(everything(*pair.phone).check_ins == std::vector{pair.shared});
    CHECK(pair.phone->search("walked", 5)->size() == 1);
}

TEST_CASE("an edit wins over a stamp from the future, here and after any merge")
{
    Pair pair;
    auto wrong_clock = pair.shared, mended = pair.shared;
    wrong_clock.note = "from next year";
    mended.note = "mended today";
    REQUIRE(pair.phone->save(wrong_clock, noon + 365 * 24h));
    const auto future = json(*pair.phone);
    REQUIRE(pair.laptop->merge_json(future, noon + 1h));
    CHECK(pair.laptop->check_in(pair.shared.id)->note == "from next year");
    REQUIRE(pair.laptop->save(mended, noon + 2h));
    REQUIRE(pair.laptop->merge_json(future, noon + 3h));
    CHECK(pair.laptop->check_in(pair.shared.id)->note == "mended today");
}

TEST_CASE("a row that says nothing never wins over one that does")
{
    Pair pair;
    const auto id = base::hex(pair.shared.id);
    const auto empty = R"({"lantern":{"format":1,"schema":1},"check_ins":[{"id":")" + id +
                       R"(","made":"2026-11-24T13:00:00.000+01:00",
                           "changed":"3fffffffffffffff-00000000000000000000000000000001"}]})";
    CHECK(*pair.phone->merge_json(empty, noon) == Added{0, 1});
    CHECK(everything(*pair.phone).check_ins == std::vector{pair.shared});
}

TEST_CASE("a file brought in on a second device undoes no edit made on the first")
{
    Copy phone(1), laptop(2);
    auto imported = good_evening();
    imported.id = base::id_of_content("daylio 1");
    REQUIRE(phone->add({{imported}, {}, {}}, noon));
    auto edited = imported;
    edited.note = "Edited";
    REQUIRE(phone->save(edited, noon + 1h));
    REQUIRE(laptop->add({{imported}, {}, {}}, noon + 2h));
    merge(phone, laptop);
    CHECK(everything(*phone).check_ins == std::vector{edited});
}

TEST_CASE("a tag keeps the oldest spelling and the newest group")
{
    Copy phone(1), laptop(2);
    REQUIRE(phone->save(record::CheckIn{.id = {}, .made = moment(), .tags = {"GYM"}}, noon + 1h));
    REQUIRE(laptop->save(record::CheckIn{.id = {}, .made = moment(), .tags = {"gym"}}, noon));
    REQUIRE(laptop->set_group("gym", record::TagGroup::Place, noon + 2h));
    REQUIRE(phone->set_group("gym", record::TagGroup::Doing, noon + 3h));
    merge(phone, laptop);
    merge(laptop, phone);
    CHECK(json(*phone) == json(*laptop));
    CHECK(everything(*phone).tags == std::vector<record::Tag>{{"gym", record::TagGroup::Doing}});
    for (const auto& check_in : everything(*phone).check_ins) CHECK(check_in.tags == std::vector<std::string>{"gym"});
}

TEST_CASE("tags that a file made by hand does not list are known all the same")
{
    Copy copy;
    const auto file = R"({"lantern":{"format":1,"schema":1},"entries":[
        {"id":"00000000000000000000000000000007","made":"2026-11-24T13:00+01:00","tags":["river","River"]}]})";
    CHECK(*copy->merge_json(file, noon) == Added{1, 0});
    CHECK(everything(*copy).entries.front().tags == std::vector<std::string>{"river"});
    CHECK(everything(*copy).tags == std::vector<record::Tag>{{"river"}});
}

// Several devices edit, delete, restore and meet at random. Once all have met, all are the same, whatever the order.
namespace {

class Devices {
public:
    Devices(std::uint64_t seed, std::size_t count) : random_(seed)
    {
        for (std::size_t i = 0; i < count; ++i) copies_.emplace_back(seed * 100 + i);
    }
    void live(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            auto& copy = copies_[random_.below(copies_.size())];
            switch (random_.below(6)) {
            case 0: save_check_in(copy, {}); break;
            case 1: save_entry(copy, {}); break;
            case 2: edit(copy); break;
            case 3: remove_or_restore(copy); break;
            case 4: small_things(copy); break;
            default: exports_.push_back(json(*copies_[random_.below(copies_.size())])); meet(copy); break;
            }
        }
    }
    /// Everything, in an order of its own, some of it twice, into an empty record.
    std::string gathered()
    {
        Copy copy(random_.next());
        auto all = exports_;
        for (auto& device : copies_) all.push_back(json(*device));
        all.push_back(all[random_.below(all.size())]);
        random_.shuffle(std::span(all));
        for (const auto& file : all) REQUIRE(copy->merge_json(file, now()));
        CHECK(index_is_right(copy.database()));
        return json(*copy);
    }

private:
    /// Each device's clock is wrong in its own way, by up to some hours.
    base::Instant now() { return noon + std::chrono::minutes{random_.below(300)}; }
    std::string word() { return std::string(1, "abcAB"[random_.below(5)]); }
    template <class Value> std::optional<Value> maybe(Value value)
    {
        return random_.below(2) == 0 ? std::optional(value) : std::nullopt;
    }
    void meet(Copy& copy)
    {
        if (!exports_.empty()) REQUIRE(copy->merge_json(exports_[random_.below(exports_.size())], now()));
    }
    void save_check_in(Copy& copy, const base::Id& id)
    {
        const auto tags = random_.below(2) == 0 ? std::vector{word(), word()} : std::vector<std::string>{};
        record::CheckIn check_in{.id = id, .made = moment(std::chrono::minutes{random_.below(9)}),
                                 .mood = maybe(static_cast<int>(random_.below(5)) - 2), .craving = maybe(3),
                                 .tags = tags, .note = maybe(word()).value_or("")};
        static_cast<void>(copy->save(check_in, now()));  // one that says nothing is refused
    }
    void save_entry(Copy& copy, const base::Id& id)
    {
        record::Entry entry{.id = id, .made = moment(), .title = maybe(word()).value_or(""),
                            .text = maybe(word() + " " + word()).value_or("")};
        static_cast<void>(copy->save(entry, now()));
    }
    void edit(Copy& copy)
    {
        const auto rows = everything(*copy);
        if (!rows.check_ins.empty()) save_check_in(copy, rows.check_ins[random_.below(rows.check_ins.size())].id);
        if (!rows.entries.empty()) save_entry(copy, rows.entries[random_.below(rows.entries.size())].id);
    }
    void remove_or_restore(Copy& copy)
    {
        for (const auto& check_in : everything(*copy).check_ins) {
            if (random_.below(4) != 0) continue;
            REQUIRE(copy->remove(Source::CheckIn, check_in.id, now()));
            if (random_.below(3) == 0) REQUIRE(copy->restore(Source::CheckIn, check_in.id, now()));
        }
    }
    void small_things(Copy& copy)
    {
        REQUIRE(copy->set_setting(word(), word(), now()));
        REQUIRE(copy->keep_draft(word(), maybe(word()).value_or(""), now()));
        REQUIRE(copy->set_group(word(), static_cast<record::TagGroup>(random_.below(6)), now()));
        REQUIRE(copy->note_prompt({word(), moment(), static_cast<record::Outcome>(random_.below(3))}, now()));
    }
    base::RandomStream random_;
    std::deque<Copy> copies_;
    std::vector<std::string> exports_;
};

}  // namespace

TEST_CASE("any order, any repetition and any split of merges give the same bytes")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Devices devices(seed, 3);
        devices.live(40);
        const auto once = devices.gathered();
        REQUIRE(devices.gathered() == once);
        REQUIRE(devices.gathered() == once);
    }
}
