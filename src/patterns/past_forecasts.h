#pragma once
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "patterns/day_features.h"
#include "patterns/online_logistic.h"
#include "patterns/own_tail.h"

namespace patterns {

/// What a forecast is drawn from.
struct ForecastInputs {
    std::span<const DayMean> target;  ///< finite values, in day order, a day once
    Tail tail = Tail::Low;            ///< the event: a day in the person's own lowest, or highest, quarter
    Beside beside = {};
    bool weekdays = true;             ///< false where days are only numbered
};

/// How the chance of an event is learned. What is believed of each weight before is normal; standardised values as far
/// as not said otherwise. That a day is like the days before it holds for almost everybody, so it is believed from the
/// start: measured on made-up diaries this finds more in fewer days, and less where there is nothing.
struct ForecastModel {
    double slope_sd = 0.4;
    double weekend_sd = 0.8;         ///< of weekend or not
    double intercept_sd = 1;         ///< around the log odds of a quarter
    double day_before_towards = 0.4; ///< mean of the day before's weight, as it points into the tail
    double week_towards = 0.2;       ///< likewise of the last 7 days'; all others have 0
    double keep = 0.998;             ///< of what was learned, a day
    double days_for_trust = 90;      ///< until then the chance is drawn towards the base rate, in proportion
};

/// What was said of a day before it came, and what it then was.
struct DayForecast {
    base::Day day;
    double chance;
    double base_rate;  ///< the share of events until then: what is known without a forecast
    bool event;
    bool operator==(const DayForecast&) const = default;
};

/// A diary gone through day by day: everything said of a day is drawn from the days before it alone: where the tail
/// begins, what is usual, the base rate and the weights.
struct GoneThrough {
    std::vector<DayForecast> days;  ///< those with a value, from the first on which there was a tail
    int values = 0;                 ///< days with a value
    int judged = 0, events = 0;     ///< days on which it was clear what an event is, and the events among them
    std::optional<double> cut;      ///< where the tail begins now
    double base_rate = 0;           ///< 0 when nothing was judged
    double chance = 0;              ///< of an event on the day after `today`
    bool operator==(const GoneThrough&) const = default;
};
/// Goes through them. Spans must outlive it.
class ForecastWalk {
public:
    ForecastWalk(const ForecastInputs& inputs, const ForecastModel& model);
    void pass(const DayMean& day);                             ///< in order
    [[nodiscard]] GoneThrough arrive(base::Day tomorrow) &&;   ///< to what is known before that day

private:
    void begin(double cut);
    void judge(const DayMean& day, double cut);
    [[nodiscard]] double base_rate() const;
    [[nodiscard]] double chance(const Features& x) const;

    DayFeatures features_;
    OwnTail tail_;
    OnlineLogistic logistic_;
    double days_for_trust_;
    GoneThrough said_;
};

/// Days after `today` do not count. O(n log n) but for moving sorted values.
[[nodiscard]] GoneThrough go_through(const ForecastInputs& inputs, base::Day today, const ForecastModel& model);

}  // namespace patterns
