#include "app/measured.h"

#include <algorithm>
#include <cmath>

#include "words/text.h"

namespace app {
namespace {

using patterns::Measure;

Measured of_scale(const patterns::Diary& diary, Measure measure)
{
    const auto scale = patterns::scale_of(measure);
    const auto at = static_cast<std::size_t>(measure);
    return {std::string(scale.id), std::string(text::patterns::measures[at]),
            std::string(text::patterns::measure_scales[at]), scale.low, scale.high, daily_means(diary, measure),
            week_grid(diary, measure)};
}

/// Hardly anybody sleeps the clock round: a shorter scale shows more, as long as every night fits.
void fit_sleep(Measured& sleep)
{
    constexpr double usual_most = 12;
    double most = usual_most;
    for (const auto& day : sleep.days) most = std::max(most, std::ceil(day.value));
    sleep.high = most;
}

Measured of_number(const patterns::Diary& diary, const std::string& name)
{
    auto days = patterns::daily_means(diary, name);
    const auto [low, high] = std::ranges::minmax(days, {}, &patterns::DayMean::value);
    const auto shown = capitalised(name);
    if (name == text::doses::name)
        return {name, shown, std::string(text::doses::scale), 0, 100, std::move(days), week_grid(diary, name)};
    const double least = std::floor(low.value), most = std::max(std::ceil(high.value), least + 1);
    return {name, shown, shown, least, most, std::move(days), patterns::week_grid(diary, name)};
}

}  // namespace

std::vector<Measured> measured(const patterns::Diary& diary)
{
    std::vector<Measured> all;
    for (const auto measure : patterns::all_measures) all.push_back(of_scale(diary, measure));
    for (auto& one : all)
        if (one.id == scale_of(Measure::Sleep).id) fit_sleep(one);
    std::erase_if(all, [](const Measured& one) { return one.days.empty(); });
    for (const auto& name : patterns::number_names(diary)) all.push_back(of_number(diary, name));
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
