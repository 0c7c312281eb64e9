#include "app/explore_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <map>

#include "app/lines.h"
#include "app/measured.h"
#include "app/over_time_view.h"
#include "base/statistics.h"
#include "patterns/beside.h"
#include "words/text.h"

namespace app {
namespace {

constexpr int days_for_a_mean = 3;
constexpr double most_columns = 13;            ///< a night of 0 to 12 hours
constexpr std::array strengths = {0.3, 0.5};   ///< correlations from which a tendency is one, and is mostly so
constexpr int most_lag = 2;

/// Where nothing was chosen: what most people ask about first.
constexpr std::string_view first_measure = "craving", first_other = "sleep";

const Measured& named(std::span<const Measured> all, std::string_view name, std::string_view id)
{
    auto found = std::ranges::find(all, name, &Measured::name);
    if (found == all.end()) found = std::ranges::find(all, id, &Measured::id);
    return found == all.end() ? all.front() : *found;
}

std::vector<std::string> tags_of(const Written& written)
{
    std::vector<std::string> tags;
    for (const auto& use : written.tags)
        if (use.total >= patterns::days_of_each_kind) tags.push_back(use.tag.name);
    return tags;
}

/// Another measure, or else a tag; neither where there is but one thing.
void choose_other(ExploreChoice& choice, std::span<const Measured> all, std::span<const std::string> tags)
{
    if (choice.tag && std::ranges::contains(tags, choice.other)) return;
    choice.tag = false;
    const auto& wanted = named(all, choice.other, first_other);
    if (wanted.name != choice.measure) return void(choice.other = wanted.name);
    const auto another = std::ranges::find_if(all, [&](const Measured& one) { return one.name != choice.measure; });
    choice.tag = another == all.end() && !tags.empty();
    choice.other = choice.tag ? tags.front() : another != all.end() ? another->name : std::string();
}

ExploreScale scale_of(const Measured& measure)
{
    return {measure.name, measure.name_scale, measure.low, measure.high, measure.id == "mood"};
}

double step_of(const ExploreScale& scale)
{
    double step = 1;
    for (double ten = 1; (scale.high - scale.low) / step > most_columns; ten *= 10)
        for (const double share : {2.0, 5.0, 10.0})
            if ((scale.high - scale.low) / step > most_columns) step = ten * share;
    return step;
}

std::string column_name(const ExploreView& view, double at)
{
    if (view.choice.tag)
        return std::vformat(at > 0 ? text::patterns::with : text::patterns::without,
                            std::make_format_args(view.other.name));
    if (!view.other.mood) return std::format(text::explore::about, view.other.name, short_number(at));
    const auto level = static_cast<std::size_t>(std::clamp(std::lround(at) + 2, 0L, 4L));
    return std::string(text::mood::levels[level]);
}

std::vector<ExploreColumn> columns_of(const ExploreView& view)
{
    const double step = step_of(view.other);
    std::map<long, std::vector<double>> values;
    for (const auto& day : view.days) values[std::lround((day.other - view.other.low) / step)].push_back(day.value);
    std::vector<ExploreColumn> columns;
    for (const auto& [place, days] : values) {
        const double at = view.other.low + step * static_cast<double>(place);
        const auto count = static_cast<int>(days.size());
        const auto mean = count < days_for_a_mean ? std::nullopt : base::mean(days);
        columns.push_back({column_name(view, at), at, mean, count});
    }
    return columns;
}

std::string tendency(double correlation)
{
    const auto strength = static_cast<std::size_t>(
        std::ranges::count_if(strengths, [&](double least) { return std::abs(correlation) >= least; }));
    return std::string(correlation > 0 ? text::explore::higher[strength] : text::explore::lower[strength]);
}

/// A tag and a measure of the person's own as they write it; Lantern's own in small letters.
struct Names { std::string measure, other; };

std::string headline_of(const patterns::Beside& found, const ExploreChoice& choice, const Names& names)
{
    const auto& [measure, other] = names;
    if (!found.clear) return std::format(text::explore::nothing, other, measure);
    const auto lag = static_cast<std::size_t>(choice.lag);
    const auto words = choice.tag ? text::explore::with_tag[lag] : text::explore::when_higher[lag];
    const auto how = tendency(found.correlation);
    return std::vformat(words, std::make_format_args(other, measure, how));
}

/// "0.3 and 2.1", or in full where it is not sure which way.
std::string likely_words(double low, double high)
{
    if (high < 0) return likely_words(-high, -low);
    if (low < 0) return std::format(text::patterns::between, difference_words(low), difference_words(high));
    return std::format(text::patterns::between, short_number(low), short_number(high));
}

void tell(ExploreView& view, const patterns::Beside& found, const Names& names)
{
    for (const auto& day : found.days) view.days.push_back({day.day, day.first, day.second});
    view.columns = columns_of(view);
    view.headline = headline_of(found, view.choice, names);
    view.counted = std::format(text::explore::days_both, found.days.size());
    view.clear = found.clear;
    if (!found.clear) return;
    view.difference = difference_words(found.effect);
    view.likely = likely_words(found.low, found.high);
    view.sides = view.choice.tag ? std::string(text::explore::with_and_without)
                                 : std::format(text::explore::higher_and_lower, names.other);
    view.side_days = std::format(text::patterns::between, found.higher, found.lower);
}

}  // namespace

ExploreView explore_view(const Written& written, const ExploreChoice& choice)
{
    const patterns::Diary diary{written.check_ins, written.entries, written.day_starts, written.more};
    const auto all = all_measured(patterns::days_of(diary));
    ExploreView view{.choice = choice, .tags = tags_of(written)};
    for (const auto& one : all) view.measures.push_back(one.name);
    if (all.empty()) return view;
    const auto& measure = named(all, choice.measure, first_measure);
    view.choice.measure = measure.name;
    view.choice.lag = std::clamp(choice.lag, 0, most_lag);
    choose_other(view.choice, all, view.tags);
    view.measure = scale_of(measure);
    const auto& [name, other_name, tag, lag] = view.choice;
    if (other_name.empty()) return view;

    const auto* other = tag ? nullptr : &named(all, other_name, {});
    view.other = other ? scale_of(*other) : ExploreScale{.name = other_name, .scale = other_name};
    const Names names{measure.id, other ? other->id : other_name};
    const auto title = text::explore::names[static_cast<std::size_t>(lag)];
    view.name = std::vformat(title, std::make_format_args(measure.name, names.other));
    const auto days = other ? other->days : patterns::presence(diary, other_name);
    const auto found = patterns::beside(days, measure.days, {.lag = lag, .presence = tag});
    if (found) tell(view, *found, names);
    else view.wait = wait_sentence(found.error());
    return view;
}

}  // namespace app
