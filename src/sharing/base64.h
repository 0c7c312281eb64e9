#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sharing {

/// RFC 4648 §4, with line breaks anywhere and padding or none. Nothing when another character stands in it.
[[nodiscard]] std::optional<std::string> base64_decoded(std::string_view text);

}  // namespace sharing
