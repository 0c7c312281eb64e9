#include "sharing/sample_diary.h"

#include <algorithm>
#include <format>

#include "nlohmann/json.hpp"

#include "sharing/dates.h"
#include "sharing/json_values.h"

namespace sharing {
namespace {

using nlohmann::json;

Attribution attribution_of(const json& about)
{
    return {.title = text_in(member(about, "title")),
            .authors = texts_in(member(about, "authors")),
            .year = points_in(member(about, "year"), 0, 9999).value_or(0),
            .journal = text_in(member(about, "journal")),
            .doi = text_in(member(about, "doi")),
            .licence = text_in(member(about, "licence")),
            .changes = text_in(member(about, "changes"))};
}

record::TagGroup group_of(std::string_view name)
{
    if (name == "doing") return record::TagGroup::Doing;
    if (name == "person") return record::TagGroup::Person;
    return record::TagGroup::Other;
}

std::vector<record::Tag> tags_in(const json& list)
{
    std::vector<record::Tag> tags;
    for (std::size_t i = 0; list.is_array() && i < list.size(); ++i)
        tags.push_back({text_in(item(list[i], 0)), group_of(text_in(item(list[i], 1)))});
    return tags;
}

/// What rows refer to by their index.
struct Names {
    std::vector<record::Tag> tags;
    std::vector<std::string> numbers;
};

/// [time, mood, energy, [tags], [numbers]]
std::optional<record::CheckIn> check_in_of(const json& row, base::Day day, std::chrono::minutes offset,
                                           const Names& names)
{
    const auto time = parse_time(text_in(item(row, 0)));
    if (!time) return std::nullopt;
    record::CheckIn it{};
    it.made = base::moment_at(day + *time, offset);
    it.id = base::id_of_content("sample\n" + base::iso_moment(it.made));
    it.mood = points_in(item(row, 1), -2, 2);
    it.energy = points_in(item(row, 2), 0, 10);
    const auto &tags = item(row, 3), &numbers = item(row, 4);
    for (std::size_t i = 0; tags.is_array() && i < tags.size(); ++i) {
        const auto index = points_in(tags[i], 0, static_cast<int>(names.tags.size()) - 1);
        if (index) it.tags.push_back(names.tags[static_cast<std::size_t>(*index)].name);
    }
    for (std::size_t i = 0; i < names.numbers.size(); ++i) {
        if (const auto number = number_in_json(item(numbers, i))) it.numbers[names.numbers[i]] = *number;
    }
    return it;
}

/// [date, minutes east of UTC, [check-ins]]; false when something is missing.
bool add_day(const json& list, const Names& names, std::vector<record::CheckIn>& check_ins)
{
    const auto day = base::parse_iso_date(text_in(item(list, 0)));
    const auto offset = points_in(item(list, 1), -14 * 60, 14 * 60);
    const auto& rows = item(list, 2);
    if (!day || !offset || !rows.is_array()) return false;
    for (const auto& row : rows) {
        auto check_in = check_in_of(row, *day, std::chrono::minutes{*offset}, names);
        if (!check_in) return false;
        check_ins.push_back(std::move(*check_in));
    }
    return true;
}

}  // namespace

base::Result<SampleDiary> parse_sample_diary(std::string_view text)
{
    const auto file = json::parse(text, nullptr, false);
    const auto& days = member(file, "days");
    if (!days.is_array() || days.empty()) return base::failed(base::Kind::BadInput, "sample diary: no days");
    const Names names{tags_in(member(file, "tags")), texts_in(member(file, "numbers"))};
    SampleDiary diary{.about = attribution_of(member(file, "about")), .rows = {{}, {}, names.tags}};
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!add_day(days[i], names, diary.rows.check_ins))
            return base::failed(base::Kind::BadInput, std::format("sample diary: day {}", i + 1));
    }
    return diary;
}

record::Rows moved_to_end_before(record::Rows rows, base::Day today)
{
    using namespace std::chrono;
    if (rows.check_ins.empty()) return rows;
    const auto last = std::ranges::max(rows.check_ins, {}, [](auto& it) { return base::wall_time(it.made); });
    const auto gap = today - days{1} - floor<days>(base::wall_time(last.made));
    const auto shift = floor<weeks>(gap);
    for (auto& check_in : rows.check_ins) check_in.made.at += shift;
    return rows;
}

std::string citation(const Attribution& about)
{
    std::string names;
    for (std::size_t i = 0; i < about.authors.size(); ++i) {
        const auto& full = about.authors[i];
        const bool last = i + 1 == about.authors.size();
        names += i == 0 ? "" : last ? " and " : ", ";
        names += full.substr(full.rfind(' ') + 1);
    }
    return std::format("{} ({}), {}, {}, doi.org/{}, {}", names, about.year, about.title, about.journal, about.doi,
                       about.licence);
}

}  // namespace sharing
