#include <algorithm>
#include <array>

#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

using app::FindingAnswer;
using Kind = app::FindingView::Kind;

constexpr std::array fits = {FindingAnswer::Fits, FindingAnswer::DoesNotFit, FindingAnswer::NotSure};

void say(Patterns& patterns, const app::FindingView& finding, FindingAnswer answer)
{
    patterns.act.want(app::AnswerFinding{finding.key, answer});
}

void ask_whether_it_fits(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    const auto said = std::ranges::find(fits, finding.answer);
    int chosen = said == fits.end() ? -1 : static_cast<int>(said - fits.begin());
    constexpr std::array options = {text::patterns::fits_yes, text::patterns::fits_no, text::patterns::fits_unsure};
    page.prompt(text::patterns::fits_question, {.level = 2});
    page.gap(12);
    if (page.chip_choice(text::patterns::fits_question, options, chosen))
        say(patterns, finding, fits[static_cast<std::size_t>(chosen)]);
    if (patterns.view.tally.empty()) return;
    page.gap(12);
    page.small(patterns.view.tally);
}

void offer_new_usual(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    if (finding.answer == FindingAnswer::NewUsual) return page.small(text::patterns::new_usual_set);
    if (page.button(text::patterns::new_usual, {.icon = Icon::Flag}))
        say(patterns, finding, FindingAnswer::NewUsual);
    page.gap(8);
    page.small(text::patterns::new_usual_why);
}

/// Kept is told by the button's own words: it is said anew when it changes.
void offer_to_keep(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    const bool kept = finding.answer == FindingAnswer::Kept;
    const ButtonOptions quiet{.icon = kept ? Icon::Check : Icon::Bookmark, .kind = ButtonKind::Quiet, .key = "keep"};
    if (page.button(kept ? text::patterns::kept : text::patterns::keep, quiet))
        say(patterns, finding, kept ? FindingAnswer::None : FindingAnswer::Kept);
    page.beside();
}

}  // namespace

void draw_answers(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    const float gap = card_gap(page.frame().layout);
    if (finding.answer == FindingAnswer::PutAside) {
        if (page.button(text::patterns::show_again, {.icon = Icon::Eye})) say(patterns, finding, FindingAnswer::None);
        return;
    }
    const bool warning = finding.kind == Kind::Warning;
    if (warning || finding.kind == Kind::Shift) {
        page.card([&](Column& card) {
            if (warning) {
                ask_whether_it_fits(card, finding, patterns);
                card.gap(16);
            }
            offer_new_usual(card, finding, patterns);
        });
        page.gap(gap);
    }
    if (!warning) offer_to_keep(page, finding, patterns);
    if (page.button(text::patterns::put_aside, {.icon = Icon::EyeOff, .kind = ButtonKind::Quiet}))
        say(patterns, finding, FindingAnswer::PutAside);
}

void draw_put_aside(Column& page, Patterns& patterns)
{
    page.title(text::patterns::put_aside_title);
    page.gap(16);
    page.card([&](Column& list) {
        for (const auto& finding : patterns.view.put_aside)
            if (list.row({.icon = Icon::EyeOff, .title = finding.title, .detail = finding.detail, .chevron = true,
                          .divider = &finding != &patterns.view.put_aside.back(), .key = finding.key}))
                patterns.act.go = "/patterns/" + finding.key;
    }, {.rows = true});
}

}  // namespace ui
