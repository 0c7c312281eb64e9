#pragma once
#include "base/error.h"

struct sqlite3;

namespace vault {

/// What SQLite's result code means for us. `where` says what was being done; SQLite's own message is left out, as it
/// may quote what the person wrote or searched for.
[[nodiscard]] base::Error sqlite_error(int code, const std::string& where);

}  // namespace vault
