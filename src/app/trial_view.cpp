#include "app/trial_view.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <ranges>

#include "app/dates.h"
#include "app/habit.h"
#include "app/lines.h"
#include "app/measured.h"
#include "patterns/sentences.h"
#include "words/text.h"

namespace app {
namespace {

using patterns::Measure;
using State = TrialView::State;

constexpr std::size_t most_habits = 12;
constexpr std::chrono::days lately{7};

/// What was written on the days of a trial: all that it is judged by.
patterns::Diary diary_of(const Written& written, const Trial& trial)
{
    const base::WallTime from = trial.plan.first;
    const base::WallTime to = std::max(trial.plan.first, end_of(trial)) + std::chrono::days{1};  // it ends in the night
    const auto within = [&](const auto& rows) {
        const auto wall = [](const auto& row) { return base::wall_time(row.made); };
        return std::span(std::ranges::lower_bound(rows, from, {}, wall), std::ranges::lower_bound(rows, to, {}, wall));
    };
    return {within(written.check_ins), within(written.entries), written.day_starts, written.more};
}

std::string measure_name(std::string_view id)
{
    for (const auto measure : patterns::all_measures)
        if (patterns::scale_of(measure).id == id)
            return std::string(text::patterns::measures[static_cast<std::size_t>(measure)]);
    return capitalised(std::string(id));
}

/// Inside a sentence.
std::string measure_in_words(const std::string& id, const patterns::Wording& wording)
{
    const auto found = wording.measures.find(id);
    return found == wording.measures.end() ? id : found->second.name;
}

std::string filled(std::string_view words, auto... values)
{
    return std::vformat(words, std::make_format_args(values...));
}

/// All that one trial's view is made from.
struct Tried {
    const Trial& trial;
    base::Day today;
    const patterns::Wording& wording;
    patterns::Diary diary;
    std::vector<Measured> all = all_measured(patterns::days_of(diary));
    std::vector<base::Day> done = patterns::days_with_tag(diary, trial.habit);
    std::vector<bool> with = patterns::days_with_habit(trial.plan);
    base::Day end = end_of(trial);

    [[nodiscard]] const Measured* measure() const
    {
        const auto found = std::ranges::find(all, trial.measure, &Measured::id);
        return found == all.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::vector<patterns::DayMean> values() const
    {
        return measure() ? measure()->days : std::vector<patterns::DayMean>{};
    }
    [[nodiscard]] bool is_done(base::Day day) const { return std::ranges::binary_search(done, day); }
    [[nodiscard]] bool is_with(base::Day day) const
    {
        return with[static_cast<std::size_t>((day - trial.plan.first).count())];
    }
    [[nodiscard]] State state() const
    {
        return today >= end ? State::Ended : today < trial.plan.first ? State::Waiting : State::Running;
    }
};

TrialDay trial_day(const Tried& tried, base::Day day)
{
    const bool with = tried.is_with(day), done = tried.is_done(day);
    auto words = filled(with ? text::trial::day_with : text::trial::day_without, long_date(day));
    if (done) words = filled(text::trial::day_done, words);
    return {day, with, done, std::move(words)};
}

std::string plan_words(const Tried& tried)
{
    const auto& first = tried.trial.plan.first;
    if (tried.state() == State::Running)
        return filled(tried.is_with(tried.today) ? text::trial::today_with : text::trial::today_without,
                      tried.trial.habit);
    return first - tried.today == std::chrono::days{1} ? std::string(text::trial::tomorrow)
                                                       : filled(text::trial::begins, day_and_month(first));
}

/// How many of the days before today have the measure.
std::string counts_words(const Tried& tried)
{
    const auto& trial = tried.trial;
    const auto gone = (tried.today - trial.plan.first).count();
    if (gone <= 0) return filled(text::trial::counts, measure_in_words(trial.measure, tried.wording));
    const auto noted = std::ranges::count_if(tried.values(), [&](const auto& one) { return one.day < tried.today; });
    return filled(text::trial::noted, measure_name(trial.measure), noted, gone);
}

/// Where the two kinds of days differed by less than every other day the plan was hardly tried.
std::string done_words(const Tried& tried)
{
    std::array<int, 2> days{}, done{};  // without, with
    for (auto day = tried.trial.plan.first; day < tried.end; day += std::chrono::days{1}) {
        const auto side = static_cast<std::size_t>(tried.is_with(day));
        ++days[side];
        if (tried.is_done(day)) ++done[side];
    }
    auto words = filled(text::trial::done, done[1], days[1], done[0], days[0]);
    const bool as_planned = 2 * (done[1] * days[0] - done[0] * days[1]) >= days[0] * days[1];
    return as_planned ? words : words + " " + std::string(text::trial::often_other);
}

/// "2.6 lower", or "0".
std::string side_words(double limit)
{
    const auto amount = short_number(std::abs(limit));
    return amount == "0" ? amount : difference_words(limit);
}

/// "0.9 and 2.6" where both are on the side of the effect; else each says its side.
std::string likely_words(const patterns::TrialResult& result)
{
    if (result.low > 0) return filled(text::patterns::between, short_number(result.low), short_number(result.high));
    if (result.high < 0)
        return filled(text::patterns::between, short_number(-result.high), short_number(-result.low));
    return filled(text::patterns::between, side_words(result.low), side_words(result.high));
}

FindingView finding_view(const Tried& tried, const Measured& measure, const patterns::TrialResult& result)
{
    const auto& habit = tried.trial.habit;
    return {.kind = FindingView::Kind::Association,
            .tag = habit,
            .measure = filled(text::patterns::mark_is_day, measure.name_scale),
            .low = measure.low,
            .high = measure.high,
            .with = result.with,
            .without = result.without,
            .difference = difference_words(result.effect),
            .likely = likely_words(result),
            .with_name = filled(text::trial::planned_with, habit),
            .without_name = filled(text::trial::planned_without, habit)};
}

/// How often chance alone does as much, as a natural frequency.
std::string verdict_words(const patterns::TrialResult& result, bool clear)
{
    const auto in_hundred = std::lround(result.p * 100);
    if (in_hundred < 1) return std::string(text::trial::clear_rarely);
    if (in_hundred > 94) return std::string(text::trial::unclear_often);
    return filled(clear ? text::trial::clear : text::trial::unclear, in_hundred);
}

std::string too_few_words(const Tried& tried, const patterns::TooFewTrialDays& days)
{
    const auto missing = [](int have) { return std::max(0, patterns::trial_days_needed - have); };
    return filled(text::trial::too_few, patterns::trial_days_needed,
                  measure_in_words(tried.trial.measure, tried.wording), days.with, days.without,
                  missing(days.with), missing(days.without));
}

/// A headline has no full stop.
std::string headline_of(const Tried& tried, const patterns::TrialResult& result, bool clear)
{
    auto sentence =
        patterns::trial_sentence(tried.trial.habit, tried.trial.measure, result.effect, clear, tried.wording);
    if (sentence.ends_with('.')) sentence.pop_back();
    return sentence;
}

void judge(TrialView& view, const Tried& tried)
{
    const auto& plan = tried.trial.plan;
    const auto days = (tried.end - plan.first).count();
    if (days < plan.days) view.part = filled(text::trial::stopped, days, plan.days);
    view.done = done_words(tried);
    const auto result = patterns::trial_result(plan, tried.values(), tried.end);
    if (!result) {
        view.headline = text::trial::too_few_title;
        view.verdict = too_few_words(tried, result.error());
        return;
    }
    const bool clear = result->p <= 0.05;
    view.headline = headline_of(tried, *result, clear);
    view.verdict = verdict_words(*result, clear);
    view.finding = finding_view(tried, *tried.measure(), *result);
    view.finding->headline = view.headline;
}

TrialView trial_view(const Tried& tried)
{
    const auto& trial = tried.trial;
    const auto last = tried.end - std::chrono::days{1};
    TrialView view{.state = tried.state(), .id = trial.id, .habit = trial.habit, .planned_days = trial.plan.days};
    view.title = filled(text::trial::pair, capitalised(trial.habit), measure_in_words(trial.measure, tried.wording));
    view.span = filled(text::trial::span, date_with_year(trial.plan.first), date_with_year(last));
    for (auto day = trial.plan.first; day < tried.end && day <= tried.today; day += std::chrono::days{1})
        view.days.push_back(trial_day(tried, day));
    if (view.state == State::Ended) {
        judge(view, tried);
        return view;
    }
    view.plan = plan_words(tried);
    view.counts = counts_words(tried);
    if (view.state == State::Running) view.progress = filled(text::trial::day_of, view.days.size(), trial.plan.days);
    return view;
}

/// What a person does: feelings cannot be planned, and people are not drawn by lot.
std::vector<std::string> habits_of(const Written& written, std::span<const std::string> medicines)
{
    using record::TagGroup;
    constexpr std::array groups = {TagGroup::Doing, TagGroup::Other};
    std::vector<std::string> habits;
    for (const auto& use : written.tags)
        if (habits.size() < most_habits && std::ranges::contains(groups, use.tag.group) &&
            habit_problem(use.tag.name, medicines).empty())
            habits.push_back(use.tag.name);
    return habits;
}

std::vector<TrialsView::Named> measures_of(const Written& written)
{
    std::vector<TrialsView::Named> all;
    for (const auto measure : patterns::all_measures) {
        const std::string id(patterns::scale_of(measure).id);
        all.push_back({id, measure_name(id)});
    }
    for (const auto& name : patterns::number_names(written.check_ins)) all.push_back({name, measure_name(name)});
    return all;
}

}  // namespace

TrialsView trials_view(const Written& written, std::span<const Trial> trials, base::Day today,
                       const patterns::Wording& wording)
{
    TrialsView view{.measures = measures_of(written)};
    for (const auto& regimen : written.regimens) view.medicines.push_back(regimen.medicine);
    view.habits = habits_of(written, view.medicines);
    for (const auto& trial : std::views::reverse(trials)) {
        auto one = trial_view(
            {.trial = trial, .today = today, .wording = wording, .diary = diary_of(written, trial)});
        if (one.state == State::Ended) view.ended.push_back(std::move(one));
        else view.current = std::move(one);
    }
    if (!trials.empty() && !view.ended.empty() && !view.current)
        view.ended_lately = !trials.back().stopped && today - end_of(trials.back()) < lately;
    return view;
}

}  // namespace app
