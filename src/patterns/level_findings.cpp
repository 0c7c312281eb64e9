#include "patterns/level_findings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/text.h"
#include "patterns/sentences.h"
#include "patterns/shifts.h"
#include "patterns/student.h"
#include "patterns/worth_saying.h"

namespace patterns {
namespace {

constexpr double least_t = 4.5; ///< five scales are looked at, and nobody asked

struct WatchedScale { Measure measure; Beyond beyond; };
constexpr std::array watched_scales = {
    WatchedScale{Measure::Craving, Beyond::Above}, WatchedScale{Measure::Sleep, Beyond::Below},
    WatchedScale{Measure::Confidence, Beyond::Below}, WatchedScale{Measure::Mood, Beyond::Below}};
constexpr auto watched_words = std::to_array<std::string_view>({"restless", "irrita", "tense", "tension", "agitat"});

bool is_watched(std::string_view number)
{
    const auto folded = base::folded(number);
    return std::ranges::any_of(watched_words, [&](std::string_view word) { return folded.contains(word); });
}

/// The chance that as many people hear of something in 90 days in which nothing changed (early_warning_test.cpp).
constexpr double false_warnings = 0.06;

Finding finding_of(const Watched& watched, const Warning& warning, int usual_days)
{
    return {.kind = FindingKind::Warning, .measure = watched.measure, .tag = {}, .lag = 0,
            .effect = warning.now - warning.usual, .low = warning.low, .high = warning.high,
            .exposed = static_cast<int>(warning.days.size()), .unexposed = usual_days, .p = false_warnings,
            .q = false_warnings, .sentence = {}, .dates = warning.days};
}

Finding finding_of(const Scale& scale, const Shift& shift, std::span<const DayMean> series)
{
    const auto days = static_cast<double>(shift.days_before + shift.days_after);
    const Student student{days - 2};
    const double effect = shift.after - shift.before, reach = student.quantile(0.05) * std::abs(effect) / shift.t;
    Finding finding{.kind = FindingKind::Shift, .measure = std::string{scale.id}, .tag = {}, .lag = 0,
                    .effect = effect, .low = effect - reach, .high = effect + reach,
                    .exposed = static_cast<int>(shift.days_after), .unexposed = static_cast<int>(shift.days_before),
                    .p = student.two_sided(shift.t), .q = student.two_sided(shift.t), .sentence = {}, .dates = {}};
    for (const auto& day : series.subspan(shift.index, shift.days_after)) finding.dates.push_back(day.day);
    return finding;
}

}  // namespace

std::vector<Watched> watched_in(const Diary& diary)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::vector<Watched> all;
    for (const auto& [measure, beyond] : watched_scales)
        all.push_back({std::string{scale_of(measure).id}, scale_of(measure), beyond});
    for (const auto& name : number_names(diary))
        if (is_watched(name)) all.push_back({name, {"", -infinity, infinity}, Beyond::Above});
    return all;
}

std::vector<DayMean> series_of(const Diary& diary, const Watched& watched)
{
    const auto scale = std::ranges::find(all_measures, watched.measure, [](Measure m) { return scale_of(m).id; });
    return scale == all_measures.end() ? daily_means(diary, watched.measure) : daily_means(diary, *scale);
}

Watch watch_of(const Diary& diary, const Watched& watched, std::span<const NewUsual> accepted)
{
    std::vector<base::Day> from;
    for (const auto& usual : accepted)
        if (usual.measure == watched.measure) from.push_back(usual.from);
    return watch(series_of(diary, watched), watched, from);
}

std::vector<Finding> warning_findings(const Diary& diary, base::Day today, std::span<const NewUsual> accepted,
                                      const Wording& wording)
{
    std::vector<Finding> found;
    for (const auto& watched : watched_in(diary)) {
        const auto all = watch_of(diary, watched, accepted);
        const auto* warning = all.live(today);
        if (!warning) continue;
        found.push_back(finding_of(watched, *warning, all.usual->days));
        auto& finding = found.back();
        finding.sentence = warning_sentence({finding.measure, warning->since, finding.effect}, today, wording);
    }
    return found;
}

std::vector<Finding> shift_findings(const Diary& diary, base::Day today, const Wording& wording)
{
    std::vector<Finding> found;
    for (const Measure measure : all_measures) {
        const auto scale = scale_of(measure);
        const auto series = daily_means(diary, measure);
        const auto all = shifts(series, Caution::Announce);
        if (!all) continue;
        for (const auto& shift : *all) {
            if (shift.t < least_t) continue;
            auto finding = finding_of(scale, shift, series);
            if (std::abs(finding.effect) < least_effect(scale)) continue;
            finding.sentence = shift_sentence({finding.measure, shift.day, finding.effect}, today, wording);
            found.push_back(std::move(finding));
        }
    }
    return found;
}

}  // namespace patterns
