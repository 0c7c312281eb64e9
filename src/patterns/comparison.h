#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "patterns/association.h"
#include "patterns/circular_shifts.h"
#include "patterns/day_tags.h"
#include "patterns/drift.h"

namespace patterns {

/// The days on which a measure can be seen beside the tags of so many days before.
struct SeenDays {
    std::vector<base::Day> days;
    std::vector<double> values;
    std::vector<std::optional<std::size_t>> of_tag_day;  ///< by index into DayTags::days: the place among `days`
};
[[nodiscard]] SeenDays seen_days(std::span<const DayMean> series, const DayTags& tags, int lag);

/// A tag and where it was.
struct TaggedDays {
    std::string_view name;
    std::vector<std::size_t> on;  ///< indexes into DayTags::days, in order
};

/// One measure at one lag, without its drift, ready for tag after tag.
class Comparison {
public:
    Comparison(SeenDays seen, const AssociationRules& rules);
    /// Without measure and lag, which it does not know. None where there are too few days with the tag, or without.
    [[nodiscard]] std::optional<Association> with(const TaggedDays& tag, const AssociationRules& rules);

private:
    /// Of a difference: p, and the spread of those that chance gives.
    struct Chance { double p, spread; };
    [[nodiscard]] double difference(double sum_with, std::size_t exposed) const;
    [[nodiscard]] double swing(std::span<const std::size_t> exposed) const;
    [[nodiscard]] Chance chance_by(std::size_t shifts, double raw, std::span<const std::size_t> exposed);
    [[nodiscard]] Chance chance_of(double raw, std::span<const std::size_t> exposed);
    void judge(Association& pair, std::span<const std::size_t> exposed);

    SeenDays seen_;
    Drift drift_;
    std::vector<double> rest_;  ///< the values without drift
    double total_;
    CircularShifts shifts_;
    double independent_;  ///< share of the days that say something of their own
    double quantile_;     ///< of the effect's interval, in spreads
};

}  // namespace patterns
