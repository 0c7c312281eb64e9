#pragma once
#include <span>

#include "app/views.h"
#include "app/written.h"
#include "reflection/chooser.h"

namespace app {

/// Who and where, beside what is written.
struct TodayFacts {
    base::Moment now;
    std::string name;  ///< what Lantern may call the person; may be empty
    std::optional<SampleDiary> sample;
    const reflection::Catalogue* catalogue = nullptr;
    std::span<const record::PromptShown> shows;  ///< of the last 14 days at least
    std::string quiet_day = {};  ///< when a help card last came, as `quiet_day` keeps it; may be empty
};

/// The setting that keeps the day on which a help card last came.
inline constexpr std::string_view quiet_day = "quiet-day";

/// `day_of_card`: as `quiet_day` keeps it. Until they check in on a later day than the card came.
[[nodiscard]] bool is_quiet(const Written& written, std::string_view day_of_card);
[[nodiscard]] TodayView today_view(const Written& written, const TodayFacts& facts);
/// Most used tags first; words to start with for somebody who has none yet.
[[nodiscard]] CheckInView check_in_view(const Written& written, base::Moment now);

}  // namespace app
