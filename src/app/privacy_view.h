#pragma once
#include <optional>
#include <string_view>

#include "app/views.h"
#include "base/moment.h"
#include "platform/storage.h"

namespace app {

/// "2.1 MB", "340 kB"; thousands, as browsers and phones count.
[[nodiscard]] std::string size_in_words(std::uint64_t bytes);
/// When the last copy was taken out; `taken` is the setting, an ISO moment, empty when none ever was.
[[nodiscard]] std::string last_copy_in_words(std::string_view taken, base::Moment now);
/// What is known of where the record lies, but for `kept` and `locked`. No `facts`: the browser was not asked yet.
[[nodiscard]] PrivacyView privacy_view(std::string_view taken, const std::optional<platform::StorageFacts>& facts,
                                       base::Moment now);

}  // namespace app
