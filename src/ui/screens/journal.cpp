#include "ui/screens/journal.h"

#include <format>

#include "app/dates.h"
#include "base/parse.h"
#include "base/text.h"
#include "ui/screens/journal_calendar.h"
#include "ui/screens/journal_timeline.h"
#include "ui/screens/page.h"
#include "ui/screens/panes.h"
#include "words/text.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

constexpr std::size_t tags_to_choose_from = 24, tags_beside_the_list = 12;

/// All that the parts of the screen look at and change.
struct Journal {
    const app::TimelineView& timeline;
    const app::CalendarView& calendar;
    JournalState& state;
    Act act;

    [[nodiscard]] chrono::year_month month() const { return state.month.value_or(month_of(calendar.today)); }
    [[nodiscard]] bool narrowed() const
    {
        return !timeline.words.empty() || !timeline.filter_tag.empty() || timeline.filter_feeling;
    }
    [[nodiscard]] bool can_narrow() const { return !timeline.tags.empty() || !timeline.feelings.empty(); }
};

std::string month_path(chrono::year_month month)
{
    return std::format("/journal/month/{:04}-{:02}", int{month.year()}, unsigned{month.month()});
}

std::string year_path(chrono::year year) { return std::format("/journal/year/{:04}", int{year}); }

std::string path_of(JournalSpan span, chrono::year_month month)
{
    if (span == JournalSpan::Month) return month_path(month);
    return span == JournalSpan::Year ? year_path(month.year()) : "/journal";
}

void show_all(Journal& journal)
{
    journal.state.words.clear();
    if (!journal.timeline.words.empty()) journal.act.want(app::Search{});
    if (!journal.timeline.filter_tag.empty()) journal.act.want(app::FilterByTag{});
    if (journal.timeline.filter_feeling) journal.act.want(app::FilterByFeeling{});
}

void choose_span(Column& page, Journal& journal)
{
    int chosen = static_cast<int>(journal.state.span);
    if (!page.segmented(text::journal::view_name, text::journal::views, chosen)) return;
    journal.act.go = path_of(static_cast<JournalSpan>(chosen), journal.month());
    journal.act.replace = true;
}

void write_button(Column& page, Journal& journal)
{
    if (page.button(text::journal::write, {.icon = Icon::Pencil, .width = full_width})) journal.act.go = "/entry";
}

void search(Column& page, Journal& journal)
{
    auto& words = journal.state.words;
    if (page.search_field("search", words, text::journal::search, text::journal::clear_search).changed)
        journal.act.want(app::Search{words});
}

void tag_chips(Column& page, Journal& journal, std::size_t most)
{
    const auto& tags = journal.timeline.tags;
    for (std::size_t i = 0; i < std::min(most, tags.size()); ++i) {
        const bool chosen = tags[i] == journal.timeline.filter_tag;
        if (i > 0) page.beside();
        if (page.chip(tags[i], chosen)) journal.act.want(app::FilterByTag{chosen ? std::string() : tags[i]});
    }
}

void feeling_chip(Column& page, Journal& journal, int feeling)
{
    const bool chosen = feeling == journal.timeline.filter_feeling;
    if (page.chip(text::feelings::names[static_cast<std::size_t>(feeling)], chosen))
        journal.act.want(app::FilterByFeeling{chosen ? std::nullopt : std::optional(feeling)});
}

void feeling_chips(Column& page, Journal& journal)
{
    const auto& feelings = journal.timeline.feelings;
    if (feelings.empty()) return;
    page.section(text::journal::filter_feeling);
    page.group(platform::Role::Group, text::journal::filter_feeling, [&](Column& inside) {
        for (const int& feeling : feelings) {
            if (&feeling != &feelings.front()) inside.beside();
            feeling_chip(inside, journal, feeling);
        }
    });
}

void filter_choices(Column& page, Journal& journal, std::size_t most_tags)
{
    if (!journal.timeline.tags.empty()) {
        page.section(text::journal::filter);
        page.group(platform::Role::Group, text::journal::filter,
                   [&](Column& inside) { tag_chips(inside, journal, most_tags); });
    }
    feeling_chips(page, journal);
}

/// On a phone the choices stay folded until wanted; one that is chosen stays in sight, to be let go with a tap.
void filter(Column& page, Journal& journal)
{
    auto& open = journal.state.choosing_tag;
    const auto& chosen = journal.timeline.filter_tag;
    if (!journal.can_narrow()) return;
    page.gap(8);
    const auto sign = open ? Icon::ChevronUp : Icon::Filter;
    if (page.button(text::journal::narrow, {.icon = sign, .kind = ButtonKind::Quiet, .expanded = open})) open = !open;
    auto& semantics = page.frame().semantics;
    const auto opener = semantics.nodes().back().id;
    if (!open && !chosen.empty()) {
        page.beside();
        if (page.chip(chosen, true)) journal.act.want(app::FilterByTag{});
    }
    if (!open && journal.timeline.filter_feeling) {
        page.beside();
        feeling_chip(page, journal, *journal.timeline.filter_feeling);
    }
    if (!open) return;
    const auto index = semantics.nodes().size();
    page.group(platform::Role::Group, text::journal::narrow,
               [&](Column& inside) { filter_choices(inside, journal, tags_to_choose_from); });
    semantics.relate(opener, semantics.nodes()[index].id);
}

/// How much a search or a tag leaves; kind words when that is nothing.
void findings(Column& page, Journal& journal)
{
    if (!journal.narrowed()) return;
    page.gap(16);
    const auto& timeline = journal.timeline;
    if (!timeline.instead.empty())
        page.small(std::format(text::journal::found_instead, base::trimmed(timeline.words), timeline.instead));
    if (timeline.found > 0) return page.small(std::format(text::journal::found, timeline.found));
    page.prompt(text::journal::found_none);
    page.gap(4);
    page.small(text::journal::found_none_small);
    page.gap(16);
    if (page.button(text::journal::clear)) show_all(journal);
}

std::string_view scroll_name(JournalSpan span)
{
    if (span == JournalSpan::Month) return "journal-month";
    return span == JournalSpan::Year ? "journal-year" : "journal-list";
}

std::string days(Column& page, Journal& journal, std::span<const app::DayView> shown)
{
    auto& timeline = journal.state.timeline;
    if (journal.state.span != JournalSpan::List)
        return day_list(page, {.days = shown, .made = journal.timeline.made}, timeline.list);
    auto& scrolling = page.frame().scrolls.at(scroll_name(JournalSpan::List));
    return draw_timeline(page, scrolling, journal.timeline, journal.narrowed(), timeline);
}

std::span<const app::DayView> days_of_span(const Journal& journal)
{
    const auto& all = journal.timeline.days;
    const auto month = journal.month();
    if (journal.state.span == JournalSpan::List) return all;
    if (journal.state.span == JournalSpan::Year)
        return days_between(all, first_of(month.year() / 1), first_of((month.year() + chrono::years{1}) / 1));
    if (const auto day = journal.state.day) return days_between(all, *day, *day + chrono::days{1});
    return days_between(all, first_of(month), first_of(month + chrono::months{1}));
}

void days_or_nothing(Column& page, Journal& journal)
{
    const auto shown = days_of_span(journal);
    if (auto there = days(page, journal, shown); !there.empty()) journal.act.go = std::move(there);
    if (!shown.empty() || journal.narrowed()) return;
    const auto day = journal.state.span == JournalSpan::Month ? journal.state.day : std::nullopt;
    page.section(day ? app::day_title(*day, journal.calendar.today) : std::string(text::journal::title));
    page.small(day ? text::journal::nothing_written : text::journal::nothing_in_span);
}

void month_view(Column& page, Journal& journal)
{
    const auto choice = draw_month(page, journal.calendar, journal.month(), journal.state.day);
    if (choice.day) journal.act.go = "/journal/day/" + base::iso_date(*choice.day);
    if (choice.month) journal.act.go = month_path(*choice.month);
    if (choice.day || choice.month) journal.act.replace = true;
}

void year_view(Column& page, Journal& journal)
{
    const auto year = journal.month().year();
    const auto choice = draw_year(page, journal.calendar, year);
    if (choice.month) journal.act.go = month_path(year / *choice.month);
    if (!choice.year) return;
    journal.act.go = year_path(*choice.year);
    journal.act.replace = true;
}

void span_view(Column& page, Journal& journal)
{
    if (journal.state.span == JournalSpan::Month) month_view(page, journal);
    if (journal.state.span == JournalSpan::Year) year_view(page, journal);
}

void narrow_column(Column& page, Journal& journal)
{
    choose_span(page, journal);
    const bool list = journal.state.span == JournalSpan::List;
    page.gap(list ? 12.f : 4.f);
    if (list) {
        search(page, journal);
        filter(page, journal);
        findings(page, journal);
    }
    span_view(page, journal);
    if (journal.state.span != JournalSpan::Year) days_or_nothing(page, journal);
    page.gap(24);
}

void draw_narrow(Frame& frame, const Place& place, Journal& journal)
{
    auto& state = journal.state;
    const auto draw_page = [&](Column& page) { narrow_column(page, journal); };
    const auto write = [&](Column& foot) { write_button(foot, journal), foot.gap(6); };
    if (state.span == JournalSpan::Year)
        scroll(frame, scroll_name(state.span), place.body, place.margin, place.widest, draw_page);
    else page_over_foot(frame, scroll_name(state.span), place, draw_page, write, LowFoot::First);
}

void list_pane(Column& page, Journal& journal)
{
    choose_span(page, journal);
    page.gap(12);
    if (journal.state.span == JournalSpan::List) {
        search(page, journal);
        filter_choices(page, journal, tags_beside_the_list);
    }
    span_view(page, journal);
    page.gap(24);
    write_button(page, journal);
    page.gap(24);
}

void draw_wide(Frame& frame, const Place& place, Journal& journal)
{
    const auto panes = panes_of(place);
    scroll_pane(frame, "journal-list-pane", panes.list, panes.list_words,
                [&](Column& page) { list_pane(page, journal); });
    scroll_pane(frame, scroll_name(journal.state.span), panes.detail, panes.detail_words, [&](Column& page) {
        findings(page, journal);
        days_or_nothing(page, journal);
        page.gap(24);
    });
}

void draw_empty(Frame& frame, const Place& place, Journal& journal)
{
    scroll(frame, "journal-empty", place.body, place.margin, place.widest, [&](Column& page) {
        page.gap(place.body.height / 8);
        if (page.empty_state({Icon::Notebook, text::journal::empty, text::journal::empty_small, text::journal::write}))
            journal.act.go = "/entry";
    });
}

std::optional<chrono::year_month> parse_month(std::string_view words)
{
    const auto day = base::parse_iso_date(std::string(words) + "-01");
    return day ? std::optional(month_of(*day)) : std::nullopt;
}

}  // namespace

void journal_at(JournalState& state, std::span<const std::string> rest)
{
    const auto what = rest.size() == 2 ? std::string_view(rest[0]) : std::string_view();
    state.span = JournalSpan::List;
    state.day.reset();
    if (what == "month") {
        state.span = JournalSpan::Month;
        state.month = parse_month(rest[1]);
    } else if (what == "day") {
        state.span = JournalSpan::Month;
        state.day = base::parse_iso_date(rest[1]);
        state.month = state.day ? std::optional(month_of(*state.day)) : std::nullopt;
    } else if (what == "year") {
        state.span = JournalSpan::Year;
        state.month = parse_month(rest[1] + "-01");
    }
}

Act draw_journal(Frame& frame, const Place& place, const app::TimelineView& timeline,
                 const app::CalendarView& calendar, JournalState& state)
{
    Journal journal{timeline, calendar, state, {}};
    if (state.span != JournalSpan::List && journal.narrowed()) show_all(journal);  // month and year show all days
    const bool nothing = calendar.days.empty() && timeline.days.empty();  // a craving alone is on no calendar
    if (nothing && !journal.narrowed()) draw_empty(frame, place, journal);
    else if (hold_month_index(frame, state.timeline.months); frame.layout >= Layout::Desktop)
        draw_wide(frame, place, journal);
    else draw_narrow(frame, place, journal);
    return std::move(journal.act);
}

}  // namespace ui
