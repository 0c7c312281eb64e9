#pragma once
#include <span>

#include "app/views.h"
#include "base/moment.h"
#include "record/record.h"

namespace app {

/// What a merge has done to the record it was made into, in words and as lines that can be opened: the newest of what
/// is new or changed. O(lines), whatever came.
[[nodiscard]] CameInView came_in(std::span<const record::Came> came, const record::Record& record, base::Moment now);

}  // namespace app
