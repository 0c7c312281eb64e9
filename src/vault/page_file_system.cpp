#include "vault/page_file_system.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <limits>
#include <map>
#include <memory>
#include <new>

#include <unistd.h>

#include "sqlite3.h"

namespace vault {
namespace {

/// SQLite knows file systems and files only by name, for the whole program: the one table of ours that is global.
std::map<std::string, PageFile*, std::less<>>& mounted()
{
    static std::map<std::string, PageFile*, std::less<>> files;
    return files;
}

/// What SQLite calls an open file: memory that it allocated for us, `file_system.szOsFile` bytes, beginning with the
/// table of methods.
struct OpenFile {
    sqlite3_file base;
    PageFile* pages;     ///< the mounted file, or `scratch`
    PageFile* scratch;   ///< owned; null for a mounted file
    sqlite3_int64 size;  ///< of scratch, in bytes; a mounted file always has whole pages
};

OpenFile& opened(sqlite3_file* file)
{
    return *reinterpret_cast<OpenFile*>(file);
}

sqlite3_int64 size_of(const OpenFile& file)
{
    return file.scratch ? file.size : static_cast<sqlite3_int64>(file.pages->bytes().size());
}

int close(sqlite3_file* file)
{
    std::unique_ptr<PageFile>(opened(file).scratch).reset();
    opened(file).scratch = nullptr;
    return SQLITE_OK;
}

/// A read past the end must leave zeros, or SQLite takes what was in its memory for a page.
int read(sqlite3_file* file, void* target, int amount, sqlite3_int64 offset)
{
    const auto wanted = static_cast<sqlite3_int64>(amount);
    const auto there = std::clamp<sqlite3_int64>(size_of(opened(file)) - offset, 0, wanted);
    if (there > 0) std::memcpy(target, opened(file).pages->bytes().data() + offset, static_cast<std::size_t>(there));
    std::memset(static_cast<char*>(target) + there, 0, static_cast<std::size_t>(wanted - there));
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* source, int amount, sqlite3_int64 offset)
{
    const auto bytes = std::span(static_cast<const std::byte*>(source), static_cast<std::size_t>(amount));
    opened(file).pages->write(static_cast<std::size_t>(offset), bytes);
    opened(file).size = std::max(opened(file).size, offset + amount);
    return SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    constexpr auto page = static_cast<sqlite3_int64>(platform::page_size);
    opened(file).pages->resize(static_cast<std::uint32_t>((size + page - 1) / page));
    opened(file).size = size;
    return SQLITE_OK;
}

int sync(sqlite3_file*, int)
{
    return SQLITE_OK;  // durability is the page queue's, after the commit point
}

int file_size(sqlite3_file* file, sqlite3_int64* size)
{
    *size = size_of(opened(file));
    return SQLITE_OK;
}

int lock(sqlite3_file*, int)
{
    return SQLITE_OK;  // one connection to a file
}

int no_reserved_lock(sqlite3_file*, int* held)
{
    *held = 0;
    return SQLITE_OK;
}

/// The commit point comes after the journal is gone and the file is cut: an error here could not be rolled back any
/// more, so none is ever given.
int control(sqlite3_file* file, int operation, void*)
{
    if (operation != SQLITE_FCNTL_COMMIT_PHASETWO) return SQLITE_NOTFOUND;
    if (opened(file).pages->on_commit) opened(file).pages->on_commit();
    return SQLITE_OK;
}

int sector_size(sqlite3_file*)
{
    return platform::page_size;
}

int characteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
}

const sqlite3_io_methods& methods()
{
    static const sqlite3_io_methods table = {
        .iVersion = 1, .xClose = close, .xRead = read, .xWrite = write, .xTruncate = truncate, .xSync = sync,
        .xFileSize = file_size, .xLock = lock, .xUnlock = lock, .xCheckReservedLock = no_reserved_lock,
        .xFileControl = control, .xSectorSize = sector_size, .xDeviceCharacteristics = characteristics,
        .xShmMap = nullptr, .xShmLock = nullptr, .xShmBarrier = nullptr, .xShmUnmap = nullptr,
        .xFetch = nullptr, .xUnfetch = nullptr};
    return table;
}

/// Main databases must have been mounted, so that no ATTACH of a stranger's file finds anything.
int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given)
{
    PageFile* pages = nullptr;
    if (flags & SQLITE_OPEN_MAIN_DB) {
        const auto found = name ? mounted().find(std::string_view(name)) : mounted().end();
        if (found == mounted().end()) return file->pMethods = nullptr, SQLITE_CANTOPEN;
        pages = found->second;
    }
    auto scratch = pages ? nullptr : std::make_unique<PageFile>();
    if (!pages) pages = scratch.get();
    new (file) OpenFile{.base = {&methods()}, .pages = pages, .scratch = scratch.release(), .size = 0};
    if (given) *given = flags;
    return SQLITE_OK;
}

int remove(sqlite3_vfs*, const char*, int)
{
    return SQLITE_OK;
}

int access(sqlite3_vfs*, const char* name, int, int* exists)
{
    *exists = mounted().contains(std::string_view(name)) ? 1 : 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int room, char* path)
{
    sqlite3_snprintf(room, path, "%s", name);
    return SQLITE_OK;
}

/// getentropy gives at most 256 bytes at once, natively and in wasm.
int randomness(sqlite3_vfs*, int amount, char* target)
{
    for (int done = 0; done < amount;) {
        const int part = std::min(amount - done, 256);
        if (getentropy(target + done, static_cast<std::size_t>(part)) != 0) return done;
        done += part;
    }
    return amount;
}

int sleep(sqlite3_vfs*, int)
{
    return 0;  // nobody else holds a lock, so there is nothing to wait for
}

int current_time(sqlite3_vfs*, sqlite3_int64* milliseconds)
{
    constexpr sqlite3_int64 unix_epoch = 210'866'760'000'000;  // milliseconds from noon on 24 November 4714 BC
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    *milliseconds = unix_epoch + std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*)
{
    return 0;
}

sqlite3_vfs& file_system()
{
    static sqlite3_vfs table = {
        .iVersion = 2, .szOsFile = sizeof(OpenFile), .mxPathname = 512, .pNext = nullptr, .zName = "lantern",
        .pAppData = nullptr, .xOpen = open, .xDelete = remove, .xAccess = access, .xFullPathname = full_path,
        .xDlOpen = nullptr, .xDlError = nullptr, .xDlSym = nullptr, .xDlClose = nullptr, .xRandomness = randomness,
        .xSleep = sleep, .xCurrentTime = nullptr, .xGetLastError = last_error, .xCurrentTimeInt64 = current_time,
        .xSetSystemCall = nullptr, .xGetSystemCall = nullptr, .xNextSystemCall = nullptr};
    return table;
}

std::string unused_name()
{
    static std::uint64_t count = 0;
    return "pages-" + std::to_string(++count);
}

}  // namespace

Mount::Mount(PageFile& file) : name_(unused_name())
{
    mounted().emplace(name_, &file);
}

Mount::~Mount()
{
    mounted().erase(name_);
}

}  // namespace vault

/// SQLite calls these two when it starts and ends. Ours must be the default file system before Multiple Ciphers
/// starts, as it wraps whatever is the default then.
extern "C" int sqlite3_os_init()
{
    return sqlite3_vfs_register(&vault::file_system(), 1);
}

extern "C" int sqlite3_os_end()
{
    return SQLITE_OK;
}
