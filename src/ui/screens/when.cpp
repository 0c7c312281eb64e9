#include "ui/screens/when.h"

#include <algorithm>
#include <format>

#include "app/dates.h"
#include "base/parse.h"
#include "ui/screens/journal_calendar.h"
#include "ui/sheet.h"
#include "ui/widgets/date_grid.h"
#include "words/text.h"

namespace ui {
namespace {

using namespace std::chrono;

base::Moment shown(base::Moment made, base::Moment now) { return made == base::Moment{} ? now : made; }

std::string words_for(base::Moment made, base::Moment now)
{
    const auto wall = base::wall_time(shown(made, now));
    if (made == base::Moment{}) return std::format(text::check_in::now, base::clock_time(wall));
    const auto day = app::day_title(floor<days>(wall), floor<days>(base::wall_time(now)));
    return std::format("{}, {}", day, base::clock_time(wall));
}

/// Hours and minutes of "21:40", "9:05" or "21.40".
std::optional<minutes> parse_typed(std::string_view typed)
{
    const auto colon = typed.find_first_of(":.");
    if (colon == std::string_view::npos) return std::nullopt;
    const auto hour = base::whole_number(typed.substr(0, colon)), minute = base::whole_number(typed.substr(colon + 1));
    if (!hour || !minute || *hour > 23 || *minute > 59 || typed.size() - colon != 3) return std::nullopt;
    return hours{*hour} + minutes{*minute};
}

/// What is being set, and what it is set against.
struct Choosing {
    base::Moment now;
    base::Moment& made;
    WhenState& state;
    bool changed = false;

    [[nodiscard]] base::WallTime wall() const { return base::wall_time(shown(made, now)); }
    [[nodiscard]] base::Day day() const { return floor<days>(wall()); }
    [[nodiscard]] base::Day today() const { return floor<days>(base::wall_time(now)); }
    [[nodiscard]] minutes time() const { return floor<minutes>(wall() - day()); }

    /// What would be in the future becomes now.
    void set(base::Day on, minutes at)
    {
        auto wanted = base::moment_at(base::WallTime{on} + at, shown(made, now).offset);
        if (wanted.at > now.at) wanted = {};
        if (wanted == made) return;
        made = wanted;
        changed = true;
        state.clock = base::clock_time(wall());
    }
};

DateGrid grid_of(const Choosing& choosing, std::string_view name)
{
    const auto month = choosing.state.month;
    const auto first = first_of(month), next = first_of(month + months{1});
    DateGrid grid{.name = name, .first_weekday = static_cast<int>(weekday{first}.iso_encoding()) - 1};
    grid.weekdays = monday_first();
    for (auto day = first; day < next; day += days{1}) grid.day_names.push_back(app::long_date(day));
    const auto place = [&](base::Day day) {
        return day >= first && day < next ? static_cast<int>((day - first).count()) : -1;
    };
    grid.today = place(choosing.today());
    grid.chosen = place(choosing.day());
    grid.last = static_cast<int>((choosing.today() - first).count());
    return grid;
}

void draw_days(Column& page, Choosing& choosing)
{
    auto& state = choosing.state;
    const auto name = app::month_and_year(first_of(state.month));
    const int step = step_bar(page, name, {text::journal::month_before, text::journal::month_after}, true,
                              state.month < month_of(choosing.today()));
    page.gap(4);
    const auto first = first_of(state.month);
    std::optional<int> focus;
    if (state.focus) focus = static_cast<int>((*std::exchange(state.focus, std::nullopt) - first).count());
    const auto choice = date_grid(page, grid_of(choosing, name), focus);
    if (choice.chosen) choosing.set(first + days{*choice.chosen}, choosing.time());
    if (step != 0) state.month += months{step};
    if (!choice.focus) return;
    state.focus = first + days{*choice.focus};
    state.month = month_of(*state.focus);
    page.frame().again();
}

/// Hours go around the day; minutes in steps of five, to the next round one.
void draw_steps(Column& page, Choosing& choosing)
{
    const auto time = choosing.time();
    int hour = static_cast<int>(time / hours{1}), minute = static_cast<int>((time % hours{1}) / minutes{1});
    const auto two_digits = [](int number) { return std::format("{:02}", number); };
    const auto hour_words = two_digits(hour), minute_words = two_digits(minute);
    bool stepped = page.stepper(text::check_in::hour, hour,
                                {.from = 0, .to = 23, .less = text::check_in::hour_less,
                                 .more = text::check_in::hour_more, .shown = hour_words, .around = true});
    stepped |= page.stepper(text::check_in::minute, minute,
                            {.from = 0, .to = 59, .less = text::check_in::minute_less,
                             .more = text::check_in::minute_more, .shown = minute_words, .step = 5, .around = true});
    if (stepped) choosing.set(choosing.day(), hours{hour} + minutes{minute});
}

void draw_typed(Column& page, Choosing& choosing)
{
    auto& clock = choosing.state.clock;
    const auto field = page.text_field("clock", clock,
                                       {.label = text::check_in::time,
                                        .titled = true,
                                        .enter_hint = "done",
                                        .invalid = !parse_typed(clock),
                                        .problem = text::check_in::time_form});
    if (!field.changed) return;
    const auto typed = parse_typed(clock);
    const auto as_typed = clock;
    if (typed) choosing.set(choosing.day(), *typed);
    clock = as_typed;  // nothing changes under the hands of somebody who types
}

void draw_foot(Column& foot, Choosing& choosing)
{
    if (foot.button(text::check_in::when_done, {.width = full_width}))
        choosing.state.open = false;
    if (choosing.made == base::Moment{}) return;
    foot.gap(4);
    if (!foot.button(text::check_in::when_now, {.icon = Icon::Clock, .kind = ButtonKind::Quiet})) return;
    choosing.made = {};
    choosing.changed = true;
    choosing.state.open = false;
}

void draw_button(Column& page, std::string_view words, base::Moment shown_now, WhenState& state)
{
    if (!page.button(words, {.icon = Icon::Clock, .kind = ButtonKind::Quiet, .key = "when", .expanded = state.open}))
        return;
    const auto wall = base::wall_time(shown_now);
    state = {.open = true, .month = month_of(floor<days>(wall)), .clock = base::clock_time(wall), .focus = {}};
}

/// In a line of words that is `line` high, its own ending where the page's do.
void draw_button_right(Column& page, float top, float line, float width, std::string_view words,
                       base::Moment shown_now, WhenState& state)
{
    const float reach = 12;
    Column right(page.frame(), {page.x() + page.width() - width - 4, 0, width + reach, 0}, page.ground());
    right.move_to(top + (line - 48) / 2);
    draw_button(right, words, shown_now, state);
}

float width_of(const Type& type, std::string_view words)
{
    return type.width(Style::Button, words) + type.icon(24) + 8;
}

}  // namespace

void draw_title_and_when(Column& page, std::string_view title, std::string_view lead, base::Moment now,
                         const base::Moment& made, WhenState& state)
{
    const Type& type = page.frame().type;
    const auto words = words_for(made, now);
    const float top = page.y(), width = width_of(type, words);
    page.title(title);
    if (!lead.empty()) page.small(lead);
    if (type.width(Style::Title, title) + 24 + width < page.width())
        draw_button_right(page, top, type.line(Style::Title), width, words, shown(made, now), state);
    else draw_button(page, words, shown(made, now), state);
}

void draw_lead_and_when(Column& page, std::string_view lead, base::Moment now, const base::Moment& made,
                        WhenState& state)
{
    const Type& type = page.frame().type;
    const auto words = words_for(made, now);
    const float top = page.y(), width = width_of(type, words);
    page.small(lead);
    if (type.width(Style::Small, lead) + 24 + width < page.width())
        draw_button_right(page, top, type.line(Style::Small), width, words, shown(made, now), state);
    else draw_button(page, words, shown(made, now), state);
}

bool draw_when_sheet(Frame& frame, base::Moment now, base::Moment& made, WhenState& state)
{
    Choosing choosing{now, made, state};
    const SheetOptions options{.title = text::check_in::when_title, .close = text::shell::close};
    sheet(frame, "when", state.open, options,
          [&](Column& page) {
              draw_days(page, choosing);
              page.gap(16);
              draw_steps(page, choosing);
              page.gap(8);
              draw_typed(page, choosing);
          },
          [&](Column& foot) { draw_foot(foot, choosing); });
    return choosing.changed;
}

}  // namespace ui
