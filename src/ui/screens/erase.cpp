#include "ui/screens/erase.h"

#include "ui/screens/sure.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr Sure sure{text::erase::label, text::erase::word, text::erase::title, text::erase::missing};

void copy_card(Column& page, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::erase::copy_first);
        card.gap(4);
        card.small(text::erase::copy_why);
        card.gap(16);
        if (!card.button(text::erase::copy, {.icon = Icon::Download})) return;
        act.want(app::LeaveSample{});  // the copy is of one's own record, whichever is looked at
        act.want(app::TakeOut{app::Format::Sqlite});
    });
}

}  // namespace

Act draw_erase(Frame& frame, const Place& place, const app::LockView& lock, EraseState& state)
{
    Act act;
    scroll(frame, "erase", place.body, place.margin, place.widest, [&](Column& page) {
        page.gap(8);
        page.title(text::erase::title);
        page.gap(8);
        page.paragraph(text::erase::lead);
        page.gap(8);
        page.small(text::erase::stays);
        if (lock.passkeys > 0) page.small(text::erase::stays_passkey);
        page.gap(24);
        copy_card(page, act);
        page.gap(24);
        if (ask_if_sure(page, sure, state.word)) act.want(app::EraseEverything{});
        page.gap(room_for_message);
    });
    return act;
}

}  // namespace ui
