#include "ui/screens/nearby.h"

#include "words/text.h"

namespace ui {
namespace {

/// A switch of `wanted`; true when it was turned.
bool turn(Column& card, std::string_view name, std::string_view why, bool& wanted)
{
    return card.toggle(name, wanted, text::settings::on, text::settings::off, why);
}

/// A door that somebody else sees may tell them more than they should know: it can be tried first.
bool quick_exit(Column& card, platform::Discreet& wanted)
{
    const bool turned = turn(card, text::nearby::exit, text::nearby::exit_why, wanted.quick_exit);
    card.gap(4);
    card.small(text::nearby::exit_limits);
    card.gap(8);
    card.small(text::nearby::exit_not);
    card.gap(8);
    static_cast<void>(card.button(text::nearby::try_exit, {.icon = Icon::DoorExit, .leaves = true}));
    return turned;
}

}  // namespace

void nearby_card(Column& page, const platform::Discreet& now, Act& act)
{
    auto wanted = now;
    page.card([&](Column& card) {
        card.heading(text::nearby::card);
        card.gap(8);
        if (quick_exit(card, wanted)) act.want(app::BeDiscreet{wanted});
    });
}

}  // namespace ui
