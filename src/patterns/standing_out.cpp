#include "patterns/standing_out.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "patterns/column_draws.h"
#include "patterns/student.h"

namespace patterns {
namespace {

constexpr std::size_t most_turned = 250;  ///< bundles of rows: chance needs no more, and twenty years would wait
constexpr std::size_t most_parts = 120;  ///< more would make no better interval
constexpr int interval_draws = 499;      ///< a percentile needs fewer than a chance
constexpr double rounding = 1 - 1e-9;  ///< a draw that gives the same again counts, however it was summed

/// Of a row of sums: the blocks' values, their squares, and nothing up to whole lanes.
std::size_t width_of(const BlockContrasts& contrasts)
{
    constexpr std::size_t lanes = ColumnDraws::lanes;
    return (contrasts.blocks * 2 + lanes - 1) / lanes * lanes;
}

using Places = std::vector<std::size_t>;

Places places_of(const BlockContrasts& contrasts, std::size_t row)
{
    Places places;
    for (std::size_t block = 0; block < contrasts.blocks; ++block)
        if (contrasts.noted[row * contrasts.blocks + block]) places.push_back(block);
    return places;
}

/// A row's values and their squares added where they lie when each moves on by `shift` of its places.
void add_turned(double* sums, const BlockContrasts& contrasts, std::size_t row, const Places& places, std::size_t shift)
{
    const double* values = &contrasts.values[row * contrasts.blocks];
    for (std::size_t k = 0, to = shift; k < places.size(); ++k, ++to) {
        if (to == places.size()) to = 0;
        const double value = values[places[k]];
        sums[places[to]] += value;
        sums[contrasts.blocks + places[to]] += value * value;
    }
}

/// Sums of neighbouring rows for every turn of them together: turn k of n moves each row by the share k/n of its own
/// places, so that rows with other gaps keep in step. The first is the rows as they are.
std::vector<double> turns_of(const BlockContrasts& contrasts, std::size_t from, std::size_t to)
{
    std::vector<Places> places;
    std::size_t turns = 1;
    for (std::size_t row = from; row < to; ++row)
        turns = std::lcm(turns, places.emplace_back(places_of(contrasts, row)).size());
    const std::size_t width = width_of(contrasts);
    std::vector<double> sums(turns * width);
    for (std::size_t turn = 0; turn < turns; ++turn)
        for (std::size_t row = from; row < to; ++row) {
            const auto& own = places[row - from];
            add_turned(&sums[turn * width], contrasts, row, own, turn * own.size() / turns);
        }
    return sums;
}

/// How far each block is from the rest, by sums of values and of squares.
class Distance {
public:
    Distance(const BlockContrasts& contrasts, const ChanceRules& rules)
        : shared_(rules.shared_spread), counts_(contrasts.blocks)
    {
        for (std::size_t at = 0; at < contrasts.noted.size(); ++at) counts_[at % counts_.size()] += contrasts.noted[at];
        double squares = 0;
        for (const double value : contrasts.values) squares += value * value;
        shared_squares_ = shared_ * squares / std::accumulate(counts_.begin(), counts_.end(), 0.0);
        for (double& count : counts_)
            if (count < rules.values_at_least) count = 0;
    }

    struct Farthest { std::size_t block = 0; double squared = 0; };
    [[nodiscard]] Farthest farthest(const double* sums) const
    {
        Farthest most;
        for (std::size_t block = 0; block < counts_.size(); ++block) {
            const double count = counts_[block];
            const double spread = (sums[counts_.size() + block] + shared_squares_) / (count + shared_);
            if (count == 0 || spread <= 0) continue;
            const double squared = sums[block] * sums[block] / (count * spread);
            if (squared > most.squared) most = {block, squared};
        }
        return most;
    }

private:
    double shared_;
    double shared_squares_ = 0;
    std::vector<double> counts_;  ///< 0 where there are too few
};

struct Part {
    double total = 0, count = 0;
    Part& operator+=(const Part& other)
    {
        total += other.total;
        count += other.count;
        return *this;
    }
    [[nodiscard]] double mean() const { return total / count; }
};

Part sum_of(const std::vector<Part>& parts)
{
    Part sum;
    for (const auto& part : parts) sum += part;
    return sum;
}

/// Neighbouring rows together, as days are alike.
std::vector<Part> parts_of(const BlockContrasts& contrasts, std::size_t block)
{
    const std::size_t rows_together = (contrasts.rows() + most_parts - 1) / most_parts;
    std::vector<Part> parts;
    for (std::size_t row = 0; row < contrasts.rows(); ++row) {
        const std::size_t at = row * contrasts.blocks + block;
        if (row % rows_together == 0) parts.emplace_back();
        parts.back() += {contrasts.values[at], static_cast<double>(contrasts.noted[at])};
    }
    std::erase_if(parts, [](const Part& part) { return part.count == 0; });
    return parts;
}

/// A bootstrap of few parts is too narrow: by the part that their mean takes up, and as Student's t is wider than the
/// normal distribution.
double widening(std::size_t parts)
{
    constexpr double normal_quantile = 1.959964;
    if (parts < 2) return 1;
    const auto count = static_cast<double>(parts);
    return std::sqrt(count / (count - 1)) * Student(count - 1).quantile(0.05) / normal_quantile;
}

}  // namespace

std::optional<StandingOut> standing_out(const BlockContrasts& contrasts, const ChanceRules& rules)
{
    const std::size_t width = width_of(contrasts);
    ColumnDraws draws{width, rules.draws, rules.seed};
    std::vector<double> seen(width);
    const std::size_t together = std::max(rules.rows_together, (contrasts.rows() + most_turned - 1) / most_turned);
    for (std::size_t row = 0; row < contrasts.rows(); row += together) {
        const auto turns = turns_of(contrasts, row, std::min(row + together, contrasts.rows()));
        for (std::size_t column = 0; column < width; ++column) seen[column] += turns[column];
        draws.add(turns);
    }
    const Distance distance{contrasts, rules};
    const auto most = distance.farthest(seen.data());
    if (most.squared <= 0) return std::nullopt;
    const auto& sums = draws.sums();
    int as_far = 0;
    for (std::size_t draw = 0; draw < sums.size(); draw += width)
        as_far += distance.farthest(&sums[draw]).squared >= most.squared * rounding ? 1 : 0;
    return StandingOut{most.block, double{1} * (1 + as_far) / (1 + rules.draws)};
}

std::pair<double, double> likely_mean(const BlockContrasts& contrasts, std::size_t block, const ChanceRules& rules)
{
    const auto parts = parts_of(contrasts, block);
    base::RandomStream random{rules.seed};
    std::vector<double> means;
    for (int draw = 0; draw < interval_draws; ++draw) {
        Part sum;
        for (std::size_t k = 0; k < parts.size(); ++k) sum += parts[pick(random, parts.size())];
        means.push_back(sum.total / sum.count);
    }
    std::ranges::sort(means);
    constexpr auto tail = static_cast<std::size_t>(0.025 * (interval_draws + 1)) - 1;
    const double mean = sum_of(parts).mean();
    const double wider = widening(parts.size());
    return {mean - (mean - means[tail]) * wider, mean + (means[means.size() - 1 - tail] - mean) * wider};
}

}  // namespace patterns
