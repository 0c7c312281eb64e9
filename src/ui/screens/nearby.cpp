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
    card.gap(8);
    card.small(text::nearby::exit_limits);
    card.gap(8);
    card.small(text::nearby::exit_not);
    card.gap(8);
    static_cast<void>(card.button(text::nearby::try_exit, {.icon = Icon::DoorExit, .leaves = true}));
    return turned;
}

bool another_name(Column& card, platform::Discreet& wanted)
{
    int chosen = static_cast<int>(wanted.guise);
    card.strong(text::nearby::name);
    card.gap(4);
    card.small(text::nearby::name_why);
    card.gap(8);
    if (!card.choice(text::nearby::name, text::nearby::names, chosen)) return false;
    wanted.guise = static_cast<platform::Guise>(chosen);
    return true;
}

}  // namespace

void nearby_card(Column& page, const platform::Discreet& now, bool has_passphrase, Act& act)
{
    auto wanted = now;
    page.card([&](Column& card) {
        card.heading(text::nearby::card);
        card.gap(8);
        bool changed = quick_exit(card, wanted);
        card.gap(16);
        changed |= turn(card, text::nearby::cover, text::nearby::cover_why, wanted.cover);
        card.gap(8);
        if (has_passphrase) {
            changed |= turn(card, text::nearby::lock_key, text::nearby::lock_key_why, wanted.lock_key);
            card.gap(8);
        }
        card.gap(8);
        changed |= another_name(card, wanted);
        card.gap(16);
        if (card.row({.icon = Icon::Notebook, .title = text::other_record::title,
                      .detail = text::other_record::row_detail, .chevron = true}))
            act.go = "/other-record";
        if (changed) act.want(app::BeDiscreet{wanted});
    });
}

std::string_view name_of(platform::Guise guise) { return text::nearby::names[static_cast<std::size_t>(guise)]; }

}  // namespace ui
