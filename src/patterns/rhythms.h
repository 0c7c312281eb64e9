#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "patterns/diary_days.h"

/// Does a measure go with the hour, the weekday or the season?
namespace patterns {

enum class RhythmKind {
    Hours,    ///< blocks of four hours (week.h), each beside the rest of its day; from 14 days with two of them on
    Weekday,  ///< from 8 weeks with 5 days each on; block 0 is Monday
    Season    ///< three months around each month; block 0 is December to February. Nothing before the fourth year:
              ///< until a season came back three times it cannot be told from something that happened once
};
[[nodiscard]] std::string_view id_of(RhythmKind kind);  ///< "hours", "weekday", "season"

struct RhythmRules {
    double q_at_most = 0.05;  ///< expected share of false ones among those found
    int draws = 999;
    std::uint64_t seed = 1;
    std::optional<base::Day> before = {};  ///< only days before this one count
};

/// Of one block: mean difference from the rest, in the measure's own points, drawn towards 0 by n / (n + 5); and n, the
/// days it is the mean of (Season: months).
struct RhythmBlock {
    double difference = 0;
    int count = 0;
    bool operator==(const RhythmBlock&) const = default;
};

/// A measure beside a clock or calendar. What is said, tested and sized is one block: the one farthest from the rest.
struct Rhythm {
    RhythmKind kind = RhythmKind::Hours;
    std::string measure;  ///< id of a scale, or the name of a number
    std::vector<RhythmBlock> blocks;
    std::size_t highest = 0;  ///< of those with any day
    std::size_t lowest = 0;
    std::size_t block = 0;  ///< the one farthest from the rest
    double effect = 0;      ///< that block − the rest of the same days, weeks or years, not drawn towards 0
    double low = 0;         ///< 95 % interval of the effect
    double high = 0;
    double p = 1;           ///< that any block is so far from the rest by chance
    double q = 1;           ///< among all rhythms of the diary
    bool found = false;
    std::vector<base::Day> dates;  ///< days that belong to the block, in order
    bool operator==(const Rhythm&) const = default;
};

/// Looks at every measure with every kind that has enough days, one at a time. Keeps a reference to `days`, which must
/// stay as they are.
class RhythmSearch {
public:
    RhythmSearch(const DiaryDays& days, const RhythmRules& rules) : days_(&days), rules_(rules) {}
    [[nodiscard]] bool done() const;
    void step();  ///< of 20 years about 5 ms
    /// Once it is done: found or not; by measure, then kind.
    [[nodiscard]] std::vector<Rhythm> take();

private:
    const DiaryDays* days_;
    RhythmRules rules_;
    std::size_t next_ = 0;
    std::vector<Rhythm> rhythms_;
};

/// All at once.
[[nodiscard]] std::vector<Rhythm> rhythms(const Diary& diary, const RhythmRules& rules = {});

}  // namespace patterns
