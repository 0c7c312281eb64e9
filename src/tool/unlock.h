#pragma once
#include <span>
#include <string>

#include "tool/outcome.h"
#include "vault/vault_file.h"

namespace tool {

/// Opens a plain record or a backup. A backup that is locked is opened by the passphrase or recovery code that stands
/// on the first line of standard input. `path` is for messages.
[[nodiscard]] Outcome<vault::OpenedFile> open_locked(std::span<const std::byte> file, const std::string& path);

}  // namespace tool
