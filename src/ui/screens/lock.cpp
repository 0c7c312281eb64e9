#include "ui/screens/lock.h"

#include <format>
#include <utility>

#include "ui/widgets/bar.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float lamp_room = 144;

void draw_lamp(Column& page)
{
    auto& frame = page.frame();
    const Rect room = page.take(lamp_room);
    if (!frame.theme.is_contrast()) frame.paint.glow(room.centre(), lamp_room / 2, frame.palette().glow_soft);
    lamp(frame, {room.centre().x, room.centre().y + 36}, 72);
}

/// What the field lacks, or how long to wait.
std::string problem_of(const app::LockView& view)
{
    if (view.wait.count() > 0) return std::format(text::lock::wait, view.wait.count());
    return view.problem;
}

TextFieldResult draw_field(Column& page, const app::LockView& view, LockState& state)
{
    const auto problem = problem_of(view);
    const TextFieldOptions common{.titled = true, .enter_hint = "done", .invalid = !problem.empty(),
                                  .problem = problem};
    auto options = common;
    options.label = state.by_code ? text::lock::code : text::lock::passphrase;
    options.hint = state.by_code ? text::lock::code_hint : std::string_view();
    options.secret = !state.by_code && !state.shown;
    options.plain = true;
    return page.text_field(state.by_code ? "code" : "passphrase", state.by_code ? state.code : state.passphrase,
                           options);
}

void open(LockState& state, Act& act)
{
    if (state.by_code) return act.want(app::UnlockByCode{state.code});
    act.want(app::Unlock{std::exchange(state.passphrase, {})});
}

}  // namespace

Act draw_lock(Frame& frame, const Place& place, const app::LockView& view, LockState& state)
{
    Act act;
    scroll(frame, "lock", place.body, place.margin, 440, [&](Column& page) {
        page.gap(24);
        draw_lamp(page);
        page.gap(16);
        page.title(text::lock::title, {.align = Align::Centre});
        page.gap(24);
        const auto field = draw_field(page, view, state);
        page.gap(8);
        if (!state.by_code)
            page.toggle(text::lock::show, state.shown, text::settings::on, text::settings::off);
        page.gap(16);
        const auto& typed = state.by_code ? state.code : state.passphrase;
        const bool can = !typed.empty() && view.wait.count() == 0;
        const bool pressed = page.button(text::lock::open, {.kind = ButtonKind::Primary, .enabled = can,
                                                            .busy = view.busy, .busy_label = text::lock::opening,
                                                            .width = full_width, .height = 56});
        if (can && !view.busy && (pressed || field.submitted)) open(state, act);
        page.gap(8);
        const auto other = state.by_code ? text::lock::by_passphrase : text::lock::by_code;
        if (page.button(other, {.kind = ButtonKind::Quiet, .width = full_width, .key = "other"}))
            state.by_code = !state.by_code;
        page.gap(24);
    });
    return act;
}

}  // namespace ui
