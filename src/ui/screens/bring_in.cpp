#include "ui/screens/bring_in.h"

#include <format>

#include "ui/screens/page.h"
#include "words/text.h"

namespace ui {
namespace {

void summary_card(Column& page, const app::ImportView& view)
{
    page.card([&](Column& card) {
        card.heading(view.format);
        card.gap(4);
        if (view.whole_record)
            return card.paragraph(view.holds.empty() ? std::string(text::bring::from_lantern)
                                                     : std::format(text::bring::holds, view.holds));
        card.paragraph(std::format(text::bring::rows, view.rows, view.days));
        if (!view.span.empty()) card.small(view.span);
    });
}

std::string times(int count)
{
    return count == 1 ? std::string(text::bring::once) : std::format(text::bring::times, count);
}

void moods_card(Column& page, const app::ImportView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::bring::moods);
        card.gap(4);
        card.small(text::bring::moods_lead);
        for (std::size_t i = 0; i < view.moods.size(); ++i) {
            const auto& mood = view.moods[i];
            card.gap(16);
            card.facts(mood.name, times(mood.count));
            card.gap(8);
            std::optional<int> face = mood.level ? std::optional(*mood.level + 2) : std::nullopt;
            if (card.faces(mood.name, text::mood::levels, face))
                act.want(app::MapMood{i, face ? std::optional(*face - 2) : std::nullopt});
        }
    });
}

std::string samples_of(const app::ImportView::Column& column)
{
    std::string words;
    for (const auto& sample : column.samples) words += (words.empty() ? "" : ", ") + sample;
    return words;
}

void column_row(Column& card, const app::ImportView& view, std::size_t index, BringInState& state, Act& act)
{
    const auto& column = view.columns[index];
    const auto samples = samples_of(column);
    const auto use = text::bring::uses[static_cast<std::size_t>(column.use)];
    const bool open = state.open_column == static_cast<int>(index);
    const auto key = std::to_string(index);
    if (card.row(
            {.expanded = open, .title = column.name, .detail = samples, .value = use, .divider = !open, .key = key}))
        state.open_column = open ? -1 : static_cast<int>(index);
    if (!open) return;
    int chosen = column.use;
    if (card.choice(column.name, text::bring::uses, chosen)) {
        act.want(app::MapColumn{index, chosen});
        state.open_column = -1;
    }
}

void columns_card(Column& page, const app::ImportView& view, BringInState& state, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::bring::columns);
        card.gap(8);
        for (std::size_t i = 0; i < view.columns.size(); ++i) column_row(card, view, i, state, act);
        if (view.order_is_sure) return;
        card.gap(16);
        card.strong(text::bring::order);
        card.gap(8);
        int order = view.order;
        if (card.choice(text::bring::order, text::bring::orders, order)) act.want(app::OrderDates{order});
    });
}

void skipped_card(Column& page, const app::ImportView& view, BringInState& state)
{
    page.card([&](Column& card) {
        card.heading(text::bring::skipped);
        card.gap(4);
        if (view.skipped.empty()) return card.small(text::bring::skipped_none);
        const auto shown = std::min(view.skipped.size(), static_cast<std::size_t>(state.shown_skipped));
        for (std::size_t i = 0; i < shown; ++i)
            card.small(view.skipped[i].why);
        if (shown == view.skipped.size()) return;
        card.gap(8);
        if (card.button(std::format(text::bring::more_lines, view.skipped.size() - shown), {.kind = ButtonKind::Quiet}))
            state.shown_skipped += 50;
    });
}

std::string_view still_missing(const app::ImportView& view)
{
    for (const auto& mood : view.moods)
        if (!mood.level) return text::bring::choose_all;
    return text::bring::choose_date;
}

void how_card(Column& page, BringInState& state)
{
    page.card([&](Column& card) {
        card.heading(text::bring::how);
        card.gap(8);
        static_cast<void>(card.choice(text::bring::how, text::bring::hows, state.how));
        card.gap(8);
        card.small(text::bring::hows_detail[static_cast<std::size_t>(state.how)]);
    });
}

void locked_card(Column& page, const app::ImportView& view, BringInState& state, Act& act)
{
    state.key.by_code |= view.only_code;
    page.card([&](Column& card) {
        card.heading(view.format);
        card.gap(4);
        card.paragraph(view.only_code ? text::bring::meeting_lead : text::bring::locked_lead);
        card.gap(16);
        const auto field = key_field(card, state.key, view.problem);
        card.gap(16);
        const auto& typed = state.key.typed();
        const bool pressed = card.button(text::bring::open, {.icon = Icon::LockOpen,
                                                             .kind = ButtonKind::Primary,
                                                             .enabled = !typed.empty(),
                                                             .busy = view.busy,
                                                             .busy_label = text::lock::opening});
        if (!typed.empty() && !view.busy && (pressed || field.submitted))
            act.want(app::OpenCopy{typed, state.key.by_code});
        if (view.only_code) return;
        card.gap(8);
        if (card.button(other_key(state.key), {.kind = ButtonKind::Quiet, .key = "other"}))
            state.key.by_code = !state.key.by_code;
    });
}

void not_now(Column& foot, Act& act)
{
    if (!foot.button(text::bring::cancel, {.kind = ButtonKind::Quiet, .width = full_width})) return;
    act.want(app::CancelImport{});
    act.go = "/settings";
}

void draw_foot(Column& foot, const app::ImportView& view, bool replace, Act& act)
{
    if (foot.button(replace ? text::bring::replace : text::bring::bring, {.kind = ButtonKind::Primary,
                                         .enabled = view.ready,
                                         .missing = still_missing(view),
                                         .width = full_width,
                                         .height = 56})) {
        act.want(app::BringItIn{replace});
        act.go = "/today";
    }
    not_now(foot, act);
}

}  // namespace

Act draw_bring_in(Frame& frame, const Place& place, const app::ImportView& view, BringInState& state)
{
    Act act;
    const float gap = card_gap(frame.layout);
    const bool readable = view.error.empty();
    const auto draw_page = [&](Column& page) {
        page.gap(4);
        page.title(text::bring::title);
        page.small(view.file);
        page.gap(16);
        if (!readable) {
            page.banner({.icon = Icon::AlertTriangle, .text = view.error, .kind = BannerKind::Caution});
            page.gap(16);
            if (page.button(text::settings::choose_file, {.icon = Icon::FileImport})) act.want(app::ChooseFile{});
            return;
        }
        if (view.locked) return locked_card(page, view, state, act);
        summary_card(page, view);
        page.gap(gap);
        if (!view.moods.empty()) moods_card(page, view, act), page.gap(gap);
        if (!view.columns.empty()) columns_card(page, view, state, act), page.gap(gap);
        if (view.whole_record) how_card(page, state);
        else skipped_card(page, view, state);
        page.gap(24);
    };
    const bool replace = view.whole_record && state.how == 1;
    const auto draw_foot_of = [&](Column& foot) {
        view.locked ? not_now(foot, act) : draw_foot(foot, view, replace, act);
    };
    if (readable) page_over_foot(frame, "bring-in", place, draw_page, draw_foot_of);
    else scroll(frame, "bring-in", place.body, place.margin, place.widest, draw_page);
    return act;
}

}  // namespace ui
