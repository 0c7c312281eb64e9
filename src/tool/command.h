#pragma once
#include <array>
#include <span>
#include <string_view>

#include "tool/arguments.h"
#include "tool/outcome.h"

namespace tool {

/// One thing the tool can do. `run` writes results, and nothing else, to standard output.
struct Command {
    std::string_view name;     ///< one or two words
    std::string_view summary;
    std::string_view usage;    ///< what follows the name
    std::string_view example;  ///< a whole line
    std::span<const Option> options;
    std::size_t words_at_least, words_at_most;
    Outcome<> (*run)(const Arguments&);
};

[[nodiscard]] Command import_command();
[[nodiscard]] Command export_command();
[[nodiscard]] Command search_command();
[[nodiscard]] Command insights_command();
[[nodiscard]] Command associate_command();
[[nodiscard]] Command shifts_command();
[[nodiscard]] Command warn_command();
[[nodiscard]] Command forecast_command();
[[nodiscard]] Command classify_command();
[[nodiscard]] Command danger_command();
[[nodiscard]] Command vault_check_command();
[[nodiscard]] Command vault_open_command();

/// In the order they are listed in. A new command: its own file with such a function, and its line here.
[[nodiscard]] inline auto all_commands()
{
    return std::array{import_command(), export_command(), search_command(), insights_command(), associate_command(),
                      shifts_command(), warn_command(), forecast_command(), classify_command(), danger_command(),
                      vault_check_command(), vault_open_command()};
}

}  // namespace tool
