#pragma once
#include "ui/screens/draft_pace.h"
#include "ui/screens/screen.h"
#include "ui/screens/tag_picker.h"
#include "ui/screens/typing.h"
#include "ui/screens/when.h"

namespace ui {

/// What the editor looks at beside the words themselves.
struct EntryView {
    base::Moment now;              ///< what a new one will be stamped with
    const app::CheckInView& tags;
    const app::KeepingView& keeping;
    app::FeelingView feeling = {}; ///< heard in it as it is kept
    app::HeardNow heard = {};      ///< of what is written
};

/// What is being written and not yet saved.
struct EntryState {
    record::Entry entry;      ///< an id of zeros and a moment of 0: a new one, made whenever it is saved
    std::string question;     ///< what it answers, in words; empty: nothing
    WhenState when;
    TagPickerState picker;
    record::Entry as_saved;     ///< what the record holds
    record::Entry handed_over;  ///< what the app has a draft of
    record::Entry seen;         ///< when last drawn
    bool asks_feeling = false;  ///< what it was more like
    std::string heard;          ///< what the app was last told to listen to
    bool declined = false;      ///< a breath
    DraftPace pace;
    Typing typing;

    [[nodiscard]] bool is_new() const { return entry.id == base::Id{}; }
};

/// `kept`: as the record has it, or a new one (with its prompt, if it answers one). `draft`: what is kept at
/// `draft_place`, empty if nothing is; it goes on where the words were left.
[[nodiscard]] EntryState entry_state(record::Entry kept, std::string question, std::string_view draft);
/// "entry", "entry?<prompt>" or "entry:<id>".
[[nodiscard]] std::string draft_place(const record::Entry& entry);
/// Something was written or chosen.
[[nodiscard]] bool has_content(const record::Entry& entry);
/// What must be handed over before the screen goes away; none when the app has it all.
[[nodiscard]] std::optional<app::KeepDraft> unkept(EntryState& state);

/// A page to write on. Done saves; until then every pause in typing hands a draft over.
[[nodiscard]] Act draw_entry(Frame& frame, const Place& place, const EntryView& view, EntryState& state);

}  // namespace ui
