#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "sharing/zip.h"

/// Any bytes are an archive or a kind error; what it holds can be packed and comes out the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const sharing::ZipLimits limits{.entries = 1000, .bytes = 4 << 20, .ratio = 250};
    auto reader = sharing::ZipReader::open(std::as_bytes(std::span(data, size)), limits);
    if (!reader) return 0;
    std::vector<sharing::ZipFile> files;
    for (std::size_t i = 0; i < reader->entries().size(); ++i)
        if (auto bytes = reader->read(i)) files.push_back({reader->entries()[i].name.c_str(), std::move(*bytes)});
    const auto again = sharing::write_zip(files);
    if (!again) std::abort();
    auto second = sharing::ZipReader::open(*again);
    if (!second) std::abort();
    for (std::size_t i = 0, entry = 0; i < files.size(); ++i) {
        if (files[i].name.empty() || files[i].name.ends_with('/')) continue;
        if (second->read(entry++) != files[i].bytes) std::abort();
    }
    return 0;
}
