#include "ui/screens/feeling.h"

#include "words/text.h"

namespace ui {
namespace {

/// A better word, or none of these.
void ask_what_it_was(Column& page, const base::Id& text, bool& asks, Act& act)
{
    page.caption(text::feelings::more_like);
    page.gap(8);
    const auto answer = [&](std::optional<int> more_like) {
        act.want(app::AnswerFeeling{text, app::FeelingAnswer::NotQuite, more_like});
        asks = false;
    };
    for (std::size_t i = 0; i < text::feelings::names.size(); ++i) {
        if (page.chip(text::feelings::names[i], false)) answer(static_cast<int>(i));
        page.beside();
    }
    if (page.chip(text::feelings::none, false)) answer(std::nullopt);
}

}  // namespace

void draw_feeling(Column& page, const app::FeelingView& feeling, const base::Id& text, bool& asks, Act& act)
{
    if (feeling.words.empty()) return;
    page.gap(16);
    page.paragraph(feeling.words);
    page.gap(8);
    if (asks) return ask_what_it_was(page, text, asks, act);
    if (!feeling.answered) {
        if (page.chip(text::feelings::fits, false))
            act.want(app::AnswerFeeling{text, app::FeelingAnswer::Fits, {}});
        page.beside();
    }
    if (page.chip(text::feelings::not_quite, false)) asks = true;
}

}  // namespace ui
