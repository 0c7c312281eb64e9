#pragma once
#include <string>
#include <string_view>
#include <vector>

/// UTF-8 text, and the few things Lantern does with it everywhere.
namespace base {

[[nodiscard]] bool is_utf8(std::string_view text);
/// Whatever is not UTF-8 becomes U+FFFD; the rest stays as it is.
[[nodiscard]] std::string to_utf8(std::string_view bytes);
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// For comparing names: trimmed, and letters of Latin, Greek and Cyrillic in lower case.
[[nodiscard]] std::string folded(std::string_view text);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, std::string_view separator);
/// At most `count` code points, cut at a word where one is near, with "…" where something was left out.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t count);

}  // namespace base
