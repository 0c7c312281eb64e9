#pragma once
#include <array>
#include <cstddef>
#include <span>

#include "patterns/online_logistic.h"
#include "patterns/series.h"

namespace patterns {

/// Mean and spread of the values so far (Welford 1962).
class Usual {
public:
    void add(double value);
    /// How far from usual, in standard deviations, at most 3; 0 while nothing has varied.
    [[nodiscard]] double standardised(double value) const;
    [[nodiscard]] double sd() const;  ///< 0 with fewer than 2 values

private:
    double count_ = 0, mean_ = 0, squares_ = 0;
};

/// What is watched beside the forecast measure; empty where it is not recorded.
using Beside = std::array<std::span<const DayMean>, 3>;

/// Turns the days before one into what its forecast is drawn from: 1; the day before and the means of the last 3 and 7
/// days, against the usual; how unsettled the 7 were; weekend; nothing noted the day before; and the day before of each
/// measure beside. All against what was usual before that day, so later days change nothing. Spans must outlive it.
class DayFeatures {
public:
    /// `weekdays`: false where days are only numbered.
    DayFeatures(std::span<const DayMean> target, const Beside& beside, bool weekdays);
    /// For `day`, from the days before it alone. Days must be asked for in order.
    [[nodiscard]] Features before(base::Day day);

private:
    struct Track {
        std::span<const DayMean> series;
        std::size_t next = 0;  ///< first one not yet in `usual`
        Usual usual = {};
        void go_on_to(base::Day day);
        [[nodiscard]] std::span<const DayMean> last(int days, base::Day before) const;
    };
    Track target_;
    std::array<Track, std::tuple_size_v<Beside>> beside_;
    bool weekdays_;
};

}  // namespace patterns
