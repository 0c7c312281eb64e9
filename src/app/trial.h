#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/views.h"

/// What screens show of trials: see patterns/trial.h.
namespace app {

struct TrialDay {
    base::Day day;
    bool with;   ///< planned so
    bool done;   ///< its check-ins or entries have the tag
    std::string words;  ///< "Tuesday 24 November: with, done"
};

struct TrialView {
    enum class State { Waiting, Running, Ended };
    State state = State::Waiting;
    std::string id;
    std::string title;         ///< "A walk and craving"
    std::string habit;         ///< "a walk", as the person writes it
    std::string span;          ///< "3 March to 30 March"
    std::string plan;          ///< until it ends: "Today: with a walk", "It begins tomorrow"
    std::string progress;      ///< "Day 5 of 28"
    std::string counts;        ///< on how many days the measure was noted, or when a day counts
    int planned_days = 0;
    std::vector<TrialDay> days;  ///< until today, or the end
    // Of one that has ended. Before, nothing is told: whoever looks early is fooled by chance.
    std::string part;          ///< that it was stopped, and is a part; empty: it was not
    std::string done;          ///< on how many days it was done
    std::string headline;      ///< "On days planned with a walk, craving was about 2 points lower"
    std::string verdict;       ///< how often chance alone does that; or how many days are missing
    std::optional<FindingView> finding;  ///< the days and the difference; none: too few days
};

struct TrialsView {
    std::optional<TrialView> current;  ///< that waits or runs
    std::vector<TrialView> ended;      ///< newest first
    bool ended_lately = false;         ///< the newest ran to its end this week: Today leads to it
    std::vector<std::string> habits;   ///< own tags that could be tried, most used first
    struct Named { std::string id, name; };
    std::vector<Named> measures;       ///< what can be watched
    std::vector<std::string> medicines;  ///< of the person's regimens: habit_problem refuses these
};

}  // namespace app
