#pragma once
#include <cstddef>
#include <string>

namespace app {

/// "12 check-ins and 1 entry"
[[nodiscard]] std::string counted(std::size_t check_ins, std::size_t entries);

}  // namespace app
