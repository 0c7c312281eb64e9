#include "patterns/waves.h"

#include <algorithm>

namespace patterns {
namespace {

using namespace std::chrono_literals;

constexpr int begins_at = 4, low = 2, falls_by = 3;
constexpr std::chrono::milliseconds longest = 3h, longest_pause = 1h, correction = 1min;
constexpr std::ptrdiff_t fewest_known = 5, most_looked_at = 30;

std::vector<Rating> ratings_of(std::span<const record::CheckIn> check_ins)
{
    std::vector<Rating> ratings;
    for (const auto& check_in : check_ins)
        if (check_in.craving) ratings.push_back({check_in.made.at, *check_in.craving});
    std::ranges::stable_sort(ratings, {}, &Rating::at);
    return ratings;
}

bool belongs(const Wave& wave, const Rating& rating)
{
    if (wave.passed || rating.at - wave.ratings.front().at > longest) return false;
    return rating.strength < begins_at || rating.at - wave.ratings.back().at < longest_pause;
}

bool shows_passing(const Wave& wave, int strength)
{
    return strength <= low || wave.strongest() - strength >= falls_by;
}

template <class Value>
Value median(std::vector<Value> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

}  // namespace

int Wave::strongest() const { return std::ranges::max(ratings, {}, &Rating::strength).strength; }

std::vector<Wave> waves(std::span<const record::CheckIn> check_ins)
{
    std::vector<Wave> found;
    for (const Rating& rating : ratings_of(check_ins)) {
        if (!found.empty() && rating.at - found.back().ratings.back().at < correction && !found.back().passed) {
            found.back().ratings.back().strength = rating.strength;
            if (found.back().strongest() < begins_at) found.pop_back();
            continue;
        }
        if (!found.empty() && belongs(found.back(), rating)) {
            found.back().passed = shows_passing(found.back(), rating.strength);
            found.back().ratings.push_back(rating);
        } else if (rating.strength >= begins_at) {
            found.push_back({.ratings = {rating}});
        }
    }
    return found;
}

std::optional<Wave> wave_at(std::span<const Wave> waves, base::Instant now)
{
    if (waves.empty() || now - waves.back().ratings.back().at >= longest_pause) return std::nullopt;
    return waves.back();
}

std::optional<UsualWave> usual_wave(std::span<const Wave> waves)
{
    std::vector<std::chrono::minutes> lengths;
    std::vector<int> strongest;
    for (const Wave& wave : waves) {
        if (!wave.passed) continue;
        lengths.push_back(std::chrono::round<std::chrono::minutes>(wave.length()));
        strongest.push_back(wave.strongest());
    }
    const auto known = std::ssize(lengths);
    if (known < fewest_known) return std::nullopt;
    const auto older = std::max<std::ptrdiff_t>(0, known - most_looked_at);
    lengths.erase(lengths.begin(), lengths.begin() + older);
    strongest.erase(strongest.begin(), strongest.begin() + older);
    return UsualWave{median(lengths), median(strongest), static_cast<int>(known)};
}

}  // namespace patterns
