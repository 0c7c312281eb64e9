#include "app/over_time_view.h"

#include <algorithm>
#include <format>

#include "app/dates.h"
#include "patterns/month.h"
#include "patterns/spread.h"
#include "words/text.h"

namespace app {
namespace {

constexpr int days_for_a_week = 14;  ///< two of each weekday
constexpr std::size_t most_tags = 6;  ///< as many as a chart can tell apart

std::string hours_name(std::size_t block, std::chrono::hours day_starts)
{
    const auto from = (day_starts.count() + static_cast<long>(block) * patterns::hours_in_block) % 24;
    return std::format("{:02}–{:02}", from, (from + patterns::hours_in_block) % 24);
}

WeekView::Hours hours_of(const std::array<std::optional<patterns::Cell>, 7>& cells, std::string name)
{
    WeekView::Hours hours{.name = std::move(name), .weekdays = {}};
    for (std::size_t day = 0; day < 7; ++day) {
        if (!cells[day]) continue;
        hours.weekdays[day].days = cells[day]->days;
        if (cells[day]->days >= patterns::days_for_a_cell) hours.weekdays[day].mean = cells[day]->mean;
    }
    return hours;
}

bool is_used(const std::array<std::optional<patterns::Cell>, 7>& cells)
{
    return std::ranges::any_of(cells, [](const auto& cell) { return cell.has_value(); });
}

/// From the first block anything was noted in to the last; of one block alone there is no day to show.
std::vector<WeekView::Hours> hours_view(const patterns::WeekGrid& grid, std::chrono::hours day_starts)
{
    const auto first = std::ranges::find_if(grid, is_used);
    if (first == grid.end()) return {};
    auto last = grid.end() - 1;
    while (!is_used(*last)) --last;
    std::vector<WeekView::Hours> hours;
    for (auto block = first; first != last && block <= last; ++block)
        hours.push_back(hours_of(*block, hours_name(static_cast<std::size_t>(block - grid.begin()), day_starts)));
    return hours;
}

void add_regimen(std::vector<EventView>& events, const record::Regimen& regimen, base::Day today)
{
    const auto add = [&](base::Moment when, std::string_view words) {
        const auto day = std::chrono::floor<std::chrono::days>(base::wall_time(when));
        const auto date = date_near(day, today);
        events.push_back({.kind = EventView::Kind::Regimen, .day = day,
                          .words = std::vformat(words, std::make_format_args(regimen.medicine, date)),
                          .brief = regimen.medicine});
    };
    add(regimen.began, text::events::from);
    if (regimen.ended) add(*regimen.ended, text::events::until);
}

}  // namespace

std::string wait_sentence(const patterns::NotEnoughDays& days)
{
    const int more = days.need - days.have;
    return more == 1 ? std::string(text::charts::one_more_day) : std::format(text::charts::more_days, more);
}

WeekView week_view(const patterns::WeekGrid& grid, std::span<const patterns::DayMean> days,
                   std::chrono::hours day_starts)
{
    WeekView view;
    const auto count = static_cast<int>(days.size());
    if (count < days_for_a_week) view.wait = wait_sentence({count, days_for_a_week});
    const auto means = patterns::weekday_means(days);
    for (std::size_t i = 0; i < 7; ++i)
        if (means[i]) view.weekdays[i] = {means[i]->mean, means[i]->likely, means[i]->days};
    view.hours = hours_view(grid, day_starts);
    return view;
}

SpreadView spread_view(std::span<const patterns::DayMean> days, double low, double high)
{
    auto spread = patterns::spread_of(days, low, high);
    if (!spread) return {.wait = wait_sentence(spread.error()), .days = {}};
    return {.wait = {}, .first = spread->first, .step = spread->step, .days = std::move(spread->days),
            .median = spread->median, .total = spread->total};
}

MonthsView months_view(std::span<const patterns::DayMean> days, base::Day today)
{
    const auto pair = patterns::this_month_and_last(days, today);
    if (!pair) return {.name = {}, .wait = wait_sentence(pair.error())};
    return {.name = {}, .wait = {}, .before = pair->before.mean, .now = pair->now.mean,
            .days_before = pair->before.days, .days_now = pair->now.days};
}

std::vector<EventView> events_view(const Written& written, base::Day today)
{
    std::vector<EventView> events;
    for (const auto& lapse : written.lapses)
        events.push_back({.kind = EventView::Kind::Lapse, .day = written.day_of(lapse.made),
                          .words = std::string(text::events::lapse), .brief = {}});
    for (const auto& regimen : written.regimens) add_regimen(events, regimen, today);
    std::erase_if(events, [&](const EventView& event) { return event.day > today; });
    std::ranges::stable_sort(events, {}, &EventView::day);
    return events;
}

std::vector<MonthsView> tag_months_view(const patterns::DayTags& tags, base::Day today)
{
    const auto months = patterns::tags_this_month_and_last(tags, today);
    std::vector<MonthsView> views;
    if (!months) return views;
    for (const auto& tag : months->tags) {
        if (views.size() == most_tags) break;
        views.push_back({.name = tag.name, .wait = {}, .before = static_cast<double>(tag.before),
                         .now = static_cast<double>(tag.now), .days_before = months->days_before,
                         .days_now = months->days_now});
    }
    return views;
}

}  // namespace app
