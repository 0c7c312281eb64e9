#include "ui/screens/patterns.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "ui/screens/panes.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

/// A sign for tags that say a common thing; words are looked for within the tag.
struct Sign { std::string_view word; Icon icon; };
constexpr std::array signs{
    Sign{"walk", Icon::Walk},       Sign{"sleep", Icon::Bed},      Sign{"tired", Icon::Zzz},
    Sign{"family", Icon::Users},    Sign{"friend", Icon::Users},   Sign{"people", Icon::Users},
    Sign{"alone", Icon::User},      Sign{"work", Icon::Briefcase}, Sign{"school", Icon::School},
    Sign{"run", Icon::Run},         Sign{"gym", Icon::Barbell},    Sign{"sport", Icon::Barbell},
    Sign{"yoga", Icon::Stretching}, Sign{"coffee", Icon::Coffee},  Sign{"music", Icon::Music},
    Sign{"book", Icon::Book},       Sign{"read", Icon::Book},      Sign{"payday", Icon::Cash},
    Sign{"shop", Icon::ShoppingCart}, Sign{"stress", Icon::Bolt},  Sign{"meeting", Icon::HeartHandshake},
    Sign{"garden", Icon::Plant2},   Sign{"home", Icon::HomeHeart},
};

Icon icon_of(std::string_view tag)
{
    const auto folded = base::folded(tag);
    const auto found = std::ranges::find_if(signs, [&](const Sign& sign) { return folded.contains(sign.word); });
    return found == signs.end() ? Icon::Tag : found->icon;
}

bool is_wide(const Frame& frame) { return frame.layout >= Layout::Desktop; }

/// Phone: rows with an arrow, which open a screen. Desktop: rows that choose what stands beside.
void list_row(Column& page, Patterns& patterns, std::string_view shown, std::string_view key, RowOptions row)
{
    row.key = key;
    row.chevron = !is_wide(page.frame());
    row.selected = is_wide(page.frame()) && key == shown;
    if (!page.row(row)) return;
    patterns.act.go = std::string("/patterns/") + std::string(key);
    patterns.act.replace = is_wide(page.frame());
}

/// Rows stand on a card on a phone, on the page in a pane.
void rows(Column& page, const std::function<void(Column&)>& body)
{
    if (is_wide(page.frame())) body(page);
    else page.card(body, {.rows = true});
}

void draw_this_week(Column& page, const app::PatternsView& view)
{
    if (view.week.empty()) return;
    page.section(text::patterns::week);
    page.card([&](Column& card) { card.prompt(view.week); });
}

/// One tag may go with two things: then its title alone does not say which.
std::string name_among(std::span<const app::FindingView> all, const app::FindingView& finding)
{
    const auto alike = std::ranges::count(all, finding.title, &app::FindingView::title);
    return alike > 1 ? finding.title + ", " + finding.detail : std::string();
}

void draw_together(Column& page, Patterns& patterns, std::string_view shown)
{
    const auto& view = patterns.view;
    page.section(text::patterns::together);
    if (!view.findings.empty()) {
        rows(page, [&](Column& list) {
            for (const auto& finding : view.findings) {
                const auto name = name_among(view.findings, finding);
                list_row(list, patterns, shown, finding.key,
                         {.icon = icon_of(finding.tag), .name = name, .title = finding.title,
                          .detail = finding.detail,
                          .divider = !is_wide(list.frame()) && &finding != &view.findings.back()});
            }
        });
    } else if (!view.silence.empty()) {
        page.small(view.silence);
    }
}

void draw_over_time(Column& page, Patterns& patterns, std::string_view shown)
{
    struct Way { std::string_view key; Icon icon; std::string_view title, detail; };
    constexpr std::array ways{
        Way{"time", Icon::ChartLine, text::patterns::long_view, text::patterns::long_view_detail},
        Way{"week", Icon::CalendarMonth, text::patterns::the_week, text::patterns::the_week_detail},
        Way{"months", Icon::Activity, text::patterns::months, text::patterns::months_detail},
        Way{"beside", Icon::Columns, text::patterns::side_by_side, text::patterns::side_by_side_detail},
        Way{"spread", Icon::Adjustments, text::patterns::spread, text::patterns::spread_detail},
        Way{"year", Icon::LayoutGrid, text::patterns::year, text::patterns::year_detail},
        Way{"tags", Icon::Tags, text::patterns::tags, text::patterns::tags_detail},
    };
    page.section(text::patterns::over_time);
    rows(page, [&](Column& list) {
        for (const auto& way : ways)
            list_row(list, patterns, shown, way.key,
                     {.icon = way.icon, .title = way.title, .detail = way.detail,
                      .divider = !is_wide(list.frame()) && &way != &ways.back()});
    });
}

void draw_overview(Column& page, Patterns& patterns, std::string_view shown)
{
    draw_this_week(page, patterns.view);
    draw_together(page, patterns, shown);
    draw_over_time(page, patterns, shown);
    if (!patterns.view.others.empty() && !patterns.view.findings.empty()) {
        page.gap(24);
        page.small(patterns.view.others);
    }
    page.gap(24);
}

const app::FindingView* finding_of(const app::PatternsView& view, std::string_view key)
{
    const auto found = std::ranges::find(view.findings, key, &app::FindingView::key);
    return found == view.findings.end() ? nullptr : &*found;
}

void draw_detail(Column& page, Patterns& patterns, std::string_view key)
{
    if (const auto* finding = finding_of(patterns.view, key)) draw_finding(page, *finding, patterns);
    else if (key == "week") draw_week(page, patterns);
    else if (key == "months") draw_months(page, patterns);
    else if (key == "beside") draw_beside(page, patterns);
    else if (key == "spread") draw_spread(page, patterns);
    else if (key == "year") draw_year_in_pixels(page, patterns);
    else if (key == "tags") draw_tag_table(page, patterns);
    else draw_long_view(page, patterns);
    page.gap(32);
}

/// In a pane something is always chosen.
std::string_view chosen_or_first(const app::PatternsView& view, std::string_view chosen)
{
    if (!chosen.empty()) return chosen;
    return view.findings.empty() ? std::string_view("time") : std::string_view(view.findings.front().key);
}

void draw_wide(Frame& frame, const Place& place, Patterns& patterns)
{
    const auto panes = panes_of(place);
    const auto chosen = chosen_or_first(patterns.view, patterns.state.chosen);
    scroll_pane(frame, "patterns-list-pane", panes.list, panes.list_words,
                [&](Column& page) { draw_overview(page, patterns, chosen); });
    const auto name = "patterns-" + std::string(chosen);
    scroll_pane(frame, name, panes.detail, panes.detail_words,
                [&](Column& page) { draw_detail(page, patterns, chosen); });
}

void draw_narrow(Frame& frame, const Place& place, Patterns& patterns)
{
    const auto& chosen = patterns.state.chosen;
    const auto name = chosen.empty() ? std::string("patterns") : "patterns-" + chosen;
    scroll(frame, name, place.body, place.margin, place.widest, [&](Column& page) {
        chosen.empty() ? draw_overview(page, patterns, {}) : draw_detail(page, patterns, chosen);
    });
}

void draw_empty(Frame& frame, const Place& place, Patterns& patterns)
{
    const auto& silence = patterns.view.silence;
    scroll(frame, "patterns-empty", place.body, place.margin, place.widest, [&](Column& page) {
        page.gap(place.body.height / 8);
        const std::string_view sentence = silence.empty() ? text::patterns::empty : std::string_view(silence);
        if (page.empty_state({Icon::ChartLine, sentence, text::patterns::empty_small, text::check_in::title}))
            patterns.act.go = "/check-in";
    });
}

}  // namespace

void patterns_at(PatternsState& state, std::span<const std::string> rest)
{
    auto chosen = rest.empty() ? std::string() : rest.front();
    if (chosen != state.chosen) state.days_shown = false;
    state.chosen = std::move(chosen);
}

Act draw_patterns(Frame& frame, const Place& place, const app::PatternsView& view, const app::CalendarView& calendar,
                  PatternsState& state)
{
    Patterns patterns{view, calendar, state, {}};
    if (calendar.days.empty()) draw_empty(frame, place, patterns);
    else if (is_wide(frame)) draw_wide(frame, place, patterns);
    else draw_narrow(frame, place, patterns);
    return std::move(patterns.act);
}

}  // namespace ui
