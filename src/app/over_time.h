#pragma once
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/moment.h"

/// What the charts over time show of a measure. `wait` is a sentence where it is too early to show anything ("Not
/// enough days yet: about 9 more."), else empty.
namespace app {

struct WeekdayView {
    std::optional<double> mean;
    std::optional<std::pair<double, double>> likely;
    int days = 0;
};
/// `mean` only where there are days enough for one.
struct BlockView { std::optional<double> mean; int days = 0; };
struct WeekView {
    std::string wait;
    std::array<WeekdayView, 7> weekdays;  ///< Monday first
    struct Hours {
        std::string name;  ///< "16–20"
        std::array<BlockView, 7> weekdays;
    };
    std::vector<Hours> hours;  ///< empty: all is noted around one time of day
};

struct SpreadView {
    std::string wait;
    double first = 0;
    int step = 1;
    std::vector<int> days;  ///< at each level
    double median = 0;
    int total = 0;
};

/// Of a measure in its own points, or of a tag in days.
struct MonthsView {
    std::string name;
    std::string wait;
    double before = 0, now = 0;
    int days_before = 0, days_now = 0;
};

/// Something a person wrote down, or that Lantern told of a measure, that stands at its day in a chart over time.
struct EventView {
    enum class Kind { Lapse, Regimen, Level };
    Kind kind;
    base::Day day;
    std::string words;  ///< "A lapse", "Methadone, from 22 June"
    std::string brief;  ///< where those have no room: "Methadone"
};

}  // namespace app
