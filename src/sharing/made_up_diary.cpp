#include "sharing/made_up_diary.h"

#include <algorithm>
#include <format>

#include "record/tables.h"
#include "sharing/dates.h"
#include "sharing/json_values.h"

namespace sharing {
namespace {

using nlohmann::json;

base::Id id_of(std::string_view kind, base::Moment made)
{
    return base::id_of_content(std::format("made up\n{}\n{}", kind, base::clock_time(base::wall_time(made)) +
                                                                        base::iso_date(base::recovery_day(made, {}))));
}

/// Where in the file, and by which clock.
struct Day {
    base::Day day;
    std::chrono::minutes offset;

    [[nodiscard]] std::optional<base::Moment> at(const json& time) const
    {
        const auto since_midnight = parse_time(text_in(time));
        if (!since_midnight) return std::nullopt;
        return base::moment_at(day + *since_midnight, offset);
    }
};

std::optional<base::Moment> midnight_of(const json& date, std::chrono::minutes offset)
{
    const auto day = base::parse_iso_date(text_in(date));
    if (!day) return std::nullopt;
    return base::moment_at(base::WallTime{*day}, offset);
}

/// [time, mood, craving, energy, hours of sleep, confidence, [tags], note]; null or cut off: not set.
bool add_check_in(const json& row, const Day& day, record::Rows& rows)
{
    const auto made = day.at(item(row, 0));
    if (!made) return false;
    rows.check_ins.push_back({.id = id_of("check-in", *made), .made = *made, .mood = points_in(item(row, 1), -2, 2),
                              .craving = points_in(item(row, 2), 0, 10), .energy = points_in(item(row, 3), 0, 10),
                              .sleep_hours = number_in_json(item(row, 4)),
                              .confidence = points_in(item(row, 5), 0, 10), .tags = texts_in(item(row, 6)),
                              .note = text_in(item(row, 7)), .numbers = {}, .reference = ""});
    return true;
}

/// [time, title, words, [tags], mood]
bool add_entry(const json& row, const Day& day, record::Rows& rows)
{
    const auto made = day.at(item(row, 0));
    if (!made || text_in(item(row, 2)).empty()) return false;
    rows.entries.push_back({.id = id_of("entry", *made), .made = *made, .title = text_in(item(row, 1)),
                            .text = text_in(item(row, 2)), .tags = texts_in(item(row, 3)),
                            .mood = points_in(item(row, 4), -2, 2), .prompt = "", .reference = ""});
    return true;
}

/// [time, what, circumstances, what helped, note]
bool add_lapse(const json& row, const Day& day, record::Rows& rows)
{
    const auto made = day.at(item(row, 0));
    if (!made) return false;
    rows.lapses.push_back({.id = id_of("lapse", *made), .made = *made, .what = text_in(item(row, 1)),
                           .circumstances = text_in(item(row, 2)), .helped = text_in(item(row, 3)),
                           .note = text_in(item(row, 4))});
    return true;
}

/// [time, words]
bool add_win(const json& row, const Day& day, record::Rows& rows)
{
    const auto made = day.at(item(row, 0));
    if (!made) return false;
    rows.wins.push_back({.id = id_of("win", *made), .made = *made, .words = text_in(item(row, 1))});
    return true;
}

/// [due, taken or late or skipped, when it was taken], of the first regimen.
bool add_dose(const json& row, const Day& day, record::Rows& rows)
{
    const auto due = day.at(item(row, 0));
    const auto intake = std::ranges::find(record::intake_words, text_in(item(row, 1)));
    if (!due || intake == record::intake_words.end() || rows.regimens.empty()) return false;
    const auto which = static_cast<record::Intake>(intake - record::intake_words.begin());
    rows.doses.push_back({rows.regimens.front().id, *due, which, day.at(item(row, 2))});
    return true;
}

using AddRow = bool (*)(const json& row, const Day& day, record::Rows& rows);
struct List { const char* name; AddRow add; };
constexpr List lists[] = {{"doses", add_dose}, {"check_ins", add_check_in}, {"entries", add_entry},
                          {"lapses", add_lapse}, {"wins", add_win}};

bool add_day(const json& lines, std::chrono::minutes offset, MadeUpDiary& diary)
{
    const auto date = base::parse_iso_date(text_in(member(lines, "date")));
    if (!date) return false;
    diary.last = *date;
    const Day day{*date, offset};
    for (const auto& [name, add] : lists) {
        const auto& list = member(lines, name);
        for (std::size_t i = 0; list.is_array() && i < list.size(); ++i)
            if (!add(list[i], day, diary.rows)) return false;
    }
    return true;
}

bool add_regimen(const json& regimen, std::chrono::minutes offset, record::Rows& rows)
{
    const auto began = midnight_of(member(regimen, "began"), offset);
    if (!began) return false;
    rows.regimens.push_back({.id = id_of("regimen", *began), .medicine = text_in(member(regimen, "medicine")),
                             .began = *began, .ended = midnight_of(member(regimen, "ended"), offset),
                             .times = texts_in(member(regimen, "times"))});
    return true;
}

bool add_goal(const json& goal, std::chrono::minutes offset, record::Rows& rows)
{
    const auto began = midnight_of(member(goal, "began"), offset);
    if (!began) return false;
    rows.goals.push_back({.id = id_of("goal", *began), .words = text_in(member(goal, "words")),
                          .why = text_in(member(goal, "why")),
                          .times_a_week = points_in(member(goal, "times_a_week"), 1, 7), .began = *began,
                          .ended = midnight_of(member(goal, "ended"), offset)});
    return true;
}

std::vector<record::Tag> tags_in(const json& groups)
{
    std::vector<record::Tag> tags;
    if (!groups.is_object()) return tags;
    for (const auto& [name, group] : groups.items()) {
        const auto found = std::ranges::find(record::group_words, text_in(group));
        if (found != record::group_words.end())
            tags.push_back({name, static_cast<record::TagGroup>(found - record::group_words.begin())});
    }
    return tags;
}

/// Each of a list, or BadInput with its number.
template <class Add> base::Result<> add_each(const json& list, std::string_view what, Add add)
{
    for (std::size_t i = 0; list.is_array() && i < list.size(); ++i)
        if (!add(list[i])) return base::failed(base::Kind::BadInput, std::format("made-up diary: {} {}", what, i + 1));
    return {};
}

/// Of rows that stand for a moment each.
template <class Row> auto& moment_of(Row& row)
{
    if constexpr (requires { row.due; }) return row.due;
    else if constexpr (requires { row.made; }) return row.made;
    else return row.began;
}

template <class Row> void move(std::vector<Row>& rows, std::chrono::weeks by)
{
    for (auto& row : rows) {
        moment_of(row).at += by;
        if constexpr (requires { row.taken; })
            if (row.taken) row.taken->at += by;
        if constexpr (requires { row.ended; })
            if (row.ended) row.ended->at += by;
    }
}

template <class Row> void keep_between(std::vector<Row>& rows, base::Day from, base::Day to)
{
    std::erase_if(rows, [&](const Row& row) {
        const auto day = base::recovery_day(moment_of(row), std::chrono::hours{0});
        return day < from || day >= to;
    });
}

}  // namespace

base::Result<MadeUpDiary> parse_made_up_diary(std::string_view text, std::chrono::minutes offset)
{
    const auto file = json::parse(text, nullptr, false);
    const auto& days = member(file, "days");
    if (!days.is_array() || days.empty()) return base::failed(base::Kind::BadInput, "made-up diary: no days");
    MadeUpDiary diary{.name = text_in(member(file, "name")), .about = text_in(member(file, "about")),
                      .rows = {{}, {}, tags_in(member(file, "tags"))}, .last = {}};
    auto done = add_each(member(file, "regimens"), "regimen",
                         [&](const json& it) { return add_regimen(it, offset, diary.rows); })
                    .and_then([&] {
                        return add_each(member(file, "goals"), "goal",
                                        [&](const json& it) { return add_goal(it, offset, diary.rows); });
                    })
                    .and_then([&] {
                        return add_each(days, "day", [&](const json& it) { return add_day(it, offset, diary); });
                    });
    if (!done) return std::unexpected(done.error());
    return diary;
}

record::Rows ending_before(MadeUpDiary diary, base::Day today)
{
    using namespace std::chrono;
    const auto by = ceil<weeks>(today - days{1} - diary.last);
    auto& rows = diary.rows;
    const auto move_all = [&](auto&... of) { (move(of, by), ...); };
    move_all(rows.check_ins, rows.entries, rows.lapses, rows.regimens, rows.doses, rows.goals, rows.wins);
    const auto keep_all = [&](auto&... of) { (keep_between(of, today - made_up_days, today), ...); };
    keep_all(rows.check_ins, rows.entries, rows.lapses, rows.doses, rows.wins);
    return std::move(rows);
}

}  // namespace sharing
