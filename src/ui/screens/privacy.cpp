#include "ui/screens/privacy.h"

#include <algorithm>
#include <format>

#include "words/text.h"

namespace ui {
namespace {

constexpr float widest_to_read = 720;

void copy_card(Column& page, const app::PrivacyView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::settings::record);
        card.gap(4);
        card.paragraph(view.kept);
        card.gap(4);
        card.small(text::settings::privacy_lead);
        card.gap(12);
        card.strong(view.last_copy);
        card.gap(12);
        const auto kind = view.copy_due ? ButtonKind::Primary : ButtonKind::Tonal;
        if (card.button(text::settings::take_out, {.icon = Icon::Download, .kind = kind}))
            act.want(app::TakeOut{app::Format::Vault});
        card.gap(8);
        card.small(view.locked ? text::privacy::copy_is_locked : text::privacy::copy_is_open);
    });
}

void rows_card(Column& page, Act& act)
{
    page.card(
        [&](Column& card) {
            if (card.row({.icon = Icon::FileExport, .title = text::privacy::other_kinds,
                          .detail = text::privacy::other_kinds_detail, .chevron = true, .divider = true}))
                act.go = "/settings/copies";
            if (card.row({.icon = Icon::Database, .title = text::earlier::row, .detail = text::earlier::row_detail,
                          .chevron = true}))
                act.go = "/earlier";
        },
        {.rows = true});
}

void folder_in_use(Column& card, const app::FolderView& folder, Act& act)
{
    card.strong(std::format(text::folder::uses, folder.name));
    if (!folder.kept.empty()) card.gap(4), card.small(folder.kept);
    card.gap(4);
    card.small(text::folder::meets);
    card.gap(12);
    if (card.button(text::folder::stop, {.kind = ButtonKind::Quiet})) act.want(app::ForgetFolder{});
    card.gap(4);
    card.small(text::folder::stop_why);
}

void folder_asks(Column& card, const app::FolderView& folder, Act& act)
{
    card.paragraph(std::format(text::folder::asks, folder.name));
    card.gap(12);
    if (card.button(text::folder::allow, {.kind = ButtonKind::Primary})) act.want(app::AllowFolder{});
    card.beside(12);
    if (card.button(text::folder::stop, {.kind = ButtonKind::Quiet})) act.want(app::ForgetFolder{});
}

void folder_card(Column& page, bool locked, const app::FolderView& folder, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::folder::title);
        card.gap(4);
        card.paragraph(text::folder::lead);
        card.gap(4);
        card.small(locked ? text::folder::locked : text::folder::open);
        card.gap(12);
        if (!folder.problem.empty()) {
            card.banner({.icon = Icon::AlertTriangle, .text = folder.problem, .kind = BannerKind::Caution});
            card.gap(12);
        }
        if (folder.state == platform::FolderState::Open) return folder_in_use(card, folder, act);
        if (folder.state == platform::FolderState::Asks) return folder_asks(card, folder, act);
        if (card.button(text::folder::choose, {.icon = Icon::Files})) act.want(app::ChooseFolder{});
    });
}

void promise(Column& card, const app::PrivacyView& view, Act& act)
{
    if (!view.persistent) return;
    card.facts(text::privacy::promise, *view.persistent ? text::privacy::promised : text::privacy::not_promised);
    card.gap(4);
    card.small(*view.persistent ? text::privacy::promised_why : text::privacy::not_promised_why);
    if (*view.persistent) return;
    card.gap(12);
    if (card.button(text::privacy::ask, {.icon = Icon::ShieldCheck})) act.want(app::AskToPersist{});
}

void browser_card(Column& page, const app::PrivacyView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::privacy::browser);
        card.gap(8);
        if (view.used.empty()) card.small(text::privacy::unknown);
        else card.facts(text::privacy::used, view.used, true);
        if (!view.room.empty()) card.facts(text::privacy::room, view.room, view.persistent.has_value());
        promise(card, view, act);
        if (!view.clears_after_week) return;
        card.gap(12);
        card.banner({.icon = Icon::AlertTriangle, .text = text::privacy::week, .kind = BannerKind::Caution});
    });
}

void limits_card(Column& page)
{
    page.card([&](Column& card) {
        card.heading(text::privacy::limits_title);
        card.gap(4);
        card.paragraph(text::privacy::limits_lock);
        card.gap(8);
        card.paragraph(text::privacy::limits_copies);
    });
}

}  // namespace

Act draw_privacy(Frame& frame, const Place& place, const app::PrivacyView& view, const app::FolderView& folder)
{
    Act act;
    const float gap = card_gap(frame.layout);
    scroll(frame, "privacy", place.body, place.margin, std::min(place.widest, widest_to_read), [&](Column& page) {
        page.gap(8);
        page.title(text::privacy::title);
        page.gap(16);
        copy_card(page, view, act);
        page.gap(gap);
        rows_card(page, act);
        page.gap(gap);
        if (folder.state != platform::FolderState::Unsupported) {
            folder_card(page, view.locked, folder, act);
            page.gap(gap);
        }
        browser_card(page, view, act);
        page.gap(gap);
        limits_card(page);
        page.gap(room_for_message);
    });
    return act;
}

}  // namespace ui
