#pragma once
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/moment.h"
#include "record/record.h"

namespace sharing {

/// The diary of a person who does not exist, to look around in.
struct MadeUpDiary {
    std::string name;
    std::string about;   ///< that they are made up, and by whom
    record::Rows rows;   ///< as the file dates them
    base::Day last;      ///< of the file
};

inline constexpr std::chrono::days made_up_days{150};  ///< shown; the file has six more

/// Reads assets/content/sam.json: one object a day, its moments by the clock on the wall, `offset` east of UTC.
/// Ids are made from day and time, so they are always the same. BadInput names what is not as it should be.
[[nodiscard]] base::Result<MadeUpDiary> parse_made_up_diary(std::string_view json, std::chrono::minutes offset);

/// The rows moved by whole weeks, which keeps the weekdays, and of them the 150 days that end the day before `today`.
/// Ids stay.
[[nodiscard]] record::Rows ending_before(MadeUpDiary diary, base::Day today);

}  // namespace sharing
