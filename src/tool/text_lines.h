#pragma once
#include <functional>
#include <string_view>

#include "tool/arguments.h"
#include "tool/outcome.h"
#include "tool/output.h"

namespace tool {

/// For commands that read texts: INPUT, or standard input without one, has {"text": "…"} a line; `take` gets each, in
/// order. Lines may be of any length and number: what was read is done with, and standard output flushed, before more
/// is waited for. Blank lines are left out. BadInput at the first line that is no such object, after those before it.
[[nodiscard]] Outcome<> for_each_text(const Arguments& arguments, const std::function<void(std::string_view)>& take);
/// The same; `answer` gives the object for each text, printed on a line of its own.
[[nodiscard]] Outcome<> answer_texts(const Arguments& arguments, const std::function<Json(std::string_view)>& answer);

}  // namespace tool
