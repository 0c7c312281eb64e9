#pragma once
#include <charconv>
#include <optional>
#include <string_view>

namespace base {

/// Digits only, without sign or spaces; nothing when it is not wholly that or too large for an int.
[[nodiscard]] inline std::optional<int> whole_number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool digits = !text.empty() && text.front() >= '0' && text.front() <= '9';
    if (!digits || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace base
