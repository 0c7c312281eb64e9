#include "record/clock.h"

#include "fixtures.h"
#include "record/stamp.h"

using namespace record_test;
using record::Clock;
using record::Stamp;

namespace {

constexpr std::int64_t counts = 65'536;

std::int64_t time_of(base::Instant instant) { return instant.time_since_epoch().count() * counts; }

}  // namespace

TEST_CASE("stamps follow the clock and never go back")
{
    Clock clock;
    CHECK(clock.tick(noon).time == time_of(noon));
    CHECK(clock.tick(noon).time == time_of(noon) + 1);
    CHECK(clock.tick(noon - 24h).time == time_of(noon) + 2);
    CHECK(clock.tick(noon + 1ms).time == time_of(noon + 1ms));
}

TEST_CASE("a full counter carries into the next millisecond")
{
    Clock clock;
    clock.last = time_of(noon) + counts - 1;
    CHECK(clock.tick(noon).time == time_of(noon + 1ms));
}

TEST_CASE("no clock is too wrong to write")
{
    Clock clock;
    const auto far = clock.tick(base::Instant::max());
    CHECK(far.time > 0);
    CHECK(far.time < record::end_of_time);
    CHECK(clock.tick(base::Instant::min()).time == far.time + 1);
}

TEST_CASE("the clock follows stamps up to five minutes ahead, not those beyond")
{
    Clock clock;
    clock.hear({time_of(noon + 5min), {}}, noon);
    CHECK(clock.last == time_of(noon + 5min));
    clock.hear({time_of(noon + 5min) + 1, {}}, noon);
    CHECK(clock.last == time_of(noon + 5min));
    clock.hear({time_of(noon), {}}, noon);
    CHECK(clock.last == time_of(noon + 5min));
}

TEST_CASE("a stamp as text comes back, and nothing else is a stamp")
{
    const Stamp stamp{time_of(noon) + 7, base::id_of_content("phone")};
    CHECK(record::parse_stamp(record::to_text(stamp)) == stamp);
    const auto text = record::to_text(stamp);
    for (const auto& wrong : {std::string(), text + "0", text.substr(1), "-" + text.substr(1), "+" + text.substr(1),
                              "f" + text.substr(1), text.substr(0, 48) + "g"})
        CHECK_FALSE(record::parse_stamp(wrong));
}
