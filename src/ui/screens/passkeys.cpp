#include "ui/screens/passkeys.h"

#include <utility>

#include "words/text.h"

namespace ui {
namespace {

/// What somebody should know before, whose device is looked at by others.
void tell(Column& card)
{
    card.strong(text::lock::passkey);
    for (const auto words : {text::lock::passkey_lead, text::lock::passkey_seen, text::lock::passkey_lost}) {
        card.gap(8);
        card.small(words);
    }
    card.gap(12);
}

void add_row(Column& card, const app::LockView& lock, Act& act)
{
    const bool more = lock.passkeys > 0;
    if (card.row({.icon = Icon::LockOpen,
                  .title = more ? text::lock::passkey_add_another : text::lock::passkey_add,
                  .detail = lock.asks_passkey ? text::lock::passkey_asks : text::lock::passkey_add_detail,
                  .chevron = true,
                  .divider = more,
                  .key = "add-passkey"}) &&
        !lock.busy)
        act.want(app::AddPasskey{});
}

void remove_row(Column& card, const app::LockView& lock, Act& act)
{
    if (card.row({.icon = Icon::X, .title = text::lock::passkey_remove, .detail = text::lock::passkey_remove_detail,
                  .chevron = true}) &&
        !lock.busy)
        act.want(app::RemovePasskeys{});
}

}  // namespace

void passkey_rows(Column& card, const app::LockView& lock, std::string& said, Act& act)
{
    if (!lock.offers_passkeys && lock.passkeys == 0) return;
    card.gap(16);
    tell(card);
    passkey_problem(card, lock, said);
    if (lock.offers_passkeys) add_row(card, lock, act);
    if (lock.passkeys > 0) remove_row(card, lock, act);
}

void passkey_problem(Column& page, const app::LockView& lock, std::string& said)
{
    const bool is_new = std::exchange(said, lock.passkey_problem) != lock.passkey_problem;
    if (lock.passkey_problem.empty()) return;
    if (is_new) page.frame().input.say(lock.passkey_problem);
    page.banner({.icon = Icon::AlertTriangle, .text = lock.passkey_problem, .kind = BannerKind::Caution});
    page.gap(12);
}

}  // namespace ui
