#pragma once
#include <cstddef>
#include <expected>
#include <span>
#include <vector>

#include "patterns/series.h"

/// When the last days lie beyond what is usual for this person, by an exponentially weighted moving average (EWMA,
/// Roberts 1959) over day means. It watches for what has shifted; it says nothing of what will come.
namespace patterns {

inline constexpr int days_for_a_baseline = 14;

/// A person's own usual.
struct Baseline {
    double mean = 0;
    double sd = 0;               ///< at least a quarter of a point: whole numbers hide smaller spreads
    double autocorrelation = 0;  ///< from one value to the next, in [0, 0.8]
    int days = 0;                ///< that have a value
    bool operator==(const Baseline&) const = default;
};
[[nodiscard]] std::expected<Baseline, NotEnoughDays> baseline_of(std::span<const DayMean> series);

/// How far the chart may go, in its own spread, before it counts: 4.5 after 14 days, 3.9 after 28, 3.3 after 42, as
/// fewer days know the usual less well. Where a day is 0.3 like the one before, 4 to 6 of 100 people whose usual has
/// not changed then hear of it within 90 days (tests/unit/patterns/early_warning_test.cpp). `steep`: one step further,
/// for a scale of five points or fewer on which half of the usual days lie at the very end that is left when it counts;
/// their spread is not that of a bell.
[[nodiscard]] double chart_width(int baseline_days, bool steep);
[[nodiscard]] bool is_steep(std::span<const DayMean> baseline, const Scale& scale, bool rising);

enum class Beyond { Above, Below };

/// The chart on a day that has a value.
struct ChartDay {
    base::Day day;
    std::size_t index;  ///< in the series
    double value, chart, limit;
    bool beyond;
    bool operator==(const ChartDay&) const = default;
};

/// A chart that goes on from day to day. It begins at the usual; missing days leave it where it is.
class EwmaChart {
public:
    EwmaChart(const Baseline& usual, double width, Beyond beyond);
    ChartDay step(const DayMean& day, std::size_t index);
    /// Less than a quarter of the way to the limit it has in the end.
    [[nodiscard]] bool quiet() const;

private:
    double mean_, reach_, way_;
    double chart_;
    double unsettled_ = 1;  ///< the share of the limit's square that it still lacks
};

[[nodiscard]] std::vector<ChartDay> ewma_chart(const Baseline& usual, std::span<const DayMean> days, double width,
                                               Beyond beyond);

inline constexpr std::size_t days_for_an_alarm = 3;
/// The days on which the chart has been beyond its limit for three values in a row; the next only after it came back.
[[nodiscard]] std::vector<ChartDay> alarms_of(std::span<const ChartDay> chart);

}  // namespace patterns
