#pragma once
#include <string>
#include <string_view>

namespace sharing {

/// The text of a file from anywhere, as UTF-8 without a byte order mark or NULs. Reads UTF-8, UTF-16 with a mark, and
/// takes the rest for Windows-1252, unless it is plainly UTF-8 with a few broken bytes: those become U+FFFD. O(n).
[[nodiscard]] std::string text_of(std::string_view bytes);
/// False for pictures, archives and the like: more than one in a hundred of the first bytes is a control character.
[[nodiscard]] bool looks_like_text(std::string_view bytes);

}  // namespace sharing
