#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/moment.h"

namespace app {

/// A measure somebody chose to see beside another, or beside a tag. What is empty or unknown is chosen for them.
struct ExploreChoice {
    std::string measure;  ///< "Craving", by its name
    std::string other;    ///< the name of a measure, or a tag
    bool tag = false;     ///< which of these `other` is
    int lag = 0;          ///< days from the other to the measure: 0 to 2
    bool operator==(const ExploreChoice&) const = default;
};

/// A scale as the chart needs it. Of a tag: 0 without it, 1 with it.
struct ExploreScale {
    std::string name;   ///< "Sleep", "a walk"
    std::string scale;  ///< "Sleep, in hours"
    double low = 0, high = 1;
    bool mood = false;
};

/// A day of the measure, and the other's value `lag` days before it.
struct ExploreDay { base::Day day; double other, value; };

/// Days on which the other was about the same. `mean` of the measure; none: too few.
struct ExploreColumn {
    std::string name;  ///< "Sleep about 7", "With a walk"
    double at;         ///< its middle on the other's scale
    std::optional<double> mean;
    int days = 0;
};

struct ExploreView {
    ExploreChoice choice;               ///< as it is shown
    std::vector<std::string> measures;  ///< to choose from
    std::vector<std::string> tags;      ///< that were there often enough, most used first
    std::string wait;                   ///< why there is nothing to see yet
    std::string name;                   ///< "Craving beside sleep"
    ExploreScale other, measure;
    std::vector<ExploreDay> days;
    std::vector<ExploreColumn> columns;  ///< from low to high, those without a day left out
    std::string headline;                ///< "On days when sleep was higher, craving tended to be lower."
    std::string counted;                 ///< "64 days have both."
    bool clear = false;                  ///< else the next three are empty
    std::string difference, likely;      ///< "1.2 lower", "0.3 and 2.1"
    std::string sides, side_days;        ///< "Days with, and without", "41 and 98"
};

}  // namespace app
