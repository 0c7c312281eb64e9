#include "sharing/zip.h"

#include <algorithm>
#include <cstring>

#include <unzip.h>
#include <zip.h>  // minizip's

namespace sharing {
namespace {

constexpr std::size_t longest_name = 1024;
constexpr std::uint64_t small = 1 << 20;  // what may be packed as tightly as it likes
constexpr uLong locked_flag = 1, utf8_flag = 1 << 11;  // APPNOTE.TXT 4.4.4

/// A file of minizip's that is really memory. Reading sees `view`; writing grows `bytes`.
struct Memory {
    std::span<const std::byte> view;
    std::vector<std::byte> bytes;
    std::uint64_t at = 0;
};

Memory& memory(voidpf stream) { return *static_cast<Memory*>(stream); }

std::uint64_t size_of(const Memory& file) { return file.view.empty() ? file.bytes.size() : file.view.size(); }

voidpf open_memory(voidpf, const void* file, int) { return const_cast<void*>(file); }

uLong read_memory(voidpf, voidpf stream, void* to, uLong wanted)
{
    auto& file = memory(stream);
    const auto there = file.at < file.view.size() ? file.view.subspan(static_cast<std::size_t>(file.at))
                                                  : std::span<const std::byte>();
    const auto count = std::min<std::size_t>(wanted, there.size());
    if (count > 0) std::memcpy(to, there.data(), count);
    file.at += count;
    return static_cast<uLong>(count);
}

uLong write_memory(voidpf, voidpf stream, const void* from, uLong count)
{
    auto& file = memory(stream);
    if (file.at + count > file.bytes.size()) file.bytes.resize(static_cast<std::size_t>(file.at + count));
    if (count > 0) std::memcpy(file.bytes.data() + file.at, from, count);
    file.at += count;
    return count;
}

ZPOS64_T place_in_memory(voidpf, voidpf stream) { return memory(stream).at; }

long seek_in_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    auto& file = memory(stream);
    const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR ? file.at
                               : origin == ZLIB_FILEFUNC_SEEK_END ? size_of(file)
                                                                  : 0;
    if (from + offset > size_of(file) || from + offset < from) return -1;
    file.at = from + offset;
    return 0;
}

int close_memory(voidpf, voidpf) { return 0; }
int no_error(voidpf, voidpf) { return 0; }

zlib_filefunc64_def in_memory()
{
    return {open_memory, read_memory, write_memory, place_in_memory, seek_in_memory, close_memory, no_error, nullptr};
}

std::unexpected<base::Error> bad(std::string what) { return base::failed(base::Kind::BadInput, std::move(what)); }

bool fits_ratio(const unz_file_info64& info, std::uint64_t ratio)
{
    return info.uncompressed_size <= small || info.uncompressed_size / ratio <= info.compressed_size;
}

/// The entry that minizip stands at.
base::Result<unz_file_info64> here(unzFile archive, std::string& name)
{
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(archive, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        return bad("the archive is damaged");
    if (info.size_filename > longest_name) return bad("a name in the archive is too long");
    name.resize(info.size_filename);
    unzGetCurrentFileInfo64(archive, nullptr, name.data(), info.size_filename, nullptr, 0, nullptr, 0);
    return info;
}

}  // namespace

struct ZipReader::Source {
    explicit Source(std::span<const std::byte> bytes) : file{bytes, {}, 0}
    {
        auto functions = in_memory();
        archive = unzOpen2_64(&file, &functions);
    }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source()
    {
        if (archive) unzClose(archive);
    }

    Memory file;  ///< keeps still, as minizip points at it
    unzFile archive = nullptr;
    std::vector<unz64_file_pos> places;
};

ZipReader::ZipReader(std::unique_ptr<Source> source) : source_(std::move(source)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

base::Result<ZipReader> ZipReader::open(std::span<const std::byte> bytes, ZipLimits limits)
{
    ZipReader reader(std::make_unique<Source>(bytes));
    reader.limits_ = limits;
    const auto archive = reader.source_->archive;
    if (!archive) return bad("the archive is damaged or cut off");
    unz_global_info64 about{};
    if (unzGetGlobalInfo64(archive, &about) != UNZ_OK) return bad("the archive is damaged");
    // minizip looks for a first file also where there is none, and then finds the archive damaged
    int status = about.number_entry == 0 ? UNZ_END_OF_LIST_OF_FILE : unzGoToFirstFile(archive);
    for (std::size_t seen = 0; status == UNZ_OK; status = unzGoToNextFile(archive)) {
        if (++seen > limits.entries) return bad("the archive holds too many files");
        std::string name;
        const auto info = here(archive, name);
        if (!info) return std::unexpected(info.error());
        unz64_file_pos place{};
        if (name.empty() || name.ends_with('/') || unzGetFilePos64(archive, &place) != UNZ_OK) continue;
        reader.entries_.push_back({std::move(name), info->uncompressed_size});
        reader.source_->places.push_back(place);
    }
    if (status != UNZ_END_OF_LIST_OF_FILE) return bad("the archive is damaged");
    return reader;
}

base::Result<std::string> ZipReader::read(std::size_t entry)
{
    const auto archive = source_->archive;
    std::string name;
    if (entry >= entries_.size() || unzGoToFilePos64(archive, &source_->places[entry]) != UNZ_OK)
        return bad("the archive is damaged");
    const auto info = here(archive, name);
    if (!info) return std::unexpected(info.error());
    if (info->flag & locked_flag) return bad("the archive is locked with a password");
    if (info->compressed_size > source_->file.view.size()) return bad("the archive is cut off");
    if (info->uncompressed_size > limits_.bytes - inflated_) return bad("there is too much in the archive");
    if (!fits_ratio(*info, limits_.ratio)) return bad("a file in the archive is packed in a way that is not safe");
    if (unzOpenCurrentFile(archive) != UNZ_OK) return bad("a file in the archive is damaged");
    std::string bytes(static_cast<std::size_t>(info->uncompressed_size), '\0');
    const int got = unzReadCurrentFile(archive, bytes.data(), static_cast<unsigned>(bytes.size()));
    const int closed = unzCloseCurrentFile(archive);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size() || closed != UNZ_OK)
        return bad("a file in the archive is damaged");
    inflated_ += bytes.size();
    return bytes;
}

bool is_zip(std::span<const std::byte> bytes)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.starts_with("PK\x03\x04") || text.starts_with("PK\x05\x06");
}

base::Result<std::vector<std::byte>> write_zip(std::span<const ZipFile> files)
{
    Memory memory_file{};
    auto functions = in_memory();
    const auto archive = zipOpen2_64(&memory_file, APPEND_STATUS_CREATE, nullptr, &functions);
    if (!archive) return base::failed(base::Kind::Internal, "zip: open");
    zip_fileinfo info{};
    info.tmz_date = {.tm_sec = 0, .tm_min = 0, .tm_hour = 0, .tm_mday = 1, .tm_mon = 0, .tm_year = 1980};
    bool written = true;
    for (const auto& file : files) {
        written = written && zipOpenNewFileInZip4_64(archive, file.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                                     Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                                                     Z_DEFAULT_STRATEGY, nullptr, 0, 0, utf8_flag, 0) == ZIP_OK;
        written = written && zipWriteInFileInZip(archive, file.bytes.data(),
                                                 static_cast<unsigned>(file.bytes.size())) == ZIP_OK;
        written = written && zipCloseFileInZip(archive) == ZIP_OK;
    }
    if (zipClose(archive, nullptr) != ZIP_OK || !written) return base::failed(base::Kind::Internal, "zip: write");
    return std::move(memory_file.bytes);
}

}  // namespace sharing
