#pragma once
#include <algorithm>

#include "doctest/doctest.h"

#include "sharing/import.h"
#include "sharing/zip.h"

namespace other_diaries {

inline std::vector<std::byte> zipped(std::vector<sharing::ZipFile> files) { return *sharing::write_zip(files); }

inline std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

inline sharing::Preview look_at(std::span<const std::byte> file, sharing::FileFormat expected)
{
    auto preview = sharing::preview(file);
    REQUIRE_MESSAGE(preview, (preview ? "" : preview.error().where));
    CHECK(preview->format == expected);
    return *preview;
}

inline sharing::Converted bring_in(std::span<const std::byte> file, sharing::FileFormat expected)
{
    return sharing::convert(look_at(file, expected), std::chrono::minutes{60});
}

inline std::vector<std::string> why(const std::vector<sharing::Skipped>& skipped)
{
    std::vector<std::string> sentences;
    for (const auto& each : skipped)
        sentences.push_back((each.line > 0 ? std::to_string(each.line) + ": " : "") + sharing::sentence(each));
    return sentences;
}

}  // namespace other_diaries
