#pragma once
#include <string>
#include <string_view>

#include "ui/screens/screen.h"

namespace ui {

/// A step that cannot be undone: a word is typed first, so that no slip of the finger takes it.
struct Sure { std::string_view label, word, action, missing; };

/// The field for the word, and the button beneath it. True once the button was pressed with the word in the field.
[[nodiscard]] bool ask_if_sure(Column& page, const Sure& words, std::string& typed);

}  // namespace ui
