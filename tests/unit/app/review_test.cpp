#include "fixtures.h"

using namespace app_test;
using app::FindingAnswer;

namespace {

constexpr std::chrono::year year{2026};

/// From 1 October on to 24 November: in November mood is two points better, and a choir begins.
struct Autumn {
    Autumn()
    {
        for (int i = 0; i < 55; ++i) {
            const auto ago = std::chrono::days{54 - i};
            record::CheckIn row;
            row.made = {device.clock.at - ago, 60min};
            row.mood = (i % 3 == 0 ? -1 : 0) + (i >= 31 ? 2 : 0);
            row.tags = {"a walk"};
            if (i >= 40 && i % 5 == 0) row.tags.push_back("choir");
            window.app.carry_out(app::SaveCheckIn{row});
        }
        window.run();
    }
    [[nodiscard]] const app::ReviewView& november() { return window.app.review({year, std::chrono::November}); }

    Device device;
    Window window{device};
};

/// Waves of a quarter of an hour, one a day, so long before the hour it is.
void ride_waves(Window& window, Device& device, int waves, std::chrono::hours before)
{
    const auto now = device.clock.at;
    for (int ago = waves; ago > 0; --ago) {
        device.clock.at = now - std::chrono::days{ago} - before;
        window.does(app::SaveCheckIn{{.craving = 7}});
        device.clock.at += 15min;
        window.does(app::SaveCheckIn{{.craving = 2}});
    }
    device.clock.at = now;
}

}  // namespace

TEST_CASE("a month is looked back on beside the one before: its days, what moved, what was new")
{
    Autumn autumn;
    const auto& november = autumn.november();
    CHECK(november.name == "November");
    CHECK(november.before == "October");
    CHECK(november.days == "Something is written down on 24 of 24 days so far.");
    REQUIRE(november.measures.size() == 1);
    CHECK(november.measures.front().name == "Mood");
    CHECK(november.measures.front().difference.starts_with("2 higher than in October. Likely between "));
    CHECK(november.tags.front().name == "a walk");
    CHECK(november.tags.front().days == 24);
    CHECK(november.fresh == "New here: choir.");
    CHECK_FALSE(november.empty);
}

TEST_CASE("a month with nothing before it says so, and compares nothing")
{
    Autumn autumn;
    const auto& october = autumn.window.app.review({year, std::chrono::October});
    CHECK(october.days == "Something is written down on 31 of 31 days.");
    CHECK(october.measures.front().difference == "Too few days to compare with September. It takes 10 days in both.");
    CHECK_FALSE(october.measures.front().mean_before);
    CHECK(october.fresh.empty());
}

TEST_CASE("a year is looked back on likewise, and an empty one is empty")
{
    Autumn autumn;
    const auto& whole = autumn.window.app.review({year});
    CHECK(whole.name == "2026");
    CHECK(whole.days == "Something is written down on 55 of 55 days so far.");
    CHECK(whole.measures.front().difference == "Too few days to compare with 2025. It takes 60 days in both.");
    CHECK(autumn.window.app.review({std::chrono::year{2025}}).empty);
    CHECK(autumn.window.app.review({year, std::chrono::January}).before == "December 2025");
}

TEST_CASE("a review knows what was written after it was looked at")
{
    Autumn autumn;
    CHECK(autumn.november().counts.empty());
    writes(autumn.window, "A slow day. The lamp was on.");
    CHECK(autumn.november().counts == std::vector<std::string>{"1 entry written", "About 7 words in all"});
}

TEST_CASE("how urges pass is told once five did, also in the month's review")
{
    Device device;
    Window window(device);
    ride_waves(window, device, 4, 0h);
    CHECK(window.app.patterns().waves.empty());
    ride_waves(window, device, 5, 5h);
    CHECK(window.app.patterns().waves == "You saw 9 urges pass. The middle one took about 15 minutes.");
    CHECK(window.app.review({year, std::chrono::November}).counts.front() == "9 urges came and passed");
}

TEST_CASE("a sample's doses are a measure in percent, and its wins stay in its review")
{
    Device device;
    Window window(device);
    window.does(app::LookAround{});
    const auto& series = window.app.patterns().series;
    const auto doses = std::ranges::find(series, "Share of doses taken", &app::SeriesView::name);
    REQUIRE(doses != series.end());
    CHECK(doses->low == 0);
    CHECK(doses->high == 100);
    const auto& review = window.app.review({year});
    CHECK_FALSE(review.wins.empty());
    CHECK(std::ranges::any_of(review.counts, [](const std::string& one) { return one.ends_with("wins kept"); }));
}
