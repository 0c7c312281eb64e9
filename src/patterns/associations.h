#pragma once
#include <optional>
#include <vector>

#include "patterns/comparison.h"
#include "patterns/diary_days.h"

namespace patterns {

/// Looks at every pair of a tag and a measure that has enough days, a few at a time. Two days later is looked at from
/// 120 days on. Keeps a reference to `days`, which must stay as they are.
class AssociationSearch {
public:
    AssociationSearch(const DiaryDays& days, const AssociationRules& rules);
    [[nodiscard]] bool done() const { return measure_ == days_->measures.size(); }
    void step();  ///< up to 16 pairs; of 20 years about 2 ms
    /// Once it is done: found or not; by measure, lag and tag.
    [[nodiscard]] std::vector<Association> take();

private:
    [[nodiscard]] const MeasureDays& measure() const { return days_->measures[measure_]; }
    [[nodiscard]] std::span<const DayMean> series() const { return days_before(measure().means, rules_.before); }
    void begin();
    void next_lag();

    const DiaryDays* days_;
    AssociationRules rules_;
    std::vector<TaggedDays> tags_;
    std::size_t measure_ = 0, tag_ = 0;
    int lag_ = 0;
    std::optional<Comparison> comparison_;  ///< of the measure at the lag, once it was begun
    std::vector<Association> pairs_;
};

/// All at once.
[[nodiscard]] std::vector<Association> associations(const Diary& diary, const AssociationRules& rules = {});

}  // namespace patterns
