#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "sharing/zip.h"

namespace sharing {

/// What a person chose, unpacked: one file without a name, or those of an archive that a reader asked for.
struct Bundle {
    std::vector<ZipFile> files;
    int others = 0;  ///< files of the archive that it did not ask for
};

/// Inflates only files whose names end in one of `endings` (lower case). BadInput as ZipReader, or as none is there.
[[nodiscard]] base::Result<Bundle> unpack(std::span<const std::byte> bytes, std::span<const std::string_view> endings);

/// The part of a name after its last slash.
[[nodiscard]] std::string_view base_name(std::string_view name);
/// What systems and apps put beside a diary: "__MACOSX/…", names that begin with a point.
[[nodiscard]] bool is_clutter(std::string_view name);

}  // namespace sharing
