#include "ui/screens/devices.h"

#include <algorithm>
#include <format>

#include "ui/screens/lines.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float widest_to_read = 720;

void begin_card(Column& page, Act& act)
{
    page.card([&](Column& card) {
        card.paragraph(text::devices::begin_lead);
        card.gap(16);
        if (card.button(text::devices::begin, {.icon = Icon::Key, .kind = ButtonKind::Primary}))
            act.want(app::MakeMeetingCode{});
    });
}

void file_card(Column& page, const app::MeetingView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::devices::code);
        card.gap(8);
        card.strong(view.code);
        card.gap(8);
        card.small(text::devices::code_why);
        card.gap(16);
        if (card.button(text::devices::save, {.icon = Icon::Download, .kind = ButtonKind::Primary, .busy = view.busy,
                                              .busy_label = text::earlier::working}))
            act.want(app::SaveMeetingFile{});
        card.gap(8);
        card.small(text::devices::save_why);
    });
}

void steps_card(Column& page)
{
    page.card([&](Column& card) {
        card.heading(text::devices::steps);
        for (const auto step : text::devices::steps_text) card.gap(8), card.paragraph(step);
    });
}

void came_card(Column& page, const app::CameInView& came, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::came_in::title);
        card.gap(4);
        card.small(std::format("{}: {}", came.when, came.sums));
        if (!came.lines.empty()) card.gap(8);
        for (const auto& line : came.lines)
            if (line_row(card, line, &line != &came.lines.back())) act.go = route_of(line);
    });
}

void another_code(Column& page, Act& act)
{
    page.card([&](Column& card) {
        card.small(text::devices::another_why);
        card.gap(8);
        if (card.button(text::devices::another, {.icon = Icon::Refresh})) act.want(app::MakeMeetingCode{});
    });
}

}  // namespace

Act draw_devices(Frame& frame, const Place& place, const app::MeetingView& view)
{
    Act act;
    const float gap = card_gap(frame.layout);
    scroll(frame, "devices", place.body, place.margin, std::min(place.widest, widest_to_read), [&](Column& page) {
        page.gap(8);
        page.title(text::devices::title);
        page.gap(8);
        page.paragraph(text::devices::lead);
        page.gap(16);
        view.code.empty() ? begin_card(page, act) : file_card(page, view, act);
        page.gap(gap);
        if (!view.came.when.empty()) came_card(page, view.came, act), page.gap(gap);
        steps_card(page);
        if (!view.code.empty()) page.gap(gap), another_code(page, act);
        page.gap(room_for_message);
    });
    return act;
}

}  // namespace ui
