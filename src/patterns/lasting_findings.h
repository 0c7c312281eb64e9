#pragma once
#include <optional>
#include <vector>

#include "patterns/associations.h"
#include "patterns/finding.h"
#include "patterns/rhythms.h"
#include "patterns/wording.h"

namespace patterns {

/// Shifts, rhythms and what goes together: what one more day hardly changes.
struct LastingFindings {
    std::vector<Finding> shifts, rhythms, associations;
    int pairs_looked_at = 0;  ///< tags beside measures, each at all its lags counted once
    int pairs_found = 0;
};

struct LastingRules {
    std::uint64_t seed = 1;
    std::optional<base::Day> before = {};  ///< only days before this one count: today is not over
};

/// Looks for them part by part, each short enough for a frame. Keeps references to `days` and `wording`, which must
/// stay as they are.
class LastingSearch {
public:
    /// `today`: dates are told as seen from it.
    LastingSearch(const DiaryDays& days, base::Day today, const Wording& wording, const LastingRules& rules);
    [[nodiscard]] bool done() const;
    void step();
    [[nodiscard]] LastingFindings take();  ///< once it is done

private:
    void look_for_shifts();
    void tell(const std::vector<Association>& pairs);
    void tell(const std::vector<Rhythm>& rhythms);

    const DiaryDays* days_;
    base::Day today_;
    const Wording* wording_;
    LastingRules rules_;
    std::size_t shifts_looked_for_ = 0;  ///< in so many measures
    RhythmSearch rhythms_;
    AssociationSearch associations_;
    LastingFindings found_;
};

}  // namespace patterns
