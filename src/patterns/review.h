#pragma once
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "patterns/change.h"

/// A calendar month or year of a diary, looked back on. Nothing here counts days without: what was there stays.
namespace patterns {

/// Days [from, to).
struct Span {
    base::Day from, to;
    [[nodiscard]] bool has(base::Day day) const { return from <= day && day < to; }
    bool operator==(const Span&) const = default;
};
[[nodiscard]] Span span_of(std::chrono::year_month month);
[[nodiscard]] Span span_of(std::chrono::year year);

/// What is looked back on, what it is compared with, and how many days both need for that.
struct Reviewed {
    Span now, before;
    int days_at_least;
};
[[nodiscard]] Reviewed reviewed(std::chrono::year_month month);  ///< beside the month before it
[[nodiscard]] Reviewed reviewed(std::chrono::year year);

struct ReviewedMeasure {
    std::string id;  ///< of a scale, or the name of a number
    double mean;     ///< of its days' means
    int days;        ///< that have a value, at least one
    std::optional<double> mean_before;
    int days_before = 0;
    std::expected<Difference, NotEnoughDays> difference;  ///< NotEnoughDays: of the poorer side
    bool clear = false;  ///< large enough, and seldom by chance (5 % false discoveries over all measures)
};

/// Seven days in a row.
struct EasyWeek {
    Measure measure;   ///< mood, or craving where no mood was noted
    base::Day from;
    double mean;
    int days;          ///< that have a value
    bool operator==(const EasyWeek&) const = default;
};

struct TagDays {
    std::string name;
    int days;
    bool operator==(const TagDays&) const = default;
};

struct Review {
    int days = 0;                           ///< with anything recorded
    std::vector<ReviewedMeasure> measures;  ///< Lantern's own scales, then numbers by name
    /// The days with the best mean, where they stand out from the rest. None: they do not, or fewer than 14 have one.
    std::optional<EasyWeek> easiest;
    std::vector<TagDays> tags;              ///< the most frequent first, then by folded name
    std::vector<TagDays> new_tags;          ///< of these, never there before. A diary must be four weeks old for that
    int urges_passed = 0;                   ///< that began here and were seen to pass (waves.h)
    int entries = 0;
    int words = 0;                          ///< of entries and of notes, between white space
};

/// O(n) in the rows of both spans; of earlier rows only the tags are looked at.
[[nodiscard]] Review review(const Diary& diary, const Reviewed& reviewed);

}  // namespace patterns
