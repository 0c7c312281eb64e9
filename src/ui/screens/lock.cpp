#include "ui/screens/lock.h"

#include <algorithm>
#include <format>
#include <utility>

#include "ui/screens/page.h"
#include "ui/screens/passkeys.h"
#include "ui/screens/sure.h"
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

void focus_first(Frame& frame, auto is_it)
{
    const auto& nodes = frame.semantics.nodes();
    const auto found = std::ranges::find_if(nodes, is_it);
    if (found != nodes.end()) frame.input.move_focus(found->id);
}

/// After a try that opened nothing the focus goes back to where the next one is typed; to another step it goes along.
void follow(Frame& frame, const app::LockView& view, bool anew, LockState& state)
{
    const bool wrong = !view.problem.empty();
    if (std::exchange(state.was_wrong, wrong) != wrong && wrong)
        focus_first(frame, [](const platform::Node& node) { return node.role == platform::Role::TextField; });
    if (std::exchange(state.was_anew, anew) != anew)
        focus_first(frame, [](const platform::Node& node) { return node.level == 1; });
}

void open(LockState& state, Act& act)
{
    if (state.key.by_code) return act.want(app::UnlockByCode{state.key.code});
    act.want(app::Unlock{std::exchange(state.key.passphrase, {})});
}

/// The device's own window comes of the click itself.
void offer_passkey(Column& page, const app::LockView& view, LockState& state, Act& act)
{
    if (view.passkeys == 0 || !view.offers_passkeys) return;
    if (page.button(text::lock::by_passkey, {.icon = Icon::Key, .busy = view.asks_passkey,
                                             .busy_label = text::lock::passkey_asks, .width = full_width}) &&
        !view.busy)
        act.want(app::UnlockByPasskey{});
    page.gap(8);
    passkey_problem(page, view, state.said);
}

void ask_for_key(Column& page, const app::LockView& view, LockState& state, Act& act)
{
    const auto field = key_field(page, state.key, problem_of(view));
    page.gap(16);
    const auto& typed = state.key.typed();
    const bool can = !typed.empty() && view.wait.count() == 0;
    const bool pressed = page.button(text::lock::open, {.kind = ButtonKind::Primary, .enabled = can,
                                                        .busy = view.busy, .busy_label = text::lock::opening,
                                                        .width = full_width, .height = 56});
    if (can && !view.busy && (pressed || field.submitted)) open(state, act);
    page.gap(8);
    offer_passkey(page, view, state, act);
    if (page.button(other_key(state.key), {.kind = ButtonKind::Quiet, .width = full_width, .key = "other"})) {
        state.key.by_code = !state.key.by_code;
        act.want(app::CancelPassphrase{});  // what was wrong with the other way says nothing of this one
    }
    if (page.button(text::lock::lost, {.kind = ButtonKind::Quiet, .width = full_width, .minor = true}))
        state.anew = true;
}

void offer_copy(Column& page, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::lock::anew_copy_first);
        card.gap(4);
        card.small(text::lock::anew_copy_why);
        card.gap(16);
        if (card.button(text::lock::anew_copy, {.icon = Icon::Download})) act.want(app::DownloadCopy{});
    });
}

void begin_anew(Column& page, LockState& state, Act& act)
{
    constexpr Sure sure{text::lock::anew_label, text::lock::anew_word, text::lock::anew, text::lock::anew_missing};
    page.title(text::lock::anew_title);
    page.gap(8);
    page.paragraph(text::lock::anew_lead);
    page.gap(24);
    offer_copy(page, act);
    page.gap(24);
    if (ask_if_sure(page, sure, state.word)) {
        act.want(app::BeginAnew{});
        act.go = "/today";  // the address may name what is gone
    }
    page.gap(8);
    if (page.button(text::lock::anew_back, {.kind = ButtonKind::Quiet, .width = full_width}))
        state = {.was_anew = true};
    page.gap(room_for_message);
}

/// Under another name it does not show our sign.
void ask_to_open(Column& page, const app::LockView& view, bool with_lamp, LockState& state, Act& act)
{
    if (with_lamp) lit_lamp(page, lamp_room);
    page.gap(16);
    page.title(text::lock::title, {.align = Align::Centre});
    page.gap(24);
    ask_for_key(page, view, state, act);
}

}  // namespace

Act draw_lock(Frame& frame, const Place& place, const app::LockView& view, const platform::Discreet& discreet,
              LockState& state)
{
    Act act;
    const bool anew = state.anew, lamp = discreet.guise == platform::Guise::Lantern;
    scroll(frame, anew ? "lock-anew" : "lock", place.body, place.margin, anew ? 560 : 440, [&](Column& page) {
        page.gap(anew ? 8 : 24);
        anew ? begin_anew(page, state, act) : ask_to_open(page, view, lamp, state, act);
        page.gap(24);
    });
    follow(frame, view, anew, state);
    return act;
}

}  // namespace ui
