#include "patterns/doses.h"

#include <algorithm>

#include "diary.h"
#include "doctest/doctest.h"
#include "patterns/associations.h"

using namespace patterns;
using namespace patterns::tests;
using record::Intake;

namespace {

constexpr base::Id methadone{{std::byte{1}}}, other{{std::byte{2}}};

record::Dose dose(int on_day, std::chrono::hours from_noon, Intake intake, base::Id regimen = methadone)
{
    auto due = noon(on_day);
    due.at += from_noon;
    return {.regimen = regimen, .due = due, .intake = intake, .taken = {}};
}

const std::vector<record::Regimen> regimens{{.id = methadone, .medicine = "Methadone", .began = noon(0), .ended = {},
                                             .times = {"08:00", "20:00"}}};

}  // namespace

TEST_CASE("a day's mean is the share of its doses that was taken; late is taken, and what nobody noted is not there")
{
    using std::chrono::hours;
    const std::vector doses{dose(0, hours{-4}, Intake::Taken), dose(0, hours{8}, Intake::Skipped),
                            dose(1, hours{-4}, Intake::Late), dose(3, hours{8}, Intake::Skipped)};
    const auto more = doses_taken(doses, regimens, "doses");
    const Diary diary{.check_ins = {}, .entries = {}, .more = more};
    CHECK(daily_means(diary, "doses") ==
          std::vector<DayMean>{{day(0), 50, 2}, {day(1), 100, 1}, {day(3), 0, 1}});
    CHECK(number_names(diary) == std::vector<std::string>{"doses"});
}

TEST_CASE("a dose after midnight belongs to the evening before; one of a regimen that is gone to none")
{
    const std::vector doses{dose(2, std::chrono::hours{13}, Intake::Taken),
                            dose(2, std::chrono::hours{0}, Intake::Taken, other)};
    const auto more = doses_taken(doses, regimens, "doses");
    CHECK(daily_means({.check_ins = {}, .entries = {}, .more = more}, "doses") ==
          std::vector<DayMean>{{day(2), 100, 1}});
}

TEST_CASE("doses are a measure like any other: tags are looked at beside it")
{
    std::vector<record::CheckIn> rows;
    std::vector<record::Dose> doses;
    base::RandomStream random{5};
    for (int d = 0; d < 120; ++d) {
        const bool alone = random.below(3) == 0;
        rows.push_back(check_in(d, 1, alone ? std::vector<std::string>{"alone"} : std::vector<std::string>{}));
        const bool skipped = alone && random.below(2) == 0;
        doses.push_back(dose(d, std::chrono::hours{-4}, skipped ? Intake::Skipped : Intake::Taken));
    }
    const auto more = doses_taken(doses, regimens, "doses");
    const auto pairs = associations({.check_ins = rows, .entries = {}, .more = more}, {});
    const auto of_doses = [](const Association& pair) { return pair.measure == "doses" && pair.lag == 0; };
    const auto found = std::ranges::find_if(pairs, of_doses);
    REQUIRE(found != pairs.end());
    CHECK(found->found);
    CHECK(found->effect < -20);
}
