#pragma once
#include <nlohmann/json.hpp>

#include "tool/files.h"

namespace tool {

using Json = nlohmann::ordered_json;  ///< keys in the order they are written

/// One object on one line of standard output.
inline void print_line(const Json& object)
{
    print(object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace tool
