#pragma once
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

#include "base/moment.h"
#include "base/random.h"
#include "patterns/series.h"

/// Diaries for tests.
namespace patterns::tests {

inline constexpr base::Day first_day{std::chrono::days{20'000}};  // 4 October 2024, a Friday

inline base::Day day(int number) { return first_day + std::chrono::days{number}; }

inline base::Moment noon(int number)
{
    return base::moment_at(day(number) + std::chrono::hours{12}, std::chrono::hours{1});
}

inline record::CheckIn check_in(int on_day, std::optional<int> mood, std::vector<std::string> tags = {})
{
    record::CheckIn row;
    row.made = noon(on_day);
    row.mood = mood;
    row.tags = std::move(tags);
    return row;
}

/// Standard normal by twelve uniforms (Irwin–Hall): no library function, so every machine draws the same.
inline double normal(base::RandomStream& random)
{
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += random.uniform();
    return sum;
}

/// A diary with a number, "scale", that has mean 5 and sd 1 but for its dependence and what the tags do.
struct Simulated {
    int days = 120;
    int tags = 1;
    double tag_share = 0.3;   ///< of days
    double tag_stays = 0;     ///< chance that a tag is today as it was yesterday, beyond its share
    double autocorrelation = 0;
    double effect = 0;        ///< of the first tag, on the same day
    double missing_share = 0;
    double drift = 0;         ///< rise from the first to the last day
    bool whole = false;       ///< a skewed scale of whole numbers from 0, where most days are 0 or 1
};

inline std::vector<record::CheckIn> simulate(const Simulated& plan, std::uint64_t seed)
{
    base::RandomStream random{seed};
    std::vector<record::CheckIn> rows;
    std::vector<char> on(static_cast<std::size_t>(plan.tags));
    for (auto& tag : on) tag = random.uniform() < plan.tag_share;
    const double fresh = std::sqrt(1 - plan.autocorrelation * plan.autocorrelation);
    double wave = normal(random);
    for (int d = 0; d < plan.days; ++d) {
        wave = plan.autocorrelation * wave + fresh * normal(random);
        record::CheckIn row;
        row.made = noon(d);
        for (std::size_t t = 0; t < on.size(); ++t) {
            if (random.uniform() >= plan.tag_stays) on[t] = random.uniform() < plan.tag_share;
            if (on[t]) row.tags.push_back("tag " + std::to_string(t));
        }
        double value = 5 + wave + plan.drift * d / plan.days + (on[0] ? plan.effect : 0);
        if (plan.whole) value = std::max(0.0, std::floor(wave * wave * 1.5));
        row.numbers["scale"] = value;
        if (random.uniform() >= plan.missing_share) rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace patterns::tests
