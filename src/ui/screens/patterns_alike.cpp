#include <format>

#include "app/dates.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

void draw_noted(Column& column, const app::AlikeDayView& day)
{
    if (!day.noted.empty()) column.paragraph(day.noted);
    if (!day.tags.empty()) column.small(day.tags);
}

void draw_day(Column& page, const app::AlikeDayView& day, Patterns& patterns)
{
    page.card([&](Column& card) {
        card.strong(day.title, {.level = 3});
        draw_noted(card, day);
        card.gap(8);
        card.small(day.after);
        card.gap(4);
        const auto date = app::date_with_year(day.day);
        if (card.button(std::format(text::alike::open, date), {.kind = ButtonKind::Quiet, .minor = true}))
            patterns.act.go = "/journal/day/" + base::iso_date(day.day);
    });
}

void draw_rows(Column& page, std::span<const app::AlikeView::Row> rows)
{
    page.card([&](Column& card) {
        for (const auto& row : rows) card.facts(row.name, row.words, &row != &rows.back());
    });
}

void draw_helped(Column& page, const app::AlikeView& view)
{
    page.section(text::alike::helped_title);
    if (view.helped.empty()) return page.small(text::alike::helped_none);
    page.small(text::alike::helped_lead);
    page.gap(8);
    draw_rows(page, view.helped);
}

}  // namespace

void draw_alike(Column& page, const app::AlikeView& view, Patterns& patterns)
{
    page.title(text::alike::title);
    page.gap(12);
    if (!view.wait.empty()) return page.small(view.wait);
    page.heading(view.title);
    page.gap(4);
    draw_noted(page, view.like);
    page.gap(8);
    page.small(view.how_near);
    for (const auto& day : view.days) {
        page.gap(card_gap(page.frame().layout));
        draw_day(page, day, patterns);
    }
    if (!view.after.empty()) {
        page.section(text::alike::after_title);
        draw_rows(page, view.after);
    }
    draw_helped(page, view);
    page.gap(16);
    page.small(text::alike::caution);
}

}  // namespace ui
