#include "app/timeline_view.h"

#include <algorithm>
#include <map>
#include <memory>

#include "app/dates.h"
#include "app/found_words.h"
#include "app/lines.h"
#include "base/statistics.h"
#include "patterns/series.h"

namespace app {
namespace {

using Days = std::map<base::Day, std::vector<Line>, std::greater<>>;

bool has_tag(const std::vector<std::string>& tags, std::string_view wanted)
{
    return wanted.empty() || std::ranges::find(tags, wanted) != tags.end();
}

using Hits = std::map<base::Id, const record::Hit*>;

Hits by_id(const std::vector<record::Hit>& hits)
{
    Hits all;
    for (const auto& hit : hits) all.emplace(hit.id, &hit);
    return all;
}

template <class Row> void gather(Days& days, const std::vector<Row>& rows, const Written& written)
{
    for (const auto& row : rows) days[written.day_of(row.made)].push_back(line_of(row));
}

/// What a search or a tag leaves.
template <class Row>
void gather_found(Days& days, const std::vector<Row>& rows, const Written& written, const TimelineQuestion& question,
                  const Hits& hits)
{
    for (const auto& row : rows) {
        const auto hit = hits.find(row.id);
        if (!has_tag(row.tags, question.tag) || !question.felt.has(row.id, question.feeling)) continue;
        if (!question.words.empty() && hit == hits.end()) continue;
        auto& line = days[written.day_of(row.made)].emplace_back(line_of(row));
        if (hit != hits.end()) tell_found(line, *hit->second);
    }
}

std::optional<int> middle_mood(const std::vector<Line>& lines)
{
    std::vector<double> moods;
    for (const auto& line : lines)
        if (line.mood) moods.push_back(*line.mood);
    const auto middle = base::median(moods);
    return middle ? std::optional(static_cast<int>(*middle)) : std::nullopt;  // halves go towards 0, as in mood_days
}

DayView day_view(base::Day day, std::vector<Line> lines, base::Day today)
{
    std::ranges::stable_sort(lines, std::greater{}, [](const Line& line) { return base::wall_time(line.made); });
    const auto mood = middle_mood(lines);
    return {day, day_title(day, today), mood, std::move(lines)};
}

std::vector<TimelineYear> years_of(const std::vector<DayView>& days)
{
    std::vector<TimelineYear> years;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto year = std::chrono::year_month_day{days[i].day}.year();
        if (years.empty() || years.back().year != year) years.push_back({.year = year, .first = i});
        ++years.back().days;
        years.back().found += static_cast<int>(days[i].lines.size());
    }
    return years;
}

}  // namespace

TimelineView timeline_view(const Written& written, const TimelineQuestion& question, base::Day today)
{
    const auto hits = by_id(question.found.hits);
    Days days;
    gather_found(days, written.check_ins, written, question, hits);
    gather_found(days, written.entries, written, question, hits);
    const bool all = question.tag.empty() && question.words.empty() && !question.feeling;
    if (all) {  // they have no tags, and the search does not know them
        gather(days, written.lapses, written);
        gather(days, written.wins, written);
    }

    TimelineView view{.made = std::make_shared<char>(), .filter_tag = question.tag, .words = question.words,
                      .instead = question.found.instead};
    for (auto& [day, lines] : days) {
        view.found += static_cast<int>(lines.size());
        view.days.push_back(day_view(day, std::move(lines), today));
    }
    view.years = years_of(view.days);
    view.feelings = question.felt.feelings();
    view.filter_feeling = question.feeling;
    for (const auto& use : written.tags) view.tags.push_back(use.tag.name);
    return view;
}

CalendarView calendar_view(const Written& written, base::Day today)
{
    CalendarView view{.today = today};
    for (const auto& day : patterns::mood_days({written.check_ins, written.entries, written.day_starts}))
        view.days.push_back({day.day, day.level, day.writing});
    if (!view.days.empty()) view.first = view.days.front().day;
    return view;
}

}  // namespace app
