#pragma once
#include "base/error.h"
#include "vault/page_file.h"

namespace vault {

/// The image and the pages since, put together. Corrupt when a page is missing, is there twice, lies past the end, or
/// has a wrong size; whether they belong together only the root can tell. Takes `image` without copying it.
[[nodiscard]] base::Result<PageFile> assemble(const platform::Head& head, std::vector<std::byte> image,
                                              std::span<const platform::Page> pages);
/// The same of what is damaged: pages lie over the image as far as they fit, and zeros where nothing is.
[[nodiscard]] PageFile assemble_what_fits(std::vector<std::byte> image, std::span<const platform::Page> pages);

}  // namespace vault
