#pragma once
#include <functional>
#include <span>
#include <vector>

#include "base/error.h"
#include "record/merge.h"
#include "vault/salvage.h"

namespace record {

/// Calls what it is given with every row there is, of whichever table.
using EachRow = std::function<void(const std::function<void(std::span<const vault::Stored>)>& take)>;

/// Those of the rows that are ours, by table. What is not sound is left out.
[[nodiscard]] base::Result<std::vector<Incoming>> rows_among(const EachRow& each);
/// The rows that can still be read of a damaged record: each as it was once kept, some maybe twice, as at two times.
/// Corrupt when no page can be read at all.
[[nodiscard]] base::Result<std::vector<Incoming>> rows_of(const vault::Remains& remains);

}  // namespace record
