#include "app/today_view.h"

#include <algorithm>
#include <format>
#include <unordered_map>

#include "app/dates.h"
#include "app/lines.h"
#include "app/night_room_view.h"
#include "words/text.h"

namespace app {
namespace {

constexpr std::size_t often = 12;

std::string greeting(PartOfDay part, const std::string& name)
{
    const auto at = static_cast<std::size_t>(part);
    if (name.empty()) return std::string(text::today::greeting[at]);
    return std::vformat(text::today::greeting_name[at], std::make_format_args(name));
}

std::optional<QuestionView> question(const Written& written, const TodayFacts& facts, base::Day today, PartOfDay part)
{
    const auto now = base::wall_time(facts.now);
    const auto situation = reflection::situation_at(now, written.day_starts, written.check_ins, written.entries);
    base::RandomStream stream{reflection::seed_of(today)};
    const auto chosen = reflection::choose(*facts.catalogue, situation, facts.shows, stream);
    if (!chosen) return std::nullopt;
    const auto lead = text::today::lead[static_cast<std::size_t>(part)];
    return QuestionView{chosen->prompt.id, std::string(lead), chosen->prompt.ask, chosen->why};
}

template <class Row>
void add_of_day(std::vector<Line>& lines, const std::vector<Row>& rows, const Written& written, base::Day day)
{
    for (const auto& row : rows)
        if (written.day_of(row.made) == day) lines.push_back(line_of(row));
}

std::vector<Line> lines_of_day(const Written& written, base::Day day)
{
    std::vector<Line> lines;
    add_of_day(lines, written.check_ins, written, day);
    add_of_day(lines, written.entries, written, day);
    std::ranges::stable_sort(lines, std::greater{}, [](const Line& line) { return base::wall_time(line.made); });
    return lines;
}

constexpr std::chrono::days wins_shown{7}, quiet_after_lapse{1};

bool too_soon(const Written& written, const TodayFacts& facts)
{
    const auto part = part_of_day(base::wall_time(facts.now));
    const bool lapsed = std::ranges::any_of(written.lapses, [&](const record::Lapse& lapse) {
        return facts.now.at - lapse.made.at < quiet_after_lapse;
    });
    const auto& check_ins = written.check_ins;
    return part == PartOfDay::Night || lapsed || (!check_ins.empty() && check_ins.back().mood == -2);
}

/// The last one of this week; never at night, within a day of a lapse, or right after a very low moment.
std::optional<WinView> win_of(const Written& written, const TodayFacts& facts)
{
    if (written.wins.empty() || too_soon(written, facts)) return std::nullopt;
    const auto& win = written.wins.back();
    const auto day = written.day_of(win.made), today = written.day_of(facts.now);
    if (today - day > wins_shown || day > today) return std::nullopt;
    const auto weekday = text::dates::weekdays[std::chrono::weekday{day}.c_encoding()];
    return WinView{day == today ? std::string(text::today::win) : std::format(text::today::win_from, weekday),
                   win.words};
}

/// How often each tag was noted in one part of the day, and in all, since `since`.
struct Noted { int then = 0, in_all = 0; };
std::unordered_map<std::string, Noted> noted_around(const Written& written, base::Moment since, PartOfDay part)
{
    std::unordered_map<std::string, Noted> counts;
    for (const auto& check_in : written.check_ins) {
        if (check_in.made.at < since.at) continue;
        const bool then = part_of_day(base::wall_time(check_in.made)) == part;
        for (const auto& tag : check_in.tags) {
            ++counts[tag].in_all;
            if (then) ++counts[tag].then;
        }
    }
    return counts;
}

/// At most four that are not offered already: noted three times or more, and mostly around now.
std::vector<std::string> likely_now(const Written& written, base::Moment now, const std::vector<std::string>& offered)
{
    constexpr int least = 3;
    constexpr std::size_t most = 4;
    const auto since = base::Moment{now.at - std::chrono::days{90}, now.offset};
    const auto counts = noted_around(written, since, part_of_day(base::wall_time(now)));
    std::vector<std::string> likely;
    for (const auto& use : written.tags) {
        const auto found = counts.find(use.tag.name);
        if (found == counts.end() || std::ranges::find(offered, use.tag.name) != offered.end()) continue;
        const auto [then, in_all] = found->second;
        if (then >= least && 2 * then > in_all && likely.size() < most) likely.push_back(use.tag.name);
    }
    return likely;
}

std::vector<TagsOfGroup> by_group(const std::vector<record::TagUse>& tags)
{
    using record::TagGroup;
    std::vector<TagsOfGroup> groups;
    for (const auto group : {TagGroup::Person, TagGroup::Place, TagGroup::Doing, TagGroup::Feeling, TagGroup::Body,
                             TagGroup::Trigger, TagGroup::Other}) {
        TagsOfGroup of{group, {}};
        for (const auto& use : tags)
            if (use.tag.group == group) of.names.push_back(use.tag.name);
        if (!of.names.empty()) groups.push_back(std::move(of));
    }
    return groups;
}

}  // namespace

bool is_quiet(const Written& written, std::string_view day_of_card)
{
    const auto day = base::parse_iso_date(day_of_card);
    return day && (written.check_ins.empty() || written.day_of(written.check_ins.back().made) <= *day);
}

TodayView today_view(const Written& written, const TodayFacts& facts)
{
    const auto today = written.day_of(facts.now);
    const auto part = part_of_day(base::wall_time(facts.now));
    const bool quiet = is_quiet(written, facts.quiet_day);
    return {.date = long_date(today),
            .greeting = greeting(part, facts.name),
            .part = part,
            .first_run = written.empty() && !facts.sample,
            .sample = facts.sample,
            .quiet = quiet,
            .night_room = !quiet && night_room_first(written, facts.now),
            .question = quiet ? std::nullopt : question(written, facts, today, part),
            .today = lines_of_day(written, today),
            .win = quiet ? std::nullopt : win_of(written, facts)};
}

CheckInView check_in_view(const Written& written, base::Moment now)
{
    CheckInView view;
    for (const auto& use : written.tags) view.all_tags.push_back(use.tag.name);
    view.tags.assign(view.all_tags.begin(),
                     view.all_tags.begin() + static_cast<std::ptrdiff_t>(std::min(often, view.all_tags.size())));
    for (const auto starter : text::check_in::starter_tags) {
        if (view.tags.size() >= text::check_in::starter_tags.size()) break;
        if (std::ranges::find(view.all_tags, starter) == view.all_tags.end()) view.tags.emplace_back(starter);
    }
    view.groups = by_group(written.tags);
    view.likely = likely_now(written, now, view.tags);
    const auto part = static_cast<std::size_t>(part_of_day(base::wall_time(now)));
    if (!view.likely.empty()) view.why_likely = text::check_in::why_likely[part];
    return view;
}

}  // namespace app
