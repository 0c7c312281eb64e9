#pragma once
#include <string>
#include <vector>

#include "base/moment.h"

namespace app {

/// A past day, in words. What was not noted is empty.
struct AlikeDayView {
    base::Day day;
    std::string title;  ///< "Sunday 12 October"
    std::string noted;  ///< "Low · Craving 6 · Sleep 5.5"
    std::string tags;   ///< "alone · work"
    std::string after;  ///< "The day after: So-so · Craving 4"
};

/// Days like the latest one, and what came of them.
struct AlikeView {
    std::string wait;         ///< why there is nothing to see yet
    std::string title;        ///< "Days like today"
    AlikeDayView like;        ///< the day they are like
    std::string how_near;     ///< one sentence
    std::vector<AlikeDayView> days;  ///< the nearest first
    struct Row { std::string name, words; };
    std::vector<Row> after;   ///< "Craving": "3.1, usually 4.2"
    std::vector<Row> helped;  ///< "A walk": "better after 3 of 3 days"
};

}  // namespace app
