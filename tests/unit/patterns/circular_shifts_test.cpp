#include "patterns/circular_shifts.h"

#include <algorithm>
#include <set>

#include "doctest/doctest.h"

using namespace patterns;

namespace {

std::vector<double> row(std::size_t length)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < length; ++i) values.push_back(static_cast<double>(i * i % 97));
    return values;
}

double sum_at(const std::vector<double>& values, const std::vector<std::size_t>& places, std::size_t shift)
{
    double sum = 0;
    for (const std::size_t place : places) sum += values[(place + shift) % values.size()];
    return sum;
}

std::vector<double> sums_of_all_allowed(const std::vector<double>& values, const std::vector<std::size_t>& places,
                                        std::size_t nearest)
{
    std::vector<double> sums;
    for (std::size_t shift = nearest; shift <= values.size() - nearest; ++shift)
        sums.push_back(sum_at(values, places, shift));
    return sums;
}

}  // namespace

TEST_CASE("a short row is turned by every shift that is far enough")
{
    const auto values = row(120);
    const std::vector<std::size_t> places{0, 3, 4, 50, 118, 119};
    CircularShifts shifts{values, {}};
    CHECK(shifts.count() == 93);
    CHECK(std::ranges::equal(shifts.sums(places, 999), sums_of_all_allowed(values, places, 14)));
}

TEST_CASE("a long row is turned by as many as are wanted, none twice, all far enough")
{
    std::vector<double> values(2'000);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i);
    const std::vector<std::size_t> first_place{0};  // meets the shift itself
    CircularShifts shifts{values, {.seed = 7}};
    const auto sums = shifts.sums(first_place, 999);
    const std::set<double> met(sums.begin(), sums.end());
    CHECK(met.size() == 999);
    CHECK(*met.begin() >= 14);
    CHECK(*met.rbegin() <= 1'986);
}

TEST_CASE("the first of many shifts are spread over the row")
{
    std::vector<double> values(7'300);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i);
    const std::vector<std::size_t> first_place{0};
    CircularShifts shifts{values, {}};
    std::vector<double> met(std::from_range, shifts.sums(first_place, 59));
    REQUIRE(met.size() == 59);
    std::ranges::sort(met);
    for (std::size_t i = 1; i < met.size(); ++i) CHECK(met[i] - met[i - 1] < 3 * 7'300 / 59);
}

TEST_CASE("sums are of the places asked for, whatever their number")
{
    const auto values = row(1'500);
    CircularShifts shifts{values, {.most = 50}};
    for (const std::size_t count : {0u, 1u, 3u, 4u, 5u, 11u}) {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < count; ++i) places.push_back(i * 131);
        const auto one = std::vector(std::from_range, shifts.sums(places, 50));
        double apart = 0;  // each place alone, added up
        for (std::size_t k = 0; k < one.size(); ++k) {
            double sum = 0;
            for (const std::size_t place : places) sum += shifts.sums(std::vector{place}, 50)[k];
            apart = std::max(apart, std::abs(one[k] - sum));
        }
        CHECK(apart < 1e-9);
    }
}
