#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tool/outcome.h"

namespace tool {

/// The whole file; "-" is standard input. BadInput when it cannot be read.
[[nodiscard]] Outcome<std::vector<std::byte>> read_file(const std::string& path);
/// The same; of a folder, its text files (.md, .markdown, .txt) with those in folders inside, as an archive.
[[nodiscard]] Outcome<std::vector<std::byte>> read_file_or_folder(const std::string& path);
/// Nothing when there is no such file.
[[nodiscard]] Outcome<std::optional<std::vector<std::byte>>> read_file_if_there(const std::string& path);
/// The file is the old one or the new one, also when the machine stops in between. "-" is standard output.
[[nodiscard]] Outcome<> write_file(const std::string& path, std::span<const std::byte> bytes);

/// To standard output.
void print(std::string_view text);

[[nodiscard]] std::string_view characters(std::span<const std::byte> bytes);
[[nodiscard]] std::span<const std::byte> bytes_of(std::string_view text);

}  // namespace tool
