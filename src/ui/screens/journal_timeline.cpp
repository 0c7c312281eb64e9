#include "ui/screens/journal_timeline.h"

#include <algorithm>

#include "ui/screens/journal_years.h"

namespace ui {
namespace {

constexpr float most_pinned = 6;    // of a view lower than so many rows of chips nothing is taken away
constexpr float bar_strip = 14;     // where the scroll bar of a mouse comes
constexpr float beside_index = 4;   // cards end this much before it
constexpr float index_reach = 8;    // where there is room it stands outside the cards, this far

/// A list of more than about three screens, over three months at least.
bool is_long(const app::TimelineView& timeline, float screen)
{
    constexpr float least_day = 60, least_row = 60, screens = 3;
    if (timeline.days.empty()) return false;
    const auto month = [](const app::DayView& day) {
        const std::chrono::year_month_day date{day.day};
        return date.year() / date.month();
    };
    const auto days = static_cast<float>(timeline.days.size()), rows = static_cast<float>(timeline.found);
    const auto span = month(timeline.days.front()) - month(timeline.days.back());
    return days * least_day + rows * least_row > screens * screen && span >= std::chrono::months{2};
}

/// How the width is shared. Where the words of a row would get too little (large text, 320 px) the index goes.
struct Widths { float list, index_right; };

Widths widths_of(const Frame& frame, const Column& page, const Rect& view, bool is_long)
{
    constexpr float least_words = 190;
    const float bar = frame.surface.coarse_pointer ? 0 : bar_strip;
    const float right = std::min(page.x() + page.width() + index_reach + month_index_width, view.right() - bar);
    const float list = std::min(page.width(), right - month_index_width - beside_index - page.x());
    const bool fits = look_of(frame, list).words >= least_words * frame.type.text_scale();
    return is_long && fits ? Widths{list, right} : Widths{page.width(), 0};
}

struct Timeline {
    Frame& frame;
    const app::TimelineView& view;
    TimelineState& state;
    Reader reader;
    Rect seen;     ///< the part of the screen that scrolls
    Rect years;    ///< where the chips lie; no height: there are none
    Rect list;     ///< from its top on
    float index_right;

    [[nodiscard]] bool is_pinned() const { return years.height > 0 && years.y == seen.y; }
    [[nodiscard]] float pinned_bottom() const { return is_pinned() ? years.bottom() : seen.y; }
    [[nodiscard]] std::size_t day() const { return state.list.places.day_at(reader.place()); }
};

/// The chips, which stay in sight. The day to go to, when one was chosen.
std::optional<std::size_t> draw_years(const Timeline& list)
{
    const auto& years = list.view.years;
    const auto at = std::ranges::find_if(years, [&](const auto& year) { return list.day() < year.first + year.days; });
    const auto chosen = year_chips(list.frame, list.years, years, static_cast<std::size_t>(at - years.begin()));
    return chosen ? std::optional(years[*chosen].first) : std::nullopt;
}

std::optional<std::size_t> draw_months(const Timeline& list)
{
    constexpr float clear = 8;
    const auto months = list.state.list.places.months();
    const auto after = std::ranges::upper_bound(months, list.day(), {}, &ListMonth::first);
    const float top = std::max(list.list.y, list.pinned_bottom()) + clear;
    const Rect area{list.list.x, top, list.index_right - list.list.x, list.seen.bottom() - clear - top};
    const auto current = static_cast<std::size_t>(after - months.begin()) - 1;
    const auto chosen = month_index(list.frame, area, months, current, list.state.months);
    return chosen ? std::optional(months[*chosen].first) : std::nullopt;
}

void go_to(const Timeline& list, ScrollState& scrolling, std::size_t day)
{
    const double place = list.state.list.places.top(day);
    scrolling.offset = day == 0 ? 0 : list.reader.offset_for(place);
    scrolling.velocity = scrolling.wheel_left = 0;
    list.frame.again();
}

/// Years and months stay where they are in the view: the focus on them moves no page.
std::optional<std::size_t> draw_ways(const Timeline& list, ScrollState& scrolling)
{
    const auto revealed = list.frame.reveal;
    std::optional<std::size_t> to;
    if (list.years.height > 0) to = draw_years(list);
    if (list.is_pinned()) {
        scrolling.covered = list.years.height;
        list.frame.reveal = revealed;
    }
    const auto revealed_years = list.frame.reveal;
    if (list.index_right == 0) list.state.months = {};
    else if (const auto month = draw_months(list)) to = month;
    list.frame.reveal = revealed_years;
    return to;
}

/// Beneath the years, whose row hides what has gone up.
std::string draw_days(Column& page, const Timeline& list, const DaysShown& shown)
{
    const float top = list.pinned_bottom();
    list.frame.paint.push_clip({list.seen.x, top, list.seen.width, list.seen.bottom() - top});
    Column days{list.frame, list.list, page.ground()};
    auto chosen = day_list(days, shown, list.state.list);
    list.frame.paint.pop_clip();
    page.move_to(days.bottom());
    return chosen;
}

}  // namespace

double Reader::place() const
{
    const float last = std::max(0.f, furthest - viewport), way = furthest - last;
    const float share = way > 0 ? std::clamp((offset - last) / way, 0.f, 1.f) : 0.f;
    constexpr double within = 1;  // not on the edge between two days
    return double{offset} + double{covered} + double{share} * (viewport - covered) - double{list_top} + within;
}

float Reader::offset_for(double place) const
{
    const float last = std::max(0.f, furthest - viewport), way = furthest - last;
    const auto plain = static_cast<float>(place + double{list_top} - double{covered});
    if (plain <= last || way <= 0) return std::clamp(plain, 0.f, furthest);
    const float slower = (viewport - covered) / way;
    return std::clamp((plain + last * slower) / (1 + slower), 0.f, furthest);
}

std::string draw_timeline(Column& page, ScrollState& scrolling, const app::TimelineView& timeline, bool by_year,
                          TimelineState& state)
{
    auto& frame = page.frame();
    const Rect seen = frame.paint.clip();
    const float chips = timeline.years.size() > 1 ? year_chips_height(frame) : 0;
    const bool pins = chips * most_pinned <= seen.height;
    const float content_top = seen.y - frame.paint.rounded(scrolling.offset), list_top = page.y() + chips;
    const auto widths = widths_of(frame, page, seen, is_long(timeline, seen.height));
    DaysShown shown{.days = timeline.days, .made = timeline.made};
    if (by_year && chips > 0) shown.years = timeline.years;
    state.list.places.fit(frame.type, shown, look_of(frame, widths.list));
    const Timeline list{.frame = frame,
                        .view = timeline,
                        .state = state,
                        .reader = {.offset = scrolling.offset,
                                   .viewport = scrolling.viewport,
                                   .furthest = scrolling.furthest(),
                                   .covered = pins ? chips : 0,
                                   .list_top = list_top - content_top},
                        .seen = seen,
                        .years = {page.x(), pins ? std::max(page.y(), seen.y) : page.y(), page.width(), chips},
                        .list = {page.x(), list_top, widths.list, 0},
                        .index_right = widths.index_right};
    const auto to = draw_ways(list, scrolling);
    auto chosen = draw_days(page, list, shown);
    if (to) go_to(list, scrolling, *to);
    return chosen;
}

}  // namespace ui
