#include "ui/screens/entry.h"

#include <algorithm>

#include "app/drafts.h"
#include "base/text.h"
#include "ui/screens/feeling.h"
#include "ui/screens/page.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float page_height = 240;  ///< least, of the words

/// Would the same words be kept? Compared as values: a long entry is made into a draft at a pause, not at every key.
bool alike(const record::Entry& one, const record::Entry& other)
{
    return one == other || (!has_content(one) && !has_content(other));
}

/// What Done still needs; empty: nothing.
std::string_view missing(const EntryView& view, const record::Entry& entry)
{
    if (view.keeping.keeping == app::Keeping::ReadOnly) return view.keeping.sentence;
    const bool words = !base::trimmed(entry.title).empty() || !base::trimmed(entry.text).empty();
    return words ? std::string_view() : text::entry::nothing_yet;
}

/// What is saved or removed leaves no draft behind, not even of the last second's typing.
void leave(EntryState& state, Act& act)
{
    state.handed_over = state.entry;
    act.want(app::KeepDraft{draft_place(state.entry), {}});
    act.go = "/back";
}

std::string_view title_of(const EntryState& state)
{
    if (!state.question.empty()) return state.question;
    return state.is_new() ? text::entry::title : text::entry::edit;
}

void draw_words(Column& page, record::Entry& entry)
{
    page.card([&](Column& card) {
        card.text_field("title", entry.title, {.label = text::entry::title_name,
                                               .hint = text::entry::title_hint,
                                               .boxed = false,
                                               .enter_hint = "next",
                                               .style = Style::Prompt});
        card.gap(8);
        card.text_field("text", entry.text, {.label = text::entry::text_name,
                                             .hint = text::entry::hint,
                                             .boxed = false,
                                             .many_lines = true,
                                             .least_height = page_height});
    });
}

/// The face scale counts from 0, mood from −2.
void draw_mood(Column& page, std::optional<int>& mood)
{
    page.heading(text::entry::mood);
    page.gap(12);
    std::optional<int> face = mood ? std::optional(*mood + 2) : std::nullopt;
    if (page.faces(text::entry::mood, text::mood::levels, face)) mood = face ? std::optional(*face - 2) : std::nullopt;
}

std::string words_of(const record::Entry& entry) { return entry.title + "\n" + entry.text; }

/// Tags that the words may be about; those that are chosen already stand among the others.
std::vector<std::string> suggested(const EntryView& view, const EntryState& state)
{
    if (state.heard.empty()) return {};
    auto tags = view.heard.tags;
    std::erase_if(tags, [&](const std::string& tag) { return std::ranges::contains(state.entry.tags, tag); });
    return tags;
}

void draw_suggested(Column& page, const EntryView& view, EntryState& state, std::span<const std::string> tags)
{
    if (tags.empty()) return;
    page.caption(text::feelings::from_words);
    page.gap(8);
    for (const auto& tag : tags) {
        if (&tag != &tags.front()) page.beside();
        if (page.chip(tag, false, Icon::None, "suggested-" + tag))
            add_tag(state.entry.tags, tag, view.tags.all_tags);
    }
    page.gap(16);
}

void draw_tags(Column& page, const EntryView& view, EntryState& state)
{
    page.heading(text::entry::tags);
    page.gap(12);
    const auto above = suggested(view, state);
    draw_suggested(page, view, state, above);
    draw_tag_picker(page, text::entry::tags, view.tags, state.entry.tags, state.picker, above);
}

/// Where feelings run high: once, and a no is as easy as a yes.
void offer_a_breath(Column& page, const EntryView& view, EntryState& state, Act& act)
{
    if (!view.heard.upset || state.heard.empty() || state.declined) return;
    page.gap(16);
    page.paragraph(text::feelings::upset);
    page.gap(8);
    if (page.chip(text::feelings::breath, false)) act.go = "/breathe";
    page.beside();
    if (page.chip(text::feelings::no_breath, false)) state.declined = true;
}

void draw_remove(Column& page, EntryState& state, Act& act)
{
    if (state.is_new()) return;
    page.gap(32);
    if (!page.button(text::entry::remove, {.icon = Icon::Trash, .kind = ButtonKind::Danger})) return;
    act.want(app::Remove{record::Source::Entry, state.entry.id});
    leave(state, act);
}

/// Words count as kept once they are handed over and nothing is on its way to the disk.
std::string_view keeping_words(const EntryView& view, const EntryState& state)
{
    const auto keeping = view.keeping.keeping;
    if (keeping == app::Keeping::NotSaved) return view.keeping.sentence;
    if (alike(state.seen, state.as_saved)) return state.is_new() ? text::check_in::stays : text::notice::entry_saved;
    const bool on_its_way = !alike(state.seen, state.handed_over) || keeping == app::Keeping::Saving;
    return on_its_way ? text::check_in::stays : text::entry::keeping;
}

void draw_foot(Column& foot, const EntryView& view, EntryState& state, Act& act)
{
    const auto needed = missing(view, state.entry);
    const ButtonOptions options{.kind = ButtonKind::Primary,
                                .enabled = needed.empty(),
                                .missing = needed,
                                .width = full_width,
                                .height = 56};
    if (foot.button(text::entry::done, options)) {
        act.want(app::SaveEntry{state.entry});
        leave(state, act);
    }
    if (!needed.empty()) return;
    foot.gap(6);
    foot.caption(keeping_words(view, state), {.align = Align::Centre});
}

void draw_page(Column& page, const EntryView& view, EntryState& state, Act& act)
{
    page.gap(14);  // the ring of what stands beside the title has room
    draw_title_and_when(page, title_of(state), {}, view.now, state.entry.made, state.when);
    page.gap(16);
    draw_words(page, state.entry);
    draw_feeling(page, view.feeling, state.entry.id, state.asks_feeling, act);
    offer_a_breath(page, view, state, act);
    page.gap(24);
    draw_mood(page, state.entry.mood);
    page.gap(24);
    draw_tags(page, view, state);
    draw_remove(page, state, act);
    page.gap(room_for_message);
}

/// At a pause, as the draft; and at once where the words were there before.
void have_it_heard(EntryState& state, Act& act)
{
    auto words = words_of(state.entry);
    if (base::trimmed(words).empty()) words.clear();
    if (words == state.heard) return;
    if (!words.empty()) act.want(app::Listen{words, state.typing.take()});
    state.heard = std::move(words);
}

/// Hands the draft over once it is due; asks to be woken for it.
void keep_draft(Frame& frame, EntryState& state, Act& act)
{
    if (state.entry != state.seen) {
        state.typing.typed(words_of(state.seen).size(), words_of(state.entry).size(), frame.now);
        state.seen = state.entry;
        state.pace.changed(frame.now);
    }
    if (alike(state.seen, state.handed_over)) return have_it_heard(state, act);
    const double left = state.pace.due() - frame.now;
    if (left > 0) return frame.wake_in(left);
    if (auto words = unkept(state)) act.want(*std::move(words));
}

}  // namespace

EntryState entry_state(record::Entry kept, std::string question, std::string_view draft)
{
    EntryState state{.entry = std::move(kept), .question = std::move(question)};
    state.as_saved = state.seen = state.handed_over = state.entry;
    if (auto left = app::entry_of_draft(draft); left && left->id == state.entry.id) {
        left->reference = state.entry.reference;
        state.entry = *std::move(left);
        state.seen = state.handed_over = state.entry;
    }
    return state;
}

std::string draft_place(const record::Entry& entry)
{
    if (entry.id != base::Id{}) return "entry:" + base::hex(entry.id);
    return entry.prompt.empty() ? "entry" : "entry?" + entry.prompt;
}

bool has_content(const record::Entry& entry)
{
    return !entry.title.empty() || !entry.text.empty() || !entry.tags.empty() || entry.mood;
}

std::optional<app::KeepDraft> unkept(EntryState& state)
{
    if (alike(state.entry, state.handed_over)) return std::nullopt;
    state.handed_over = state.entry;
    state.pace.handed_over();
    const bool as_before = alike(state.entry, state.as_saved) || !has_content(state.entry);
    return app::KeepDraft{draft_place(state.entry), as_before ? std::string() : app::draft_of(state.entry)};
}

Act draw_entry(Frame& frame, const Place& place, const EntryView& view, EntryState& state)
{
    Act act;
    page_over_foot(
        frame, "entry", place, [&](Column& page) { draw_page(page, view, state, act); },
        [&](Column& foot) { draw_foot(foot, view, state, act); });
    draw_when_sheet(frame, view.now, state.entry.made, state.when);
    draw_tag_sheet(frame, view.tags, state.entry.tags, state.picker, act);
    if (act.go.empty()) keep_draft(frame, state, act);
    return act;
}

}  // namespace ui
