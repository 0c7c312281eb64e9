#include "ui/screens/when.h"

#include <algorithm>
#include <format>

#include "app/dates.h"
#include "base/parse.h"
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

/// The day and the time of day go on their own; what would be in the future stays as it was.
bool set(base::Moment& made, base::WallTime wall, base::Moment now)
{
    const auto wanted = base::moment_at(wall, shown(made, now).offset);
    if (wanted.at > now.at || wanted == made) return false;
    made = wanted;
    return true;
}

/// Between the steps, in one line with them.
void draw_day_name(Column& page, const std::string& name)
{
    auto& frame = page.frame();
    const Rect place = page.take(frame.type.width(Style::Strong, name), std::max(44.f, frame.type.line(Style::Strong)));
    tell(frame, place, {.role = platform::Role::Text, .name = name});
    const float top = place.centre().y - frame.type.line(Style::Strong) / 2;
    frame.paint.text(Style::Strong, {place.x, top}, name, frame.palette().text);
}

bool draw_day(Column& page, base::Moment now, base::Moment& made)
{
    const auto wall = base::wall_time(shown(made, now));
    bool changed = false;
    if (page.icon_button(Icon::ChevronLeft, text::check_in::day_before)) changed = set(made, wall - days{1}, now);
    page.beside();
    draw_day_name(page, app::day_title(floor<days>(wall), floor<days>(base::wall_time(now))));
    page.beside();
    if (page.icon_button(Icon::ChevronRight, text::check_in::day_after)) changed |= set(made, wall + days{1}, now);
    return changed;
}

void draw_button(Column& page, std::string_view words, base::Moment shown_now, WhenState& state)
{
    if (!page.button(words, {.icon = Icon::Clock, .kind = ButtonKind::Quiet, .key = "when", .expanded = state.open}))
        return;
    state.open = !state.open;
    state.clock = base::clock_time(base::wall_time(shown_now));
}

/// In the title's line, its words ending where the page's do.
void draw_button_right(Column& page, float top, float width, std::string_view words, base::Moment shown_now,
                       WhenState& state)
{
    const float line = page.frame().type.line(Style::Title);
    const float reach = 12;
    Column right(page.frame(), {page.x() + page.width() - width - 4, 0, width + reach, 0}, page.ground());
    right.move_to(top + (line - 48) / 2);
    draw_button(right, words, shown_now, state);
}

bool draw_clock(Column& page, base::Moment now, base::Moment& made, WhenState& state)
{
    const auto field = page.text_field("clock", state.clock,
                                       {.label = text::check_in::time,
                                        .titled = true,
                                        .enter_hint = "done",
                                        .invalid = !parse_typed(state.clock),
                                        .problem = text::check_in::time_form});
    const auto day = floor<days>(base::wall_time(shown(made, now)));
    const auto typed = parse_typed(state.clock);
    return field.changed && typed && set(made, base::WallTime{day} + *typed, now);
}

}  // namespace

bool draw_title_and_when(Column& page, std::string_view title, std::string_view lead, base::Moment now,
                         base::Moment& made, WhenState& state)
{
    const Type& type = page.frame().type;
    const auto words = words_for(made, now);
    const float top = page.y(), width = type.width(Style::Button, words) + type.icon(24) + 8;
    page.title(title);
    if (!lead.empty()) page.small(lead);
    if (type.width(Style::Title, title) + 24 + width < page.width()) {
        draw_button_right(page, top, width, words, shown(made, now), state);
    } else {
        draw_button(page, words, shown(made, now), state);
    }
    if (!state.open) return false;
    page.gap(8);
    bool changed = draw_day(page, now, made);
    page.gap(8);
    changed |= draw_clock(page, now, made, state);
    page.gap(8);
    return changed;
}

}  // namespace ui
