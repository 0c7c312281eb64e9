#include "ui/screens/patterns.h"

#include <algorithm>
#include <array>
#include <format>

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

constexpr std::string_view trial_key = "trial-";

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

/// What holds and was not argued with. Only what was not answered yet asks.
void draw_warning(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    if (finding.answer == app::FindingAnswer::DoesNotFit) return;
    page.card([&](Column& card) {
        card.prompt(text::patterns::different_days, {.level = 3});
        card.gap(4);
        card.paragraph(finding.headline + ".");
        card.gap(12);
        if (card.button(text::patterns::look_closer, {.kind = ButtonKind::Quiet, .key = finding.key}))
            patterns.act.go = "/patterns/" + finding.key;
    });
}

void draw_this_week(Column& page, Patterns& patterns)
{
    const auto& view = patterns.view;
    if (view.week.empty() && view.warnings.empty()) return;
    page.section(text::patterns::week);
    if (!view.week.empty()) page.card([&](Column& card) { card.prompt(view.week); });
    for (const auto& warning : view.warnings) {
        if (!view.week.empty() || &warning != &view.warnings.front()) page.gap(card_gap(page.frame().layout));
        draw_warning(page, warning, patterns);
    }
}

void draw_tomorrow(Column& page, const app::PatternsView& view)
{
    if (view.tomorrow.empty()) return;
    page.section(text::patterns::tomorrow);
    page.card([&](Column& card) {
        for (const auto& sentence : view.tomorrow) {
            card.prompt(sentence);
            card.gap(8);
        }
        card.small(text::patterns::tomorrow_caution);
    });
}

/// One tag may go with two things: then its title alone does not say which.
std::string name_among(std::span<const app::FindingView> all, const app::FindingView& finding)
{
    const auto alike = std::ranges::count(all, finding.title, &app::FindingView::title);
    return alike > 1 ? finding.title + ", " + finding.detail : std::string();
}

Icon sign_of(const app::FindingView& finding)
{
    using Kind = app::FindingView::Kind;
    if (finding.kind == Kind::Rhythm) return Icon::Clock;
    return finding.kind == Kind::Shift ? Icon::Activity : icon_of(finding.tag);
}

/// Those for today, or all.
std::span<const app::FindingView> shown_findings(const Patterns& patterns)
{
    const std::span all{patterns.view.findings};
    return patterns.state.all_shown ? all : all.first(std::min(patterns.view.for_today, all.size()));
}

void draw_findings(Column& page, Patterns& patterns, std::string_view shown)
{
    rows(page, [&](Column& list) {
        const auto findings = shown_findings(patterns);
        for (const auto& finding : findings) {
            const auto name = name_among(findings, finding);
            list_row(list, patterns, shown, finding.key,
                     {.icon = sign_of(finding), .name = name, .title = finding.title, .detail = finding.detail,
                      .divider = !is_wide(list.frame()) && &finding != &findings.back()});
        }
    });
}

void draw_how_many(Column& page, Patterns& patterns)
{
    const auto all = patterns.view.findings.size();
    auto& shown = patterns.state.all_shown;
    if (all <= patterns.view.for_today) return;
    page.gap(8);
    const auto words = shown ? std::string(text::patterns::show_three) : std::format(text::patterns::show_all, all);
    if (page.button(words, {.icon = shown ? Icon::ChevronUp : Icon::ChevronDown, .kind = ButtonKind::Quiet,
                            .key = "all", .expanded = shown}))
        shown = !shown;
}

void draw_kept_row(Column& page, Patterns& patterns, std::string_view shown)
{
    const auto count = patterns.view.kept.size();
    if (count == 0) return;
    const auto detail = count == 1 ? std::string(text::kept_findings::one)
                                   : std::format(text::kept_findings::detail, count);
    rows(page, [&](Column& list) {
        list_row(list, patterns, shown, "kept",
                 {.icon = Icon::Bookmark, .title = text::kept_findings::title, .detail = detail});
    });
}

void draw_waves(Column& page, const app::PatternsView& view)
{
    if (view.waves.empty()) return;
    page.section(text::waves::title);
    page.card([&](Column& card) { card.prompt(view.waves); });
}

void draw_together(Column& page, Patterns& patterns, std::string_view shown)
{
    const auto& view = patterns.view;
    page.section(text::patterns::together);
    if (!view.findings.empty()) {
        draw_findings(page, patterns, shown);
        draw_how_many(page, patterns);
    } else if (!view.silence.empty()) {
        page.small(view.silence);
    }
    draw_kept_row(page, patterns, shown);
    if (!view.put_aside.empty())
        rows(page, [&](Column& list) {
            list_row(list, patterns, shown, "aside",
                     {.icon = Icon::EyeOff, .title = text::patterns::put_aside_title,
                      .detail = std::format(text::patterns::put_aside_detail, view.put_aside.size())});
        });
}

/// A row that says what is planned for today, while something is.
void draw_trying(Column& page, Patterns& patterns, std::string_view shown)
{
    const auto& current = patterns.trials.current;
    page.section(text::trial::title);
    rows(page, [&](Column& list) {
        list_row(list, patterns, shown.starts_with(trial_key) ? "try" : shown, "try",
                 {.icon = Icon::Target, .title = current ? std::string_view(current->title) : text::trial::row,
                  .detail = current ? std::string_view(current->plan) : text::trial::detail});
    });
}

void draw_over_time(Column& page, Patterns& patterns, std::string_view shown)
{
    struct Way { std::string_view key; Icon icon; std::string_view title, detail; };
    constexpr std::array ways{
        Way{"time", Icon::ChartLine, text::patterns::long_view, text::patterns::long_view_detail},
        Way{"usual", Icon::Ripple, text::patterns::usual_title, text::patterns::usual_detail},
        Way{"week", Icon::CalendarMonth, text::patterns::the_week, text::patterns::the_week_detail},
        Way{"months", Icon::Activity, text::patterns::months, text::patterns::months_detail},
        Way{"review", Icon::History, text::review::title, text::review::detail},
        Way{"beside", Icon::Columns, text::patterns::side_by_side, text::patterns::side_by_side_detail},
        Way{"spread", Icon::Adjustments, text::patterns::spread, text::patterns::spread_detail},
        Way{"year", Icon::LayoutGrid, text::patterns::year, text::patterns::year_detail},
        Way{"tags", Icon::Tags, text::patterns::tags, text::patterns::tags_detail},
        Way{"explore", Icon::Eye, text::explore::title, text::explore::detail},
        Way{"alike", Icon::History, text::alike::title, text::alike::detail},
    };
    page.section(text::patterns::over_time);
    rows(page, [&](Column& list) {
        for (const auto& way : ways)
            list_row(list, patterns, shown, way.key,
                     {.icon = way.icon, .title = way.title, .detail = way.detail,
                      .divider = !is_wide(list.frame()) && &way != &ways.back()});
    });
}

void draw_reading(Column& page, const app::ReadingView& reading)
{
    if (reading.words.empty()) return;
    page.gap(16);
    page.progress(text::heard::bar, reading.share, reading.words);
}

void draw_overview(Column& page, Patterns& patterns, std::string_view shown)
{
    draw_reading(page, patterns.reading);
    draw_this_week(page, patterns);
    draw_tomorrow(page, patterns.view);
    draw_together(page, patterns, shown);
    draw_trying(page, patterns, shown);
    draw_waves(page, patterns.view);
    draw_over_time(page, patterns, shown);
    if (!patterns.view.others.empty() && !patterns.view.findings.empty()) {
        page.gap(24);
        page.small(patterns.view.others);
    }
    page.gap(24);
}

const app::FindingView* finding_of(const app::PatternsView& view, std::string_view key)
{
    for (const auto* list : {&view.findings, &view.warnings, &view.put_aside})
        if (const auto found = std::ranges::find(*list, key, &app::FindingView::key); found != list->end())
            return &*found;
    return nullptr;
}

const app::TrialView* trial_of(const app::TrialsView& view, std::string_view key)
{
    if (!key.starts_with(trial_key)) return nullptr;
    const auto found = std::ranges::find(view.ended, key.substr(trial_key.size()), &app::TrialView::id);
    return found == view.ended.end() ? nullptr : &*found;
}

void draw_detail(Column& page, Patterns& patterns, std::string_view key)
{
    if (const auto* finding = finding_of(patterns.view, key)) draw_finding(page, *finding, patterns);
    else if (key == "usual") draw_usual(page, patterns);
    else if (key == "aside" && !patterns.view.put_aside.empty()) draw_put_aside(page, patterns);
    else if (const auto* trial = trial_of(patterns.trials, key)) draw_trial(page, *trial, patterns);
    else if (key == "try" || key.starts_with(trial_key)) draw_try(page, patterns);
    else if (key == "kept") draw_kept(page, patterns);
    else if (key == "review") draw_review(page, patterns);
    else if (patterns.looked_up.explore) draw_explore(page, *patterns.looked_up.explore, patterns);
    else if (patterns.looked_up.alike) draw_alike(page, *patterns.looked_up.alike, patterns);
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

Act draw_patterns(Frame& frame, const Place& place, const PatternsViews& views, PatternsState& state)
{
    Patterns patterns{views.patterns, views.calendar, views.trials, state, views.review, {}, views.looked_up,
                      views.reading};
    if (views.calendar.days.empty()) draw_empty(frame, place, patterns);
    else if (is_wide(frame)) draw_wide(frame, place, patterns);
    else draw_narrow(frame, place, patterns);
    return std::move(patterns.act);
}

}  // namespace ui
