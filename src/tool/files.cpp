#include "tool/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <format>
#include <memory>

#include "sharing/zip.h"

namespace tool {
namespace {

struct Close { void operator()(std::FILE* file) const { std::fclose(file); } };
using File = std::unique_ptr<std::FILE, Close>;

std::unexpected<Failure> refused(const std::string& path, std::string_view what)
{
    return bad_input(std::format("{} could not be {}: {}.", path, what, std::strerror(errno)));
}

Outcome<std::vector<std::byte>> read_all(std::FILE* file, const std::string& path)
{
    std::vector<std::byte> bytes;
    std::array<std::byte, 65536> chunk;
    while (const auto count = std::fread(chunk.data(), 1, chunk.size(), file)) {
        bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(count));
    }
    if (std::ferror(file)) return refused(path, "read");
    return bytes;
}

/// Names below the folder, in order.
std::vector<std::string> texts_under(const std::string& folder)
{
    namespace fs = std::filesystem;
    std::vector<std::string> names;
    std::error_code error;
    for (fs::recursive_directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        const auto ending = each->path().extension();
        const bool is_text = ending == ".md" || ending == ".markdown" || ending == ".txt";
        if (is_text && each->is_regular_file(error)) names.push_back(each->path().lexically_relative(folder).string());
    }
    std::ranges::sort(names);
    return names;
}

bool write_all(std::FILE* file, std::span<const std::byte> bytes)
{
    return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0;
}

}  // namespace

Outcome<std::vector<std::byte>> read_file(const std::string& path)
{
    if (path == "-") {
        static const auto all = read_all(stdin, "standard input");  // it can be read once, but be asked for again
        return all;
    }
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file) return refused(path, "opened");
    return read_all(file.get(), path);
}

Outcome<std::vector<std::byte>> read_file_or_folder(const std::string& path)
{
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) return read_file(path);
    std::vector<sharing::ZipFile> files;
    for (const auto& name : texts_under(path)) {
        const auto bytes = read_file(path + "/" + name);
        if (!bytes) return bytes;
        files.push_back({name, std::string(characters(*bytes))});
    }
    auto archive = sharing::write_zip(files);
    return archive ? Outcome<std::vector<std::byte>>(std::move(*archive)) : failed(archive.error(), path);
}

Outcome<std::optional<std::vector<std::byte>>> read_file_if_there(const std::string& path)
{
    if (access(path.c_str(), F_OK) != 0) return std::nullopt;
    return read_file(path);
}

Outcome<> write_file(const std::string& path, std::span<const std::byte> bytes)
{
    if (path == "-") {
        if (!write_all(stdout, bytes)) return refused("standard output", "written");
        return {};
    }
    const auto beside = std::format("{}.{}.new", path, getpid());
    const File file(std::fopen(beside.c_str(), "wb"));
    if (!file) return refused(beside, "written");
    const bool written = write_all(file.get(), bytes) && fsync(fileno(file.get())) == 0;
    if (written && std::rename(beside.c_str(), path.c_str()) == 0) return {};
    auto refusal = refused(path, "written");
    std::remove(beside.c_str());
    return refusal;
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

std::string_view characters(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

}  // namespace tool
