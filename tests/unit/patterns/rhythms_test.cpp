#include "patterns/rhythms.h"

#include <algorithm>
#include <array>
#include <bit>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

constexpr int monday = 1, sunday = 7;  // as iso_encoding()
constexpr int evening = 4;             // 20 to 24 o'clock

/// Check-ins with three numbers, "a", "b", "c", that have nothing to do with each other: each 5 + a wave from day to
/// day + a wave from look to look, of sd 1 both. What is added belongs to "a".
struct Looks {
    int days = 182;
    std::vector<int> blocks = {evening};
    double like_yesterday = 0;   ///< autocorrelation from day to day
    double like_before = 0;      ///< from one block of four hours to the next
    double missing_days = 0;
    double missing_looks = 0;
    double on_mondays = 0;
    double in_evenings = 0;
    double in_winters = 0;       ///< December to February
    double one_winter = 0;       ///< only the first of them
    double rise = 0;             ///< from the first day to the last
    bool no_sundays = false;
    bool mostly_nothing = false; ///< whole numbers from 0, of which most are 0 or 1
};

int weekday_of(base::Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

bool winter(base::Day day)
{
    const auto month = static_cast<unsigned>(std::chrono::year_month_day{day}.month());
    return month == 12 || month <= 2;
}

/// Waves of sd 1, one of each number.
struct Waves {
    std::array<double, 3> at;
    explicit Waves(base::RandomStream& random) { for (double& wave : at) wave = normal(random); }
    void step(double kept, base::RandomStream& random)
    {
        const double fresh = std::sqrt(1 - kept * kept);
        for (double& wave : at) wave = kept * wave + fresh * normal(random);
    }
};

double added(const Looks& plan, int number, int block)
{
    const auto date = day(number);
    return (weekday_of(date) == monday ? plan.on_mondays : 0) + (block == evening ? plan.in_evenings : 0) +
           (winter(date) ? plan.in_winters : 0) + (winter(date) && number < 150 ? plan.one_winter : 0) +
           plan.rise * number / plan.days;
}

record::CheckIn look(const Looks& plan, int number, int block, const Waves& days, const Waves& hours)
{
    constexpr std::array<const char*, 3> names = {"a", "b", "c"};
    record::CheckIn row;
    row.made = base::moment_at(day(number) + std::chrono::hours{5 + 4 * block}, std::chrono::hours{1});
    for (std::size_t k = 0; k < names.size(); ++k) {
        const double wave = days.at[k] + hours.at[k];
        row.numbers[names[k]] = plan.mostly_nothing ? std::max(0.0, std::floor(wave * wave * 0.75)) : 5 + wave;
    }
    row.numbers["a"] += added(plan, number, block);
    return row;
}

std::vector<record::CheckIn> simulated(const Looks& plan, std::uint64_t seed)
{
    base::RandomStream random{seed * 7919};
    Waves days{random};
    Waves hours{random};
    std::vector<record::CheckIn> rows;
    for (int d = 0; d < plan.days; ++d) {
        days.step(plan.like_yesterday, random);
        const bool skipped = random.uniform() < plan.missing_days || (plan.no_sundays && weekday_of(day(d)) == sunday);
        for (int block = 0; block < 6; ++block) {
            hours.step(plan.like_before, random);
            const bool seen = std::ranges::count(plan.blocks, block) > 0 && random.uniform() >= plan.missing_looks;
            if (seen && !skipped) rows.push_back(look(plan, d, block, days, hours));
        }
    }
    return rows;
}

std::vector<Rhythm> rhythms_in(const std::vector<record::CheckIn>& rows, const RhythmRules& rules = {.draws = 199})
{
    return rhythms({.check_ins = rows, .entries = {}}, rules);
}

struct Rates { int rhythms = 0, called = 0, diaries = 0, with_any = 0; };

Rates& operator+=(Rates& sum, const std::vector<Rhythm>& all)
{
    sum.rhythms += static_cast<int>(all.size());
    sum.called += static_cast<int>(std::ranges::count_if(all, [](const Rhythm& r) { return r.p <= 0.05; }));
    ++sum.diaries;
    sum.with_any += std::ranges::any_of(all, &Rhythm::found) ? 1 : 0;
    return sum;
}

Rates rates(const std::vector<Looks>& plans, int diaries)
{
    Rates sum;
    for (const auto& plan : plans)
        for (int seed = 1; seed <= diaries; ++seed)
            sum += rhythms_in(simulated(plan, static_cast<std::uint64_t>(seed)));
    return sum;
}

/// So few diaries know the rate to ± 0.03; thousands, in a release build, gave 0.03 to 0.07 and any found in 0.04.
void check_one_in_twenty(const Rates& rates)
{
    const double called = double{1} * rates.called / rates.rhythms;
    CHECK(called >= 0.02);
    CHECK(called <= 0.08);
    CHECK(double{1} * rates.with_any / rates.diaries <= 0.05);
}

const Rhythm* find(const std::vector<Rhythm>& all, RhythmKind kind, std::string_view measure = "a")
{
    const auto found =
        std::ranges::find_if(all, [&](const Rhythm& r) { return r.kind == kind && r.measure == measure; });
    return found == all.end() ? nullptr : &*found;
}

struct Seen { int found = 0, covered = 0; };

/// Of the diaries: in how many is this block of "a" found, and its true effect within the interval?
Seen seen(const Looks& plan, int diaries, RhythmKind kind, std::size_t block, double effect)
{
    Seen sum;
    for (int seed = 1; seed <= diaries; ++seed) {
        const auto all = rhythms_in(simulated(plan, static_cast<std::uint64_t>(seed)));
        const auto* rhythm = find(all, kind);
        REQUIRE(rhythm != nullptr);
        sum.found += rhythm->found && rhythm->block == block ? 1 : 0;
        sum.covered += rhythm->low <= effect && effect <= rhythm->high ? 1 : 0;
    }
    return sum;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) { return base::RandomStream{hash ^ value}.next(); }

std::uint64_t hash_of(const std::vector<Rhythm>& all)
{
    std::uint64_t hash = 0;
    for (const auto& rhythm : all) {
        for (const double value : {rhythm.effect, rhythm.low, rhythm.high, rhythm.p, rhythm.q})
            hash = mixed(hash, std::bit_cast<std::uint64_t>(value));
        for (const auto& block : rhythm.blocks) hash = mixed(hash, std::bit_cast<std::uint64_t>(block.difference));
        hash = mixed(hash, rhythm.block);
    }
    return hash;
}

}  // namespace

TEST_CASE("where no weekday differs, one in twenty is called so, however much a day is like the day before")
{
    std::vector<Looks> plans;
    for (const double like_yesterday : {0.0, 0.3, 0.6})
        plans.push_back({.days = 100, .like_yesterday = like_yesterday, .missing_days = 0.1});
    check_one_in_twenty(rates(plans, 60));
}

TEST_CASE("nor any hour, however much a look is like the one before")
{
    std::vector<Looks> plans;
    for (const double like_before : {0.0, 0.3, 0.6})
        plans.push_back({.days = 30, .blocks = {1, 2, 4}, .like_yesterday = 0.5, .like_before = like_before,
                         .missing_looks = 0.2});
    check_one_in_twenty(rates(plans, 60));
}

TEST_CASE("nor on a scale that is mostly 0, in a record that drifts, or where Sundays are never noted")
{
    const std::vector<Looks> plans = {{.days = 70, .like_yesterday = 0.3, .mostly_nothing = true},
                                      {.days = 90, .missing_days = 0.1, .rise = 4},
                                      {.days = 120, .like_yesterday = 0.3, .no_sundays = true}};
    check_one_in_twenty(rates(plans, 40));
}

TEST_CASE("Mondays that are one standard deviation higher are found in half a year, and sized right")
{
    const double sd = std::sqrt(2.0);  // of a day with one look
    const auto mondays =
        seen({.like_yesterday = 0.3, .missing_days = 0.1, .on_mondays = sd}, 30, RhythmKind::Weekday, 0, sd);
    CHECK(mondays.found >= 24);
    CHECK(mondays.covered >= 27);
}

TEST_CASE("evenings that are 0.8 standard deviations higher are found in sixty days of four looks, and sized right")
{
    const double rise = 0.8 * std::sqrt(2.0);
    const auto evenings = seen({.days = 60, .blocks = {1, 2, 3, 4}, .like_before = 0.3, .in_evenings = rise}, 30,
                               RhythmKind::Hours, evening, rise);
    CHECK(evenings.found >= 27);
    CHECK(evenings.covered >= 27);
}

TEST_CASE("a rhythm says which block it means, which is highest and lowest, and whose days they are")
{
    const auto all = rhythms_in(simulated({.days = 60, .blocks = {1, 4}, .in_evenings = -3}, 1));
    const auto* hours = find(all, RhythmKind::Hours);
    REQUIRE(hours != nullptr);
    CHECK(hours->found);
    CHECK(hours->effect < 0);
    CHECK(hours->highest == 1);
    CHECK(hours->lowest == evening);
    REQUIRE(hours->blocks.size() == 6);
    CHECK(hours->blocks[0] == RhythmBlock{});
    CHECK(hours->blocks[4].count == 60);
    CHECK(hours->blocks[4].difference == doctest::Approx(-hours->blocks[1].difference));
    const double effect = hours->block == evening ? hours->effect : -hours->effect;
    CHECK(hours->blocks[4].difference == doctest::Approx(effect * 60 / 65));
    REQUIRE(hours->dates.size() == 60);
    CHECK(hours->dates.front() == day(0));
}

TEST_CASE("the dates of a weekday are that weekday's")
{
    const auto all = rhythms_in(simulated({.days = 120, .on_mondays = 3}, 2));
    const auto* weekday = find(all, RhythmKind::Weekday);
    REQUIRE(weekday != nullptr);
    CHECK(weekday->found);
    CHECK(weekday->block == 0);
    CHECK(std::ranges::all_of(weekday->dates, [](base::Day date) { return weekday_of(date) == monday; }));
    CHECK(static_cast<int>(weekday->dates.size()) == weekday->blocks[0].count);
}

TEST_CASE("two looks within a block are one, and a look alone in its day is none")
{
    std::vector<record::CheckIn> rows;
    const auto add = [&](int number, int hour, int mood) {
        auto row = check_in(number, mood);
        row.made = base::moment_at(day(number) + std::chrono::hours{hour}, std::chrono::hours{1});
        rows.push_back(row);
    };
    for (int d = 0; d < 20; ++d) {
        add(d, 9, 0);
        add(d, 20, 2);
        add(d, 23, 0);
    }
    for (int d = 20; d < 40; ++d) add(d, 9, -2);
    const auto all = rhythms_in(rows);
    const auto* hours = find(all, RhythmKind::Hours, "mood");
    REQUIRE(hours != nullptr);
    CHECK(hours->blocks[4].count == 20);
    CHECK(std::abs(hours->effect) == 1);
}

TEST_CASE("a season is found when it came back for years; one hard winter or a steady rise is none")
{
    const Looks years{.days = 2300, .like_yesterday = 0.5};
    auto winters = years;
    winters.in_winters = 0.8;
    const auto all = rhythms_in(simulated(winters, 1));
    const auto* season = find(all, RhythmKind::Season);
    REQUIRE(season != nullptr);
    CHECK(season->found);
    CHECK(season->block == 0);
    CHECK(season->effect == doctest::Approx(0.8).epsilon(0.3));
    CHECK(std::ranges::all_of(season->dates, winter));
    auto once = years;
    once.one_winter = 2;
    CHECK_FALSE(find(rhythms_in(simulated(once, 2)), RhythmKind::Season)->found);
    auto rising = years;
    rising.rise = 10;
    CHECK_FALSE(find(rhythms_in(simulated(rising, 3)), RhythmKind::Season)->found);
}

TEST_CASE("fewer than 14 days of two looks, 8 weeks of five days, or four years are left out")
{
    CHECK(rhythms_in(simulated({.days = 13, .blocks = {1, 4}}, 1)).empty());
    CHECK(find(rhythms_in(simulated({.days = 14, .blocks = {1, 4}}, 1)), RhythmKind::Hours) != nullptr);
    CHECK(rhythms_in(simulated({.days = 52}, 1)).empty());
    CHECK(find(rhythms_in(simulated({.days = 63}, 1)), RhythmKind::Weekday) != nullptr);
    CHECK(find(rhythms_in(simulated({.days = 1200}, 1)), RhythmKind::Season) == nullptr);
    CHECK(find(rhythms_in(simulated({.days = 1461}, 1)), RhythmKind::Season) != nullptr);
}

TEST_CASE("where nothing ever changes nothing is found")
{
    std::vector<record::CheckIn> rows;
    for (int d = 0; d < 80; ++d) rows.push_back(check_in(d, 1));
    const auto all = rhythms_in(rows);
    REQUIRE(all.size() == 1);
    CHECK(all[0].p == 1);
    CHECK(all[0].effect == 0);
    CHECK_FALSE(all[0].found);
}

TEST_CASE("rows in another order give the same rhythms")
{
    auto rows = simulated({.days = 70, .blocks = {1, 2, 4}, .missing_looks = 0.2}, 11);
    const auto all = rhythms_in(rows);
    base::RandomStream random{1};
    random.shuffle(std::span{rows});
    CHECK(rhythms_in(rows) == all);
}

TEST_CASE("every machine finds the same rhythms, to the last bit")
{
    const Looks plan{.days = 1500, .blocks = {1, 4}, .missing_days = 0.1, .in_evenings = 0.2};
    const auto all = rhythms_in(simulated(plan, 7));
    CHECK(all.size() == 9);
    CHECK(hash_of(all) == 1475417005602631942u);
}
