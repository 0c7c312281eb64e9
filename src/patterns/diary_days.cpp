#include "patterns/diary_days.h"

#include <algorithm>

#include "patterns/worth_saying.h"

namespace patterns {

MeasureDays measure_days(const Diary& diary, Measure measure)
{
    const Scale scale = scale_of(measure);
    auto noted = readings(diary, measure);
    auto means = daily_means(noted, diary.day_starts);
    return {std::string{scale.id}, measure, std::move(noted), std::move(means), least_effect(scale)};
}

MeasureDays measure_days(const Diary& diary, const std::string& number)
{
    auto noted = readings(diary, number);
    auto means = daily_means(noted, diary.day_starts);
    const double least = least_effect(means);
    return {number, std::nullopt, std::move(noted), std::move(means), least};
}

DiaryDays days_of(const Diary& diary)
{
    DiaryDays days{.measures = {}, .tags = day_tags(diary), .day_starts = diary.day_starts};
    for (const Measure measure : all_measures) days.measures.push_back(measure_days(diary, measure));
    for (const auto& name : number_names(diary)) days.measures.push_back(measure_days(diary, name));
    return days;
}

namespace {

void take_last_day(MeasureDays& measure, base::Day day, std::chrono::hours day_starts)
{
    if (measure.means.empty() || measure.means.back().day != day) return;
    measure.means.pop_back();
    const auto begins = base::WallTime{day} + day_starts;
    std::erase_if(measure.readings, [&](const Reading& it) { return base::wall_time(it.made) >= begins; });
}

MeasureDays& find_or_add(std::vector<MeasureDays>& measures, const MeasureDays& wanted)
{
    if (wanted.measure) return measures[static_cast<std::size_t>(*wanted.measure)];
    const auto numbers = measures.begin() + all_measures.size();
    const auto place = std::ranges::lower_bound(numbers, measures.end(), wanted.id, {}, &MeasureDays::id);
    if (place != measures.end() && place->id == wanted.id) return *place;
    return *measures.insert(place, {wanted.id, std::nullopt, {}, {}, 0});
}

}  // namespace

void put_last_day(DiaryDays& days, base::Day day, const Diary& rows)
{
    put_last_day(days.tags, day, rows);
    for (auto& measure : days.measures) take_last_day(measure, day, days.day_starts);
    for (const auto& added : days_of(rows).measures) {
        auto& measure = find_or_add(days.measures, added);
        measure.readings.insert(measure.readings.end(), added.readings.begin(), added.readings.end());
        measure.means.insert(measure.means.end(), added.means.begin(), added.means.end());
    }
    std::erase_if(days.measures, [](const MeasureDays& it) { return !it.measure && it.readings.empty(); });
    for (auto& measure : days.measures)
        if (!measure.measure) measure.least_effect = least_effect(measure.means);
}

}  // namespace patterns
