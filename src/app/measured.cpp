#include "app/measured.h"

#include <algorithm>
#include <cmath>

#include "words/text.h"

namespace app {
namespace {

using patterns::Measure;

Measured of_scale(Measure measure)
{
    const auto scale = patterns::scale_of(measure);
    const auto at = static_cast<std::size_t>(measure);
    return {std::string(scale.id), std::string(text::patterns::measures[at]),
            std::string(text::patterns::measure_scales[at]), scale.low, scale.high, {}, {}};
}

/// Hardly anybody sleeps the clock round: a shorter scale shows more, as long as every night fits.
double most_sleep(std::span<const patterns::DayMean> days)
{
    constexpr double usual_most = 12;
    double most = usual_most;
    for (const auto& day : days) most = std::max(most, std::ceil(day.value));
    return most;
}

Measured of_number(const std::string& name, std::span<const patterns::DayMean> days)
{
    const auto [low, high] = std::ranges::minmax(days, {}, &patterns::DayMean::value);
    const auto shown = capitalised(name);
    if (name == text::doses::name) return {name, shown, std::string(text::doses::scale), 0, 100, {}, {}};
    if (name == text::heard::name) return {name, shown, std::string(text::heard::scale), -100, 100, {}, {}};
    const double least = std::floor(low.value), most = std::max(std::ceil(high.value), least + 1);
    return {name, shown, shown, least, most, {}, {}};
}

}  // namespace

std::optional<Measured> measured(const patterns::MeasureDays& measure, std::chrono::hours day_starts)
{
    if (measure.means.empty()) return std::nullopt;
    auto one = measure.measure ? of_scale(*measure.measure) : of_number(measure.id, measure.means);
    if (measure.measure == Measure::Sleep) one.high = most_sleep(measure.means);
    one.days = measure.means;
    one.week = patterns::week_grid(measure.readings, day_starts);
    return one;
}

std::vector<Measured> all_measured(const patterns::DiaryDays& days)
{
    std::vector<Measured> all;
    for (const auto& measure : days.measures)
        if (auto one = measured(measure, days.day_starts)) all.push_back(std::move(*one));
    return all;
}

std::string measure_name(std::string_view id)
{
    const auto scale = std::ranges::find(patterns::all_measures, id, [](Measure m) { return scale_of(m).id; });
    if (scale == patterns::all_measures.end()) return capitalised(std::string(id));
    return std::string(text::patterns::measures[static_cast<std::size_t>(*scale)]);
}

std::string capitalised(std::string words)
{
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

}  // namespace app
