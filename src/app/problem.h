#pragma once
#include <string>
#include <string_view>

#include "base/error.h"

namespace app {

/// What a person is told about a file that could not be read: its kind in a sentence, the place after it.
[[nodiscard]] std::string sentence_of(const base::Error& error);
/// Why nothing came of another record. `wrong`: the sentence for a passphrase that does not fit.
[[nodiscard]] std::string_view sentence_of_other(const base::Error& error, std::string_view wrong);
/// Why a lock stays closed. `wrong`: the sentence for what was typed and does not open it.
[[nodiscard]] std::string_view sentence_of_lock(const base::Error& error, std::string_view wrong);

}  // namespace app
