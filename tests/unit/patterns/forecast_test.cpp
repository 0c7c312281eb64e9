#include "patterns/forecast.h"

#include <cmath>

#include "content/insight_sentences.h"
#include "doctest/doctest.h"
#include "made_up_days.h"
#include "patterns/sentences.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

constexpr int fewer_draws = 299;

Forecast low_days(const std::vector<DayMean>& series)
{
    return forecast({.target = series}, series.empty() ? day(0) : series.back().day, {.draws = fewer_draws});
}

/// Of diaries made to `plan`, the share for which there is a forecast.
double share_shown(const MadeUp& plan, std::uint64_t diaries)
{
    int shown = 0;
    for (std::uint64_t i = 1; i <= diaries; ++i) shown += low_days(made_up_days(plan, i * 91)).shown();
    return static_cast<double>(shown) / static_cast<double>(diaries);
}

Wording wording() { return *parse_wording(content::insight_sentences); }

}  // namespace

TEST_CASE("where tomorrow does not depend on today, at most one diary in twenty hears a forecast")
{
    for (const int days : {31, 40, 60, 120})
        for (const bool five_points : {false, true}) {
            CAPTURE(days);
            CHECK(share_shown({.days = days, .five_points = five_points}, 40) <= 0.05);
        }
    CHECK(share_shown({.days = 90, .missing_share = 0.3}, 40) <= 0.05);
}

TEST_CASE("low days that come by nothing but chance, one in four, are not foretold")
{
    int shown = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        base::RandomStream random{seed * 7};
        auto series = alike(100, 1);
        for (auto& each : series) each.value = random.uniform() < 0.25 ? 0 : 1;
        shown += low_days(series).shown();
    }
    CHECK(shown <= 5);
}

TEST_CASE("where days are like the day before, there is a forecast, and it is worth something")
{
    for (const bool five_points : {false, true}) {
        int shown = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto found =
                low_days(made_up_days({.days = 240, .autocorrelation = 0.75, .five_points = five_points}, seed * 13));
            REQUIRE(found.worth);
            CHECK(found.worth->skill > 0);
            CHECK(found.worth->calibration_error < 0.15);
            shown += found.shown();
        }
        CHECK(shown >= 17);
    }
}

TEST_CASE("of the days that a band was said of, as many were low as it says")
{
    std::array<double, 3> days{}, events{};
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const auto series = made_up_days({.days = 240, .autocorrelation = 0.75}, seed * 13);
        for (const auto& said : go_through({.target = series}, series.back().day, {}).days) {
            const auto band = static_cast<std::size_t>(band_of(said.chance));
            ++days[band];
            events[band] += said.event;
        }
    }
    CHECK(events[0] / days[0] < 0.2);
    CHECK((events[1] / days[1] >= 0.2 && events[1] / days[1] <= 0.4));
    CHECK(events[2] / days[2] > 0.4);
}

TEST_CASE("a month of days and eight events come before any forecast")
{
    const auto persistent = made_up_days({.days = 200, .autocorrelation = 0.95}, 4);
    const auto shorter = low_days({persistent.begin(), persistent.begin() + 29});
    CHECK(shorter.why == ForecastReason::FewDays);
    CHECK(shorter.days_to_come == 1);
    auto rare = alike(100, 1);
    for (int i = 40; i < 47; ++i) rare[static_cast<std::size_t>(i)].value = 0;
    const auto seldom = low_days(rare);
    CHECK((seldom.why == ForecastReason::FewEvents && seldom.events < 8 && !seldom.shown()));
    CHECK(seldom.chance == seldom.base_rate);
}

TEST_CASE("a diary that never varies says so, and has no number that is none")
{
    const auto found = low_days(alike(200, 3));
    CHECK(found.why == ForecastReason::TooAlike);
    CHECK((found.days == 200 && found.events == 0 && found.chance == 0));
    CHECK_FALSE((found.band || found.worth));
    for (const auto& one : {low_days({}), low_days(alike(1, 3)), low_days(alike(40, 3))})
        CHECK((std::isfinite(one.chance) && std::isfinite(one.base_rate) && !one.shown()));
}

TEST_CASE("what comes later changes nothing that was said before")
{
    const auto mood = made_up_days({.days = 150, .autocorrelation = 0.6, .five_points = true, .missing_share = 0.2}, 8);
    const auto sleep = made_up_days({.days = 150, .missing_share = 0.5}, 9);
    auto other_mood = mood, other_sleep = sleep;
    for (auto* series : {&other_mood, &other_sleep})
        for (auto& each : *series)
            if (each.day > day(100)) each.value = 50 - each.value;
    const ForecastInputs inputs{.target = mood, .beside = {sleep}};
    const auto whole = go_through(inputs, day(150), {});
    const auto until = go_through(inputs, day(100), {});
    CHECK(until == go_through({.target = other_mood, .beside = {other_sleep}}, day(100), {}));
    CHECK(std::ranges::equal(until.days, std::span(whole.days).first(until.days.size())));
    const auto next = whole.days[until.days.size()];
    const auto eve = go_through(inputs, next.day - std::chrono::days{1}, {});
    CHECK((eve.chance == next.chance && eve.base_rate == next.base_rate));
}

TEST_CASE("high days are foretold as the low ones of what is turned about")
{
    const auto series = made_up_days({.days = 120, .autocorrelation = 0.7}, 21);
    auto turned = series;
    for (auto& each : turned) each.value = -each.value;
    const auto low = forecast({.target = series}, day(119));
    const auto high = forecast({.target = turned, .tail = Tail::High}, day(119));
    CHECK(low.events == high.events);
    CHECK(low.chance == doctest::Approx(high.chance));
    CHECK(low.worth->brier == doctest::Approx(high.worth->brier));
}

TEST_CASE("what is noted beside it helps, where mood follows it")
{
    const auto craving = made_up_days({.days = 300}, 31);
    auto mood = made_up_days({.days = 300}, 32);
    for (std::size_t i = 1; i < mood.size(); ++i) mood[i].value -= 1.5 * craving[i - 1].value;
    const auto alone = low_days(mood);
    const auto with = forecast({.target = mood, .beside = {craving}}, day(299), {.draws = fewer_draws});
    CHECK((!alone.shown() && with.shown()));
    CHECK(with.worth->skill > alone.worth->skill + 0.1);
}

TEST_CASE("weekends count where days have a name")
{
    auto mood = made_up_days({.days = 300}, 41);
    for (auto& each : mood)
        if (const std::chrono::weekday on{each.day}; on == std::chrono::Saturday || on == std::chrono::Sunday)
            each.value -= 2;
    const auto named = forecast({.target = mood}, day(299));
    const auto numbered = forecast({.target = mood, .weekdays = false}, day(299));
    CHECK((named.shown() && named.worth->skill > 0.1 && numbered.worth->skill < 0.05));
}

TEST_CASE("of a diary, craving is foretold beside mood, and mood beside craving")
{
    std::vector<record::CheckIn> rows;
    const auto wave = made_up_days({.days = 200, .autocorrelation = 0.8}, 51);
    for (int d = 0; d < 200; ++d) {
        rows.push_back(check_in(d, d % 3 - 1));
        rows.back().craving = std::clamp(static_cast<int>(4 + 2 * wave[static_cast<std::size_t>(d)].value), 0, 10);
    }
    const Diary diary{.check_ins = rows, .entries = {}};
    const auto craving = forecast(diary, Measure::Craving, Tail::High, day(199));
    CHECK((craving.shown() && craving.days == 200));
    CHECK(forecast(diary, Measure::Mood, Tail::Low, day(199)).days == 200);
}

TEST_CASE("native and wasm say the same to the last bit")
{
    const auto series = made_up_days({.days = 200, .autocorrelation = 0.7, .missing_share = 0.1}, 61);
    const auto found = forecast({.target = series, .tail = Tail::High}, day(199));
    CHECK(found.chance == 0x1.0dc358dcb021fp-1);
    CHECK(found.worth->skill_low == 0x1.221c32c635656p-4);
}

TEST_CASE("tomorrow is spoken of in days of ten, and what cannot be told is said")
{
    const auto words = wording();
    Forecast it{.why = ForecastReason::Earned, .days = 200, .band = ForecastBand::Few};
    CHECK(forecast_sentence(it, "mood", Tail::Low, words) == "Of days like tomorrow, fewer than 2 in 10 were low.");
    it.band = ForecastBand::Many;
    CHECK(forecast_sentence(it, "craving", Tail::High, words) ==
          "Of days like tomorrow, more than 4 in 10 were high in craving.");
    it.why = ForecastReason::NotBetter;
    const auto base = [&](double rate) {
        it.base_rate = rate;
        return forecast_sentence(it, "mood", Tail::Low, words);
    };
    CHECK(base(0.21) == "About 1 day in 5 has been low. I can’t yet tell which.");
    CHECK(base(0.03) == "Fewer than 1 day in 10 has been low. I can’t yet tell which.");
    CHECK(base(0.9) == "More than 1 day in 2 has been low. I can’t yet tell which.");
    it = {.why = ForecastReason::FewDays, .days_to_come = 1};
    CHECK(forecast_sentence(it, "", Tail::Low, words) == "Still learning your usual. About one more day.");
    it.why = ForecastReason::TooAlike;
    CHECK(forecast_sentence(it, "", Tail::Low, words) == "Your days have been too much alike to tell them apart.");
}
