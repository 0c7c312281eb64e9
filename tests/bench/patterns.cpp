#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "content/insight_sentences.h"
#include "patterns/forecast.h"
#include "patterns/insights.h"
#include "patterns/rhythms.h"
#include "patterns/shifts.h"
#include "patterns/trial.h"
#include "stopwatch.h"

/// bench_patterns: how often what is told is wrong, how often what is there is found, and how long looking takes, on
/// made-up diaries. The same seeds each time; every figure stands beside its goal.
namespace {

using namespace patterns;

constexpr int people = 1000;

double normal(base::RandomStream& random)
{
    double sum = -6;  // Irwin and Hall: no library function, so every machine draws the same
    for (int i = 0; i < 12; ++i) sum += random.uniform();
    return sum;
}

base::Day day(int number) { return base::Day{std::chrono::days{20'000 + number}}; }

/// Values around 0 with sd 1, each so much like the one before.
std::vector<double> wave(int days, double autocorrelation, base::RandomStream& random)
{
    std::vector<double> values{normal(random)};
    while (static_cast<int>(values.size()) < days)
        values.push_back(autocorrelation * values.back() +
                         std::sqrt(1 - autocorrelation * autocorrelation) * normal(random));
    return values;
}

std::vector<DayMean> series(int days, double autocorrelation, std::uint64_t seed, int raised_from = 0,
                            double raised = 0)
{
    base::RandomStream random{seed};
    std::vector<DayMean> all;
    for (const double value : wave(days, autocorrelation, random)) {
        const int number = static_cast<int>(all.size());
        all.push_back({day(number), 5 + value + (number >= raised_from ? raised : 0), 1});
    }
    return all;
}

int nearest(double value, int low, int high) { return std::clamp(static_cast<int>(std::lround(value)), low, high); }

/// All five scales and eight tags, none of which has anything to do with another.
std::vector<record::CheckIn> null_diary(int days, int looks, int tags, double autocorrelation, std::uint64_t seed)
{
    base::RandomStream random{seed};
    std::vector<std::vector<double>> waves;
    for (int i = 0; i < 5; ++i) waves.push_back(wave(days * looks, autocorrelation, random));
    std::vector<record::CheckIn> rows;
    for (int i = 0; i < days * looks; ++i) {
        const auto at = static_cast<std::size_t>(i);
        record::CheckIn row;
        row.made = base::moment_at(day(i / looks) + std::chrono::hours{9 + 13 * (i % looks) / looks}, {});
        row.mood = nearest(0.3 + waves[0][at], -2, 2);
        row.craving = nearest(3 + 2 * waves[1][at], 0, 10);
        row.energy = nearest(5 + 1.5 * waves[2][at], 0, 10);
        row.confidence = nearest(6 + 1.5 * waves[3][at], 0, 10);
        if (i % looks == 0) row.sleep_hours = nearest(14 + 2 * waves[4][at], 0, 48) / 2.0;
        for (int tag = 0; tag < tags; ++tag)
            if (random.uniform() < 2.0 / tags) row.tags.push_back("tag " + std::to_string(tag));
        rows.push_back(std::move(row));
    }
    return rows;
}

void print(const std::string& what, double figure, const char* goal)
{
    std::printf("%-72s %6.3f   goal %s\n", what.c_str(), figure, goal);
}

double share(int of, const std::function<bool(std::uint64_t)>& holds)
{
    int count = 0;
    for (int i = 1; i <= of; ++i) count += holds(static_cast<std::uint64_t>(i)) ? 1 : 0;
    return static_cast<double>(count) / of;
}

std::string with(const char* text, double number)
{
    char words[120];
    std::snprintf(words, sizeof words, text, number);
    return words;
}

void associations_on_null_diaries()
{
    for (const double r : {0.0, 0.3, 0.6}) {
        int pairs = 0, called = 0, any = 0;
        constexpr int diaries = 200;
        for (std::uint64_t seed = 1; seed <= diaries; ++seed) {
            const auto rows = null_diary(120, 1, 8, r, seed);
            const auto all = associations({.check_ins = rows, .entries = {}}, {.only_measure = "craving"});
            pairs += static_cast<int>(all.size());
            bool found = false;
            for (const auto& pair : all) {
                called += pair.p <= 0.05 ? 1 : 0;
                found = found || pair.found;
            }
            any += found ? 1 : 0;
        }
        print(with("a tag goes with nothing, called at 5 %%, autocorrelation %.1f", r),
              static_cast<double>(called) / pairs, "0.03 to 0.07");
        print(with("any false finding among its pairs, autocorrelation %.1f", r), static_cast<double>(any) / diaries,
              "at most 0.10");
    }
}

bool is_warned(std::span<const DayMean> all, int known)
{
    const auto first = static_cast<std::size_t>(known);
    const auto usual = *baseline_of(all.first(first));
    return !alarms_of(ewma_chart(usual, all.subspan(first), chart_width(known, false), Beyond::Above)).empty();
}

void warnings()
{
    struct Goal { int known; const char* power; };
    for (const auto& [known, power] : {Goal{14, "0.58"}, Goal{28, "0.72"}, Goal{42, "0.87"}, Goal{60, "0.89"}}) {
        print(with("warned in 90 days in which nothing changed, usual of %.0f days", known),
              share(people, [&](auto seed) { return is_warned(series(known + 90, 0.3, seed), known); }),
              "at most 0.07");
        print(with("warned within 30 days of a rise of 1.5 sd, usual of %.0f days", known),
              share(people, [&](auto seed) { return is_warned(series(known + 30, 0.3, seed, known, 1.5), known); }),
              power);
    }
}

void levels()
{
    const auto announced = [](const std::vector<DayMean>& all) { return !shifts(all, Caution::Announce)->empty(); };
    for (const double r : {0.0, 0.3, 0.6})
        print(with("a shift announced in 120 days without one, autocorrelation %.1f", r),
              share(people, [&](auto seed) { return announced(series(120, r, seed)); }), "at most 0.06 (at 0.3)");
    print("a rise of 1.5 sd half way through 120 days is announced",
          share(people, [&](auto seed) { return announced(series(120, 0.3, seed, 60, 1.5)); }), "");
}

/// Of `people` who try one habit those whose result holds; on its days the habit does `effect`, in sd of a day.
double share_of_trials(int days, double autocorrelation, double effect,
                       const std::function<bool(const TrialResult&)>& holds)
{
    return share(people, [&](auto seed) {
        const TrialPlan plan{seed, day(0), days};
        const auto with = days_with_habit(plan);
        auto all = series(days, autocorrelation, seed + 1'000'000);
        for (std::size_t i = 0; i < all.size(); ++i) all[i].value += with[i] ? effect : 0;
        return holds(*trial_result(plan, all, day(days)));
    });
}

void trials()
{
    const auto clear = [](const TrialResult& result) { return result.p <= 0.05; };
    for (const double r : {0.0, 0.6}) {
        for (const int days : {14, 28, 42})
            print(with("a habit that does nothing is clear, autocorrelation %.1f, ", r) + with("%.0f days", days),
                  share_of_trials(days, r, 0, clear), "0.03 to 0.07");
        print(with("the interval of 28 days holds an effect of 1 sd, autocorrelation %.1f", r),
              share_of_trials(28, r, 1, [](const auto& found) { return found.low <= 1 && 1 <= found.high; }),
              "0.93 to 0.97");
        for (const int days : {14, 28, 42})
            print(with("a habit that does 1 sd is clear, autocorrelation %.1f, ", r) + with("%.0f days", days),
                  share_of_trials(days, r, 1, clear), "");
    }
}

void silence(const Wording& wording)
{
    constexpr int diaries = 200;
    for (const double r : {0.0, 0.3})
        print(with("a diary of 120 days without any pattern stays silent, autocorrelation %.1f", r),
              share(diaries, [&](auto seed) {
                  const auto rows = null_diary(120, 2, 8, r, seed);
                  return insights({.check_ins = rows, .entries = {}}, day(119), wording).findings.empty();
              }), r == 0 ? "at least 0.95" : "");
    for (const int days : {45, 120, 240})
        print(with("no forecast is shown of %.0f days without any pattern", days),
              share(diaries, [&](auto seed) {
                  const auto rows = null_diary(days, 1, 0, 0, seed);
                  return !forecast({.check_ins = rows, .entries = {}}, Measure::Mood, Tail::Low, day(days - 1)).shown();
              }), "at least 0.95");
}

/// In parts, as the page looks; then one more check-in of the last day.
void another_check_in(const std::vector<record::CheckIn>& rows, const Wording& wording)
{
    const Diary diary{.check_ins = rows, .entries = {}};
    auto days = days_of(diary);
    LastingSearch search{days, day(7'299), wording, {.before = day(7'299)}};
    double longest = 0;
    while (!search.done()) longest = std::max(longest, bench::milliseconds(1, [&] { search.step(); }));
    std::printf("  %-40s %8.1f\n", "the longest part of looking", longest);
    const auto lasting = search.take();
    const Diary today{.check_ins = std::span(rows).last(6), .entries = {}};
    std::printf("  %-40s %8.1f   goal 4\n", "another check-in of the last day", bench::milliseconds(5, [&] {
        put_last_day(days, day(7'299), today);
        static_cast<void>(insights(days, lasting, day(7'299), wording, {}));
    }));
}

void speed(const Wording& wording)
{
    const auto rows = null_diary(7'300, 6, 60, 0.3, 1);
    const Diary diary{.check_ins = rows, .entries = {}};
    std::printf("\n20 years, 6 check-ins a day, 60 tags, milliseconds (goal for all findings, as wasm: 150)\n");
    const auto time = [](const char* what, const auto& work) {
        std::printf("  %-40s %8.1f\n", what, bench::milliseconds(3, work));
    };
    time("day means of five scales", [&] {
        for (const auto measure : all_measures) static_cast<void>(daily_means(diary, measure));
    });
    time("associations", [&] { static_cast<void>(associations(diary)); });
    time("rhythms", [&] { static_cast<void>(rhythms(diary)); });
    const auto days = days_of(diary);
    time("shifts", [&] {
        for (const auto measure : all_measures)
            static_cast<void>(shift_findings(days.of(measure).means, measure, day(7'299), wording));
    });
    time("warnings", [&] { static_cast<void>(warning_findings(days, day(7'299), {}, wording)); });
    time("forecast of mood", [&] { static_cast<void>(forecast(diary, Measure::Mood, Tail::Low, day(7'299))); });
    time("all findings", [&] { static_cast<void>(insights(diary, day(7'299), wording)); });
    another_check_in(rows, wording);
}

}  // namespace

/// With "speed" only how long looking takes.
int main(int count, char** arguments)
{
    const auto wording = parse_wording(content::insight_sentences);
    if (!wording) return 1;
    if (count > 1 && std::string_view{arguments[1]} == "speed") {
        speed(*wording);
        return 0;
    }
    associations_on_null_diaries();
    warnings();
    levels();
    trials();
    silence(*wording);
    speed(*wording);
    return 0;
}
