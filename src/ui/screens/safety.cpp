#include "ui/screens/safety.h"

#include <format>

#include "ui/screens/page.h"
#include "words/text.h"

namespace ui {
namespace {

using Shows = app::SafetyView::Shows;

/// All the same size: none is the expected one.
void draw_question(Column& page, Act& act)
{
    for (std::size_t i = 0; i < text::safety::answers.size(); ++i) {
        if (i > 0) page.gap(12);
        const auto answer = static_cast<app::SafetyAnswer>(i);
        if (!page.button(text::safety::answers[i], {.width = full_width, .height = 56})) continue;
        act.want(app::AnswerSafety{answer});
        if (answer == app::SafetyAnswer::No) act.go = "/back";
    }
}

void draw_lines(Column& page, const app::SafetyView& view)
{
    page.card([&](Column& card) {
        for (std::size_t i = 0; i < view.lines.size(); ++i) {
            if (i > 0) card.gap(12);
            const auto& line = view.lines[i];
            view.steps ? card.strong(std::format("{}. {}", i + 1, line)) : card.paragraph(line);
        }
        if (view.source.empty()) return;
        card.gap(12);
        card.caption(view.source);
    });
}

/// Whoever may be watched leaves first.
void draw_card(Column& page, const app::SafetyView& view)
{
    if (view.heed == app::Heed::Abuse) {
        static_cast<void>(page.button(text::nearby::exit, {.icon = Icon::DoorExit, .leaves = true}));
        page.gap(16);
    }
    draw_lines(page, view);
}

/// Its address may be opened when there is nothing to heed.
void draw_title(Column& page, const app::SafetyView& view)
{
    const std::string_view title = view.shows == Shows::Nothing ? text::safety::declined : std::string_view(view.title);
    page.frame().layout >= Layout::Desktop ? page.display(title) : page.title(title);
}

void draw_foot(Column& foot, Act& act)
{
    const ButtonOptions main{.icon = Icon::Phone, .kind = ButtonKind::Primary, .width = full_width, .height = 56};
    if (foot.button(text::safety::lines, main)) act.go = "/help";
    foot.gap(8);
    if (foot.button(text::safety::not_now, {.kind = ButtonKind::Quiet, .width = full_width})) act.go = "/back";
}

}  // namespace

Act draw_safety(Frame& frame, const Place& place, const app::SafetyView& view)
{
    Act act;
    const auto body = [&](Column& page) {
        page.gap(frame.layout == Layout::Phone ? 8.f : 32.f);
        draw_title(page, view);
        page.gap(24);
        if (view.shows == Shows::Question) draw_question(page, act);
        if (view.shows == Shows::Card) draw_card(page, view);
        page.gap(24);
        page.small(text::safety::limits);
        page.gap(24);
    };
    page_over_foot(frame, "safety", place, body, [&](Column& foot) { draw_foot(foot, act); }, LowFoot::First);
    return act;
}

}  // namespace ui
