#pragma once
#include <vector>

#include "base/error.h"
#include "record/merge.h"
#include "vault/salvage.h"

namespace record {

/// The rows that can still be read of a damaged record, by table: each of them as it was once kept, some maybe twice,
/// at two times. What is no row of ours, or not sound, is left out. Corrupt when no page can be read at all.
[[nodiscard]] base::Result<std::vector<Incoming>> rows_of(const vault::Remains& remains);

}  // namespace record
