#include "ui/screens/other_record.h"

#include <algorithm>
#include <utility>

#include "words/text.h"

namespace ui {
namespace {

constexpr float widest_to_read = 720;

void problem(Column& card, const std::string& words)
{
    if (words.empty()) return;
    card.gap(12);
    card.banner({.icon = Icon::AlertTriangle, .text = words, .kind = BannerKind::Caution});
}

void limits_card(Column& page, const app::LockView& lock)
{
    page.card([&](Column& card) {
        card.heading(text::other_record::know);
        for (const auto words : text::other_record::know_text) card.gap(8), card.small(words);
        if (lock.passkeys > 0) card.gap(8), card.small(text::other_record::passkey);
    });
}

void ask_to_make(OtherRecordState& state, Act& act)
{
    state.removes = false;
    if (auto chosen = take(state.chosen)) act.want(app::MakeOtherRecord{std::move(*chosen)});
}

void make_card(Column& page, const app::OtherRecordsView& view, OtherRecordState& state, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::other_record::make_title);
        card.gap(16);
        const bool submitted = new_passphrase_fields(card, state.chosen);
        card.gap(8);
        show_passphrase(card, state.chosen);
        if (!state.removes) problem(card, view.problem);
        card.gap(16);
        const bool pressed = card.button(text::other_record::make,
                                         {.icon = Icon::Plus, .kind = ButtonKind::Primary,
                                          .enabled = !state.chosen.first.empty(), .busy = view.busy && !state.removes,
                                          .busy_label = text::lock::working});
        if ((pressed || submitted) && !view.busy) ask_to_make(state, act);
    });
}

void remove_card(Column& page, const app::OtherRecordsView& view, OtherRecordState& state, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::other_record::remove_title);
        card.gap(8);
        card.small(text::other_record::remove_lead);
        card.gap(12);
        const bool wrong = state.removes && !view.problem.empty();
        card.text_field("leaving", state.leaving,
                        {.label = text::other_record::its_passphrase, .titled = true, .enter_hint = "done",
                         .invalid = wrong, .problem = wrong ? std::string_view(view.problem) : std::string_view(),
                         .secret = true, .plain = true});
        card.gap(16);
        if (!card.button(text::other_record::remove, {.icon = Icon::Trash, .kind = ButtonKind::Danger,
                                                      .enabled = !state.leaving.empty(),
                                                      .busy = view.busy && state.removes,
                                                      .busy_label = text::lock::working}) ||
            view.busy)
            return;
        state.removes = true;
        act.want(app::RemoveOtherRecord{state.leaving});
    });
}

}  // namespace

Act draw_other_record(Frame& frame, const Place& place, const app::OtherRecordsView& view, const app::LockView& lock,
                      OtherRecordState& state)
{
    Act act;
    if (std::exchange(state.done, view.done) != view.done) state.leaving.clear();
    if (std::exchange(state.said, view.problem) != view.problem && !view.problem.empty()) frame.input.say(view.problem);
    const float gap = card_gap(frame.layout);
    scroll(frame, "other-record", place.body, place.margin, std::min(place.widest, widest_to_read),
           [&](Column& page) {
               page.gap(8);
               page.title(text::other_record::title);
               page.gap(8);
               page.paragraph(text::other_record::lead);
               page.gap(8);
               page.paragraph(lock.has_passphrase ? text::other_record::how : text::other_record::first);
               page.gap(16);
               limits_card(page, lock);
               page.gap(gap);
               if (lock.has_passphrase) {
                   make_card(page, view, state, act);
                   page.gap(gap);
                   remove_card(page, view, state, act);
               } else if (page.button(text::lock::set, {.icon = Icon::Lock, .kind = ButtonKind::Primary}))
                   act.go = "/passphrase";
               page.gap(room_for_message);
           });
    return act;
}

}  // namespace ui
