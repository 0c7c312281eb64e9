#pragma once
#include <functional>
#include <string_view>

#include "tool/arguments.h"
#include "tool/outcome.h"
#include "tool/output.h"

namespace tool {

/// For commands that read texts: INPUT, or standard input without one, has {"text": "…"} a line; `answer` gives the
/// object for each, printed in order on a line of its own. Lines may be of any length and number: what was read is
/// answered before more is waited for. Blank lines are left out. BadInput at the first line that is no such object;
/// those before it have been answered.
[[nodiscard]] Outcome<> answer_texts(const Arguments& arguments, const std::function<Json(std::string_view)>& answer);

}  // namespace tool
