#include "ui/screens/passphrase.h"

#include <algorithm>
#include <utility>

#include "ui/screens/page.h"
#include "words/text.h"

namespace ui {
namespace {

bool makes_lock(const app::LockView& view, const PassphraseState& state)
{
    return !view.has_passphrase || state.new_lock;
}

std::string_view title_of(const app::LockView& view, const PassphraseState& state)
{
    if (!view.has_passphrase) return text::lock::set_title;
    return state.new_lock ? text::lock::new_lock_title : text::lock::change_title;
}

std::string_view lead_of(const app::LockView& view, const PassphraseState& state)
{
    if (!view.has_passphrase) return text::lock::set_lead;
    if (view.opened_by_code && !state.new_lock) return text::lock::after_code_lead;
    return state.new_lock ? text::lock::new_lock_lead : text::lock::change_lead;
}

void ask(const app::LockView& view, PassphraseState& state, Act& act)
{
    auto chosen = take(state.chosen);
    if (!chosen) return;
    act.want(app::SetPassphrase{std::move(*chosen), makes_lock(view, state)});
    state.waits = true;
}

void choose(Column& page, const app::LockView& view, PassphraseState& state, Act& act)
{
    page.title(title_of(view, state));
    page.gap(8);
    page.paragraph(lead_of(view, state));
    if (state.new_lock && view.passkeys > 0) {
        page.gap(8);
        page.paragraph(text::lock::new_lock_passkeys);
    }
    page.gap(24);
    const bool submitted = new_passphrase_fields(page, state.chosen);
    page.gap(8);
    show_passphrase(page, state.chosen);
    if (!view.problem.empty()) {
        page.gap(8);
        page.banner({.icon = Icon::AlertTriangle, .text = view.problem, .kind = BannerKind::Caution});
    }
    page.gap(16);
    page.small(text::lock::limits);
    page.gap(24);
    if (submitted && !view.busy) ask(view, state, act);
}

void confirm(PassphraseState& state, Act& act)
{
    act.want(app::ConfirmCode{state.code});
    state.waits = true;
}

void list_codes(Column& page, const app::LockView& view)
{
    page.card([&](Column& card) {
        card.group(platform::Role::Group, text::lock::codes_name, [&](Column& list) {
            for (const auto& code : view.codes) {
                if (&code != &view.codes.front()) list.gap(8);
                list.small(code, {.colour = card.frame().palette().text});  // on one line of a phone
            }
        });
    });
}

void show_codes(Column& page, const app::LockView& view, PassphraseState& state, Act& act)
{
    page.title(text::lock::codes_title);
    page.gap(8);
    page.paragraph(text::lock::codes_lead);
    page.gap(16);
    list_codes(page, view);
    page.gap(16);
    if (page.button(text::lock::save_codes, {.icon = Icon::Download})) act.want(app::SaveCodes{});
    page.gap(24);
    const auto typed = page.text_field("code", state.code,
                                       {.label = text::lock::type_one, .hint = text::lock::code_hint, .titled = true,
                                        .enter_hint = "done", .invalid = !view.problem.empty(),
                                        .problem = view.problem, .plain = true});
    if (view.problem.empty()) {
        page.gap(6);
        page.caption(text::lock::type_why);
    }
    if (typed.submitted && !view.busy) confirm(state, act);
    page.gap(24);
}

void draw_foot(Column& foot, const app::LockView& view, PassphraseState& state, Act& act)
{
    const bool codes = !view.codes.empty();
    const auto words = codes ? text::lock::turn_on : makes_lock(view, state) ? text::lock::next : text::lock::change;
    const bool filled = codes ? !state.code.empty() : !state.chosen.first.empty();
    if (!foot.button(words, {.kind = ButtonKind::Primary, .enabled = filled, .busy = view.busy,
                             .busy_label = text::lock::working, .width = full_width, .height = 56, .key = "on"}))
        return;
    if (codes) return confirm(state, act);
    ask(view, state, act);
}

/// The focus goes to the heading of the codes as they come, so that it is read out.
void follow(Frame& frame, bool codes, PassphraseState& state)
{
    if (std::exchange(state.had_codes, codes) == codes) return;
    const auto& nodes = frame.semantics.nodes();
    const auto title = std::ranges::find_if(nodes, [](const platform::Node& node) { return node.level == 1; });
    if (title != nodes.end()) frame.input.move_focus(title->id);
}

}  // namespace

Act draw_passphrase(Frame& frame, const Place& place, const app::LockView& view, PassphraseState& state)
{
    Act act;
    const bool codes = !view.codes.empty();
    if (state.waits && !view.busy) {
        state.waits = false;
        if (view.problem.empty() && !codes) return {.go = "/settings", .replace = true};  // it is on the disk
    }
    const auto draw_page = [&](Column& page) {
        page.gap(8);
        codes ? show_codes(page, view, state, act) : choose(page, view, state, act);
    };
    page_over_foot(frame, codes ? "passphrase-codes" : "passphrase", place, draw_page,
                   [&](Column& foot) { draw_foot(foot, view, state, act); });
    follow(frame, codes, state);
    return act;
}

}  // namespace ui
