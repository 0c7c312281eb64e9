#include "patterns/early_warning.h"

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

std::vector<DayMean> days_like_before(int count, double autocorrelation, std::uint64_t seed)
{
    base::RandomStream random{seed};
    std::vector<DayMean> series;
    double wave = normal(random);
    for (int i = 0; i < count; ++i) {
        wave = autocorrelation * wave + std::sqrt(1 - autocorrelation * autocorrelation) * normal(random);
        series.push_back({day(i), 5 + wave, 1});
    }
    return series;
}

/// The share of people who hear of something in the days after their baseline, all of which are `raised`.
double share_warned(int baseline_days, int days_after, double autocorrelation, double raised, Beyond beyond)
{
    constexpr int people = 1000;
    int warned = 0;
    for (std::uint64_t seed = 1; seed <= people; ++seed) {
        auto series = days_like_before(baseline_days + days_after, autocorrelation, seed * 77);
        const auto known = static_cast<std::size_t>(baseline_days);
        for (auto& later : std::span(series).subspan(known)) later.value += raised;
        const auto usual = *baseline_of(std::span(series).first(known));
        const auto width = chart_width(baseline_days, false);
        const auto chart = ewma_chart(usual, std::span(series).subspan(known), width, beyond);
        warned += alarms_of(chart).empty() ? 0 : 1;
    }
    return static_cast<double>(warned) / people;
}

std::vector<DayMean> alternating(int count, double low, double high)
{
    std::vector<DayMean> series;
    for (int i = 0; i < count; ++i) series.push_back({day(i), i % 2 ? high : low, 1});
    return series;
}

}  // namespace

TEST_CASE("where nothing has changed, at most seven of a hundred hear of it within ninety days")
{
    for (const int baseline : {14, 28, 42, 60})
        for (const auto beyond : {Beyond::Above, Beyond::Below}) {
            CAPTURE(baseline);
            CHECK(share_warned(baseline, 90, 0.3, 0, beyond) <= 0.07);
            CHECK(share_warned(baseline, 90, 0, 0, beyond) <= 0.05);
        }
}

TEST_CASE("a rise of one and a half spreads is told within thirty days, the better the longer the usual is known")
{
    CHECK(share_warned(14, 30, 0.3, 1.5, Beyond::Above) >= 0.58);
    CHECK(share_warned(28, 30, 0.3, 1.5, Beyond::Above) >= 0.72);
    CHECK(share_warned(42, 30, 0.3, 1.5, Beyond::Above) >= 0.87);
    CHECK(share_warned(60, 30, 0.3, 1.5, Beyond::Above) >= 0.89);
    CHECK(share_warned(60, 30, 0.3, -1.5, Beyond::Below) >= 0.89);
}

TEST_CASE("the limit is that of the formula on the first day, and in the end")
{
    const Baseline usual{.mean = 2, .sd = 0.5, .autocorrelation = 0.3, .days = 42};
    const auto chart = ewma_chart(usual, std::vector<DayMean>(200, {day(0), 2, 1}), 3.4, Beyond::Above);
    const double spread = 0.5 * std::sqrt(1.3 / 0.7);
    CHECK(chart.front().limit == doctest::Approx(2 + 3.4 * spread * 0.1));
    CHECK(chart.back().limit == doctest::Approx(2 + 3.4 * spread * std::sqrt(0.1 / 1.9)));
    CHECK(chart.back().chart == doctest::Approx(2));
}

TEST_CASE("three values in a row beyond the limit are an alarm, and another one only after it came back")
{
    const Baseline usual{.mean = 2, .sd = 0.5, .autocorrelation = 0, .days = 42};
    std::vector<DayMean> days;
    for (int i = 0; i < 80; ++i) days.push_back({day(i), (i < 20 || (i >= 50 && i < 70)) ? 4.0 : 2.0, 1});
    const auto chart = ewma_chart(usual, days, 3.4, Beyond::Above);
    const auto alarms = alarms_of(chart);
    REQUIRE(alarms.size() == 2);
    CHECK(alarms[0].index >= 2);
    CHECK((chart[alarms[0].index - 2].beyond && (alarms[0].index == 2 || !chart[alarms[0].index - 3].beyond)));
    CHECK(alarms[1].index > 50);
}

TEST_CASE("fewer than fourteen days know no usual; equal ones have a spread of a quarter of a point")
{
    CHECK(baseline_of(alternating(13, 1, 2)).error() == NotEnoughDays{13, 14});
    CHECK(baseline_of(alternating(20, 3, 3))->sd == 0.25);
}

TEST_CASE("on a short scale whose usual lies at its end the chart goes one step further")
{
    const Scale five{"", 0, 4}, ten{"", 0, 10};
    const auto floored = alternating(42, 0, 1);
    CHECK(is_steep(floored, five, true));
    CHECK_FALSE(is_steep(floored, five, false));
    CHECK_FALSE(is_steep(floored, ten, true));
    CHECK_FALSE(is_steep(alternating(42, 1, 2), five, true));
    for (const int days : {14, 28, 42, 60}) CHECK(chart_width(days, true) > chart_width(days, false));
    CHECK(chart_width(42, true) == chart_width(28, false));
}
