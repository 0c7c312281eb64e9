#include "ui/screens/earlier.h"

#include <algorithm>
#include <format>

#include "ui/screens/page.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float widest_to_read = 720;

void copy_row(Column& card, const app::ArchiveView& view, std::size_t index, Act& act)
{
    const auto& copy = view.copies[index];
    const auto detail = copy.holds.empty() ? copy.note : copy.holds + ". " + copy.note;
    const auto said = std::format("{}. {}", copy.when, detail);  // two may be of one minute
    if (card.row({.icon = copy.damaged ? Icon::AlertTriangle : Icon::Database,
                  .name = said,
                  .title = copy.when,
                  .detail = detail,
                  .chevron = true,
                  .divider = index + 1 < view.copies.size(),
                  .key = copy.name}))
        act.go = "/earlier/" + copy.name;
}

void list_card(Column& page, const app::ArchiveView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::earlier::list);
        card.gap(4);
        if (view.copies.empty()) return card.small(view.known ? text::earlier::none : text::earlier::working);
        card.small(view.tested);
        card.gap(8);
        for (std::size_t i = 0; i < view.copies.size(); ++i) copy_row(card, view, i, act);
    });
}

void draw_all(Column& page, const app::ArchiveView& view, Act& act)
{
    page.gap(8);
    page.title(text::earlier::title);
    page.gap(8);
    page.paragraph(text::earlier::lead);
    page.gap(16);
    if (!view.problem.empty()) {
        page.banner({.icon = Icon::AlertTriangle, .text = view.problem, .kind = BannerKind::Caution});
        page.gap(16);
    }
    const ButtonOptions waits{.busy = view.busy, .busy_label = text::earlier::working};
    if (page.button(text::earlier::keep, waits)) act.want(app::KeepCopy{});
    if (!view.copies.empty()) {
        page.beside(12);
        if (page.button(text::earlier::test, {.kind = ButtonKind::Quiet, .enabled = !view.busy}))
            act.want(app::TestCopy{});
    }
    page.gap(16);
    list_card(page, view, act);
    page.gap(16);
    page.small(text::earlier::limits);
    page.gap(room_for_message);
}

void draw_one(Column& page, const app::EarlierCopy& copy)
{
    page.gap(8);
    page.title(copy.damaged ? text::earlier::row : text::earlier::one_title);
    page.gap(8);
    page.paragraph(copy.damaged ? text::earlier::one_damaged : text::earlier::one_lead);
    page.gap(16);
    page.card([&](Column& card) {
        card.heading(copy.when);
        card.gap(4);
        if (!copy.holds.empty()) card.paragraph(copy.holds);
        card.small(copy.note);
    });
    page.gap(24);
}

void draw_foot(Column& foot, const app::ArchiveView& view, const app::EarlierCopy& copy, Act& act)
{
    if (!copy.damaged && foot.button(text::earlier::go_back, {.icon = Icon::ArrowBackUp,
                                                              .kind = ButtonKind::Primary,
                                                              .busy = view.busy,
                                                              .busy_label = text::earlier::working,
                                                              .width = full_width,
                                                              .height = 56})) {
        act.want(app::GoBackTo{copy.name});
        act.go = "/earlier";
        act.replace = true;
    }
    if (foot.button(text::earlier::save, {.icon = Icon::Download, .kind = ButtonKind::Quiet, .width = full_width}))
        act.want(app::SaveEarlier{copy.name});
}

}  // namespace

Act draw_earlier(Frame& frame, const Place& place, const app::ArchiveView& view, std::string_view copy)
{
    Act act;
    if (copy.empty()) {
        scroll(frame, "earlier", place.body, place.margin, std::min(place.widest, widest_to_read),
               [&](Column& page) { draw_all(page, view, act); });
        return act;
    }
    const auto found = std::ranges::find(view.copies, copy, &app::EarlierCopy::name);
    if (found == view.copies.end()) {
        if (view.known && !view.busy) return {.go = "/earlier", .replace = true};
        return act;
    }
    page_over_foot(frame, "earlier-copy", place, [&](Column& page) { draw_one(page, *found); },
                   [&](Column& foot) { draw_foot(foot, view, *found, act); });
    return act;
}

}  // namespace ui
