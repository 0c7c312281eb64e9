#pragma once
#include <expected>
#include <string>

#include "base/error.h"

namespace tool {

/// Exit codes of the command line (cli.md).
enum class Exit { Done = 0, BadInput = 1, Usage = 2, Internal = 3 };

/// Why a command could not do its work: one sentence saying what, where and what to do.
struct Failure {
    Exit exit;
    std::string sentence;
};

template <class Value = void>
using Outcome = std::expected<Value, Failure>;

/// `what` is the file or the option the error is about.
[[nodiscard]] Failure failure_of(const base::Error& error, std::string_view what);
[[nodiscard]] std::unexpected<Failure> failed(const base::Error& error, std::string_view what);
[[nodiscard]] std::unexpected<Failure> wrong_usage(std::string sentence);
[[nodiscard]] std::unexpected<Failure> bad_input(std::string sentence);

}  // namespace tool
