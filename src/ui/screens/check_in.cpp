#include "ui/screens/check_in.h"

#include <cmath>

#include "app/drafts.h"
#include "base/text.h"
#include "ui/screens/feeling.h"
#include "ui/screens/page.h"
#include "ui/sheet.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float dialog_width = 560;
constexpr std::string_view dialog_key = "check-in dialog";

/// The face scale counts from 0, mood from −2.
bool draw_mood(Column& page, std::optional<int>& mood)
{
    std::optional<int> face = mood ? std::optional(*mood + 2) : std::nullopt;
    if (!page.faces(text::check_in::mood, text::mood::levels, face)) return false;
    mood = face ? std::optional(*face - 2) : std::nullopt;
    return true;
}

SliderOptions slider_words(std::string_view low, std::string_view high)
{
    return {.low_word = low,
            .high_word = high,
            .unset_word = text::check_in::not_set,
            .unset_action = text::check_in::unset};
}

bool draw_sleep(Column& page, std::optional<double>& hours)
{
    std::optional<int> whole = hours ? std::optional(static_cast<int>(std::lround(*hours))) : std::nullopt;
    auto words = slider_words(text::check_in::sleep_low, text::check_in::sleep_high);
    words.to = 12;
    if (!page.slider(text::check_in::sleep, whole, words)) return false;
    hours = whole ? std::optional<double>(*whole) : std::nullopt;
    return true;
}

bool draw_more(Column& page, const CheckInLook& look, CheckInState& state, Act& act)
{
    auto& check_in = state.check_in;
    if (!state.more) {
        if (page.button(text::check_in::more, {.icon = Icon::Plus, .kind = ButtonKind::Quiet})) state.more = true;
        return false;
    }
    bool changed = draw_sleep(page, check_in.sleep_hours);
    page.gap(24);
    changed |= page.slider(text::check_in::energy, check_in.energy,
                           slider_words(text::check_in::energy_low, text::check_in::energy_high));
    page.gap(24);
    changed |= page.text_field("note", check_in.note,
                               {.label = text::check_in::note,
                                .hint = text::check_in::note_hint,
                                .titled = true,
                                .many_lines = true,
                                .least_height = 96})
                   .changed;
    draw_feeling(page, look.feeling, check_in.id, state.asks_feeling, act);
    return changed;
}

bool draw_parts(Column& page, const CheckInLook& look, CheckInState& state, Act& act)
{
    auto& check_in = state.check_in;
    bool changed = draw_mood(page, check_in.mood);
    page.gap(24);
    changed |= page.slider(text::check_in::craving, check_in.craving,
                           slider_words(text::check_in::craving_low, text::check_in::craving_high));
    page.gap(24);
    changed |= page.slider(text::check_in::confidence, check_in.confidence,
                           slider_words(text::check_in::confidence_low, text::check_in::confidence_high));
    page.gap(24);
    page.heading(text::check_in::around);
    page.gap(12);
    changed |= draw_tag_picker(page, text::check_in::around, look.view, check_in.tags, state.picker);
    page.gap(16);
    return draw_more(page, look, state, act) || changed;
}

bool is_unsaved(const CheckInState& state) { return state.check_in.id == base::Id{}; }

std::string_view title_of(const CheckInState& state)
{
    return is_unsaved(state) ? text::check_in::title : text::check_in::edit;
}

/// Only a new one has a draft: one that is kept stays as it is until Save.
std::string draft_text(const CheckInState& state)
{
    return is_unsaved(state) && complete(state.check_in) ? app::draft_of(state.check_in) : std::string();
}

/// Hands the draft over once it is due; asks to be woken for it.
void keep_draft(Frame& frame, CheckInState& state, bool changed, Act& act)
{
    if (changed) state.pace.changed(frame.now);
    if (draft_text(state) == state.handed_over) return;
    const double left = state.pace.due() - frame.now;
    if (left > 0) return frame.wake_in(left);
    if (auto draft = unkept(state)) act.want(*std::move(draft));
}

void draw_foot(Column& foot, CheckInState& state, Act& act)
{
    const bool ready = complete(state.check_in);
    if (foot.button(text::check_in::save, {.kind = ButtonKind::Primary,
                                           .enabled = ready,
                                           .missing = text::check_in::nothing_set,
                                           .width = full_width,
                                           .height = 56})) {
        act.want(app::SaveCheckIn{state.check_in});
        act.want(app::KeepDraft{"check-in", ""});
        state.handed_over = draft_text(state);
        act.go = "/back";
    }
    if (!ready) return;
    foot.gap(6);
    foot.caption(text::check_in::stays, {.align = Align::Centre});
}

void draw_remove(Column& page, const CheckInState& state, Act& act)
{
    if (is_unsaved(state)) return;
    page.gap(24);
    if (!page.button(text::check_in::remove, {.icon = Icon::Trash, .kind = ButtonKind::Danger})) return;
    act.want(app::Remove{record::Source::CheckIn, state.check_in.id});
    act.go = "/back";
}

/// What opens over it.
bool draw_sheets(Frame& frame, const CheckInLook& look, CheckInState& state, Act& act)
{
    const bool moved = draw_when_sheet(frame, look.now, state.check_in.made, state.when);
    return draw_tag_sheet(frame, look.view, state.check_in.tags, state.picker, act) || moved;
}

}  // namespace

CheckInState check_in_state(record::CheckIn check_in)
{
    const bool more = check_in.energy || check_in.sleep_hours || !check_in.note.empty();
    CheckInState state{.check_in = std::move(check_in), .more = more};
    state.note_as_saved = state.check_in.note;
    state.handed_over = draft_text(state);
    return state;
}

std::optional<app::KeepDraft> unkept(CheckInState& state)
{
    auto draft = draft_text(state);
    if (draft == state.handed_over) return std::nullopt;
    state.handed_over = draft;
    state.pace.handed_over();
    return app::KeepDraft{"check-in", std::move(draft)};
}

bool complete(const record::CheckIn& c)
{
    return c.mood || c.craving || c.energy || c.sleep_hours || c.confidence || !c.tags.empty() ||
           !base::trimmed(c.note).empty() || !c.numbers.empty();
}

bool note_is_kept(const CheckInState& state)
{
    return !is_unsaved(state) && state.check_in.note == state.note_as_saved;
}

Act draw_check_in(Frame& frame, const Place& place, const CheckInLook& look, CheckInState& state)
{
    Act act;
    bool changed = false;
    const auto draw_page = [&](Column& page) {
        page.gap(12);  // the ring of what stands beside the title has room
        draw_title_and_when(page, title_of(state), text::check_in::lead, look.now, state.check_in.made, state.when);
        page.gap(16);
        changed |= draw_parts(page, look, state, act);
        draw_remove(page, state, act);
        page.gap(room_for_message);
    };
    page_over_foot(frame, "check-in", place, draw_page, [&](Column& foot) { draw_foot(foot, state, act); });
    changed |= draw_sheets(frame, look, state, act);
    keep_draft(frame, state, changed, act);
    return act;
}

Act draw_check_in_dialog(Frame& frame, const CheckInLook& look, CheckInState& state, bool is_new, bool& open)
{
    Act act;
    bool changed = false;
    if (!open) state.when.open = state.picker.open = false;
    const SheetOptions options{.title = title_of(state),
                               .close = text::shell::close,
                               .width = dialog_width,
                               .level = 1,
                               .covered = state.when.open || state.picker.open,
                               .takes_focus = is_new,
                               .closed_by_scrim = is_unsaved(state)};
    const bool was_open = open;
    sheet(frame, dialog_key, open, options,
          [&](Column& page) {
              page.gap(18);  // the ring of what stands beside the lead has room
              draw_lead_and_when(page, text::check_in::lead, look.now, state.check_in.made, state.when);
              page.gap(16);
              changed |= draw_parts(page, look, state, act);
              draw_remove(page, state, act);
              page.gap(24);
          },
          [&](Column& column) { draw_foot(column, state, act); });
    changed |= draw_sheets(frame, look, state, act);
    if (was_open) keep_draft(frame, state, changed, act);
    if (was_open && !open && act.go.empty()) act.go = "/back";
    if (!act.go.empty()) open = false;
    return act;
}

void forget_check_in_dialog(Frame& frame) { forget_sheet(frame, dialog_key); }

}  // namespace ui
