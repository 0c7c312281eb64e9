#pragma once
#include <memory>
#include <string_view>

#include "app/diary.h"
#include "vault/database.h"

namespace app {

/// Somebody else's diary to look around in: a store of its own, in memory only, gone when it is left.
struct Sample {
    std::unique_ptr<vault::Database> database;
    Diary diary;
};

/// BadInput when the asset is not what it should be.
[[nodiscard]] base::Result<Sample> open_sample(SampleDiary which, std::string_view json, const Knowledge& knowledge,
                                               base::Entropy& entropy, base::Moment now);

}  // namespace app
