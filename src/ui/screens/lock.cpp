#include "ui/screens/lock.h"

#include <algorithm>
#include <format>
#include <utility>

#include "ui/screens/page.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float lamp_room = 144;

/// What the field lacks, or how long to wait.
std::string problem_of(const app::LockView& view)
{
    if (view.wait.count() > 0) return std::format(text::lock::wait, view.wait.count());
    return view.problem;
}

TextFieldResult draw_field(Column& page, const app::LockView& view, LockState& state)
{
    const auto problem = problem_of(view);
    const bool code = state.by_code;
    return page.text_field(code ? "code" : "passphrase", code ? state.code : state.passphrase,
                           {.label = code ? text::lock::code : text::lock::passphrase,
                            .hint = code ? text::lock::code_hint : std::string_view(),
                            .titled = true,
                            .enter_hint = "done",
                            .invalid = !problem.empty(),
                            .problem = problem,
                            .secret = !code && !state.shown,
                            .plain = true});
}

/// After a try that opened nothing the focus goes back to where the next one is typed.
void follow(Frame& frame, const app::LockView& view, LockState& state)
{
    const bool wrong = !view.problem.empty();
    if (std::exchange(state.was_wrong, wrong) == wrong || !wrong) return;
    const auto& nodes = frame.semantics.nodes();
    const auto field = std::ranges::find(nodes, platform::Role::TextField, &platform::Node::role);
    if (field != nodes.end()) frame.input.move_focus(field->id);
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
        lit_lamp(page, lamp_room);
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
        if (page.button(other, {.kind = ButtonKind::Quiet, .width = full_width, .key = "other"})) {
            state.by_code = !state.by_code;
            act.want(app::CancelPassphrase{});  // what was wrong with the other way says nothing of this one
        }
        page.gap(24);
    });
    follow(frame, view, state);
    return act;
}

}  // namespace ui
