#pragma once
#include "ui/screens/draft_pace.h"
#include "ui/screens/screen.h"
#include "ui/screens/tag_picker.h"
#include "ui/screens/when.h"

namespace ui {

/// What is being set and not yet saved.
struct CheckInState {
    record::CheckIn check_in;  ///< an id of zeros and a moment of 0: a new one, made whenever it is saved
    bool more = false;         ///< sleep, energy and the note are shown
    TagPickerState picker;
    WhenState when;
    std::string note_as_saved;
    bool asks_feeling = false; ///< what the note was more like
    std::string handed_over;   ///< the draft that the app has
    DraftPace pace;
};

[[nodiscard]] CheckInState check_in_state(record::CheckIn check_in);
/// What must be handed over before the screen goes away; none when the app has it all.
[[nodiscard]] std::optional<app::KeepDraft> unkept(CheckInState& state);
/// At least one part is set.
[[nodiscard]] bool complete(const record::CheckIn& check_in);
/// It was saved, and its note has not been changed since: what was heard in that is true of it.
[[nodiscard]] bool note_is_kept(const CheckInState& state);

/// What a check-in looks at beside what is set.
struct CheckInLook {
    const app::CheckInView& view;
    base::Moment now;               ///< what a new one will be stamped with
    app::FeelingView feeling = {};  ///< heard in its note as it is kept
};

/// How it is right now, in ten seconds.
[[nodiscard]] Act draw_check_in(Frame& frame, const Place& place, const CheckInLook& look, CheckInState& state);
/// The same in a dialog over another screen: call it in every frame, also while `open` is false, so that it can come
/// and go. Its x, Escape, and whatever ends it set `open` to false. `is_new`: it has just come, and takes the focus.
[[nodiscard]] Act draw_check_in_dialog(Frame& frame, const CheckInLook& look, CheckInState& state, bool is_new,
                                       bool& open);
/// Where it is a page again.
void forget_check_in_dialog(Frame& frame);

}  // namespace ui
