#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

void draw_one(Column& card, const app::KeptView& kept, Patterns& patterns)
{
    card.prompt(kept.sentence, {.level = 2});
    card.gap(8);
    card.small(kept.when);
    if (!kept.found) card.small(text::kept_findings::not_now);
    card.gap(12);
    if (kept.found) {
        const auto key = "look-" + kept.key;
        if (card.button(text::kept_findings::look, {.kind = ButtonKind::Quiet, .key = key}))
            patterns.act.go = "/patterns/" + kept.key;
        card.beside();
    }
    const auto key = "let-go-" + kept.key;
    if (card.button(text::kept_findings::let_go, {.kind = ButtonKind::Quiet, .key = key}))
        patterns.act.want(app::AnswerFinding{kept.key, app::FindingAnswer::None});
}

}  // namespace

void draw_kept(Column& page, Patterns& patterns)
{
    page.title(text::kept_findings::title);
    page.gap(16);
    if (patterns.view.kept.empty()) return page.small(text::kept_findings::none);
    for (const auto& kept : patterns.view.kept) {
        if (&kept != &patterns.view.kept.front()) page.gap(card_gap(page.frame().layout));
        page.card([&](Column& card) { draw_one(card, kept, patterns); }, {.name = kept.sentence});
    }
}

}  // namespace ui
