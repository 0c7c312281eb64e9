#pragma once
#include <string>

#include "base/error.h"

namespace app {

/// What a person is told about a file that could not be read: its kind in a sentence, the place after it.
[[nodiscard]] std::string sentence_of(const base::Error& error);

}  // namespace app
