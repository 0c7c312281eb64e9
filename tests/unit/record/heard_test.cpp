#include <algorithm>

#include "fixtures.h"

using namespace record_test;
using record::Heard;

namespace {

constexpr std::int64_t model = 7;
using Numbers = std::vector<std::int64_t>;

record::Entry page(const char* text, const char* title = "")
{
    return {.id = {}, .made = moment(), .title = title, .text = text};
}

/// Hears all that is unheard, each a little more pleasant than the one before.
void hear_all(Copy& copy, std::int64_t by = model)
{
    std::vector<std::pair<std::int64_t, Heard>> heard;
    for (const auto number : *copy->unheard(by))
        heard.push_back({number, {0.25 * static_cast<double>(heard.size()), {120, 1000}}});
    REQUIRE(copy->keep_heard(by, heard));
}

}  // namespace

TEST_CASE("notes and entries are unheard until what was heard in them is kept, the newest first")
{
    Copy copy;
    REQUIRE(copy->save(page("Rain on the roof", "Home"), noon));
    REQUIRE(copy->save(good_evening(), noon));
    const auto later = copy->save(page("It stopped"), noon);
    const auto unheard = *copy->unheard(model);
    REQUIRE(unheard.size() == 3);
    CHECK(copy->unheard_text(unheard[0]) == "It stopped");
    hear_all(copy);
    CHECK(copy->unheard(model)->empty());
    const auto heard = *copy->heard(model);
    REQUIRE(heard.size() == 3);
    const auto its = std::ranges::find(heard, *later, &record::HeardText::id);
    REQUIRE(its != heard.end());
    CHECK(its->source == record::Source::Entry);
    CHECK(its->made == moment());
    CHECK(its->heard == Heard{0, {120, 1000}});
}

TEST_CASE("a title is heard with its text; a check-in without a note is nothing to hear")
{
    Copy copy;
    REQUIRE(copy->save(record::CheckIn{.id = {}, .made = moment(), .mood = 1}, noon));
    REQUIRE(copy->save(page("Rain on the roof", "Home"), noon));
    const auto unheard = *copy->unheard(model);
    REQUIRE(unheard.size() == 1);
    CHECK(copy->unheard_text(unheard[0]) == "Home\nRain on the roof");
    CHECK(copy->unheard_text(12345).empty());
}

TEST_CASE("a text that changes, goes or comes back is heard anew; another field changes nothing")
{
    Copy copy;
    auto entry = page("Rain on the roof");
    entry.id = *copy->save(entry, noon);
    hear_all(copy);
    entry.tags = {"home"};
    REQUIRE(copy->save(entry, noon + 1min));
    CHECK(copy->unheard(model)->empty());
    entry.text = "Sun on the roof";
    REQUIRE(copy->save(entry, noon + 2min));
    CHECK(copy->unheard(model)->size() == 1);
    hear_all(copy);
    REQUIRE(copy->remove(record::Source::Entry, entry.id, noon + 3min));
    CHECK(copy->heard(model)->empty());
    CHECK(copy->unheard(model)->empty());
    REQUIRE(copy->restore(record::Source::Entry, entry.id, noon + 4min));
    CHECK(copy->unheard(model)->size() == 1);
}

TEST_CASE("another version of the model hears all again, and takes the place of the one before")
{
    Copy copy;
    REQUIRE(copy->save(page("Rain on the roof"), noon));
    hear_all(copy);
    CHECK(copy->unheard(model + 1)->size() == 1);
    hear_all(copy, model + 1);
    CHECK(copy->heard(model)->empty());
    CHECK(copy->heard(model + 1)->size() == 1);
}

TEST_CASE("a copy goes without what was heard, and hearing is no change of the record")
{
    Copy copy;
    REQUIRE(copy->save(page("Rain on the roof"), noon));
    const auto json = *copy->export_json();
    const auto version = copy->version();
    hear_all(copy);
    CHECK(copy->version() == version);
    CHECK(*copy->export_json() == json);
    const auto file = vault::Database::from_bytes(*copy->export_sqlite());
    REQUIRE(file);
    auto table = file->prepare("SELECT 1 FROM sqlite_schema WHERE name LIKE '%heard%'");
    REQUIRE(table);
    CHECK_FALSE(*table->step());
}
