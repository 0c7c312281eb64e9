#include <algorithm>

#include "app/habit.h"
#include "base/text.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr std::array lengths = {14, 28, 42};  ///< of text::trial::lengths
static_assert(lengths.size() == text::trial::lengths.size());

std::string habit_of(const TrialDraft& draft)
{
    return draft.typed.empty() ? draft.habit : std::string(base::trimmed(draft.typed));
}

/// Another tap on the chosen one takes it back.
void offer_habits(Column& card, const std::vector<std::string>& habits, TrialDraft& draft)
{
    card.heading(text::trial::habit);
    card.gap(12);
    card.group(platform::Role::Group, text::trial::habit, [&](Column& inside) {
        for (const auto& name : habits) {
            if (&name != &habits.front()) inside.beside();
            const bool chosen = draft.typed.empty() && draft.habit == name;
            if (!inside.chip(name, chosen)) continue;
            draft.habit = chosen ? std::string() : name;
            draft.typed.clear();
        }
    });
    card.gap(16);
}

void ask_habit(Column& page, const app::TrialsView& view, TrialDraft& draft)
{
    page.card([&](Column& card) {
        if (!view.habits.empty()) offer_habits(card, view.habits, draft);
        const auto problem = draft.typed.empty() ? "" : app::habit_problem(draft.typed, view.medicines);
        card.text_field("habit", draft.typed,
                        {.label = view.habits.empty() ? text::trial::habit : text::trial::other_habit,
                         .hint = text::trial::habit_hint, .titled = true, .enter_hint = "done",
                         .invalid = !problem.empty(), .problem = problem});
        card.gap(12);
        card.small(text::trial::safe);
    });
}

std::size_t chosen_measure(const app::TrialsView& view, const TrialDraft& draft)
{
    const auto found = std::ranges::find(view.measures, draft.measure, &app::TrialsView::Named::id);
    return found == view.measures.end() ? 0 : static_cast<std::size_t>(found - view.measures.begin());
}

void ask_measure(Column& page, const app::TrialsView& view, TrialDraft& draft)
{
    page.card([&](Column& card) {
        std::vector<std::string_view> names;
        for (const auto& measure : view.measures) names.push_back(measure.name);
        int chosen = static_cast<int>(chosen_measure(view, draft));
        card.heading(text::trial::measure);
        card.gap(12);
        if (card.chip_choice(text::trial::measure, names, chosen))
            draft.measure = view.measures[static_cast<std::size_t>(chosen)].id;
    });
}

void ask_length(Column& page, TrialDraft& draft)
{
    page.card([&](Column& card) {
        card.heading(text::trial::length);
        card.gap(12);
        card.chip_choice(text::trial::length, text::trial::lengths, draft.length);
        card.gap(12);
        card.small(text::trial::length_why);
    });
}

}  // namespace

void draw_trial_form(Column& page, Patterns& patterns)
{
    const auto& view = patterns.trials;
    auto& draft = patterns.state.trial;
    const float gap = card_gap(page.frame().layout);
    page.small(text::trial::lead);
    page.gap(16);
    ask_habit(page, view, draft);
    page.gap(gap);
    ask_measure(page, view, draft);
    page.gap(gap);
    ask_length(page, draft);
    page.gap(24);
    const auto habit = habit_of(draft);
    if (!page.button(text::trial::begin, {.kind = ButtonKind::Primary,
                                          .enabled = app::habit_problem(habit, view.medicines).empty(),
                                          .missing = text::trial::no_habit, .width = full_width, .height = 56}))
        return;
    const auto& measure = view.measures[chosen_measure(view, draft)].id;
    patterns.act.want(app::BeginTrial{habit, measure, lengths[static_cast<std::size_t>(draft.length)]});
    draft = {};
}

}  // namespace ui
