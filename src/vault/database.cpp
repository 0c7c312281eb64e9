#include "vault/database.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "sqlite3.h"
#include "vault/best_match.h"
#include "vault/page_file_system.h"
#include "vault/sqlite_error.h"

namespace vault {
namespace {

/// Well below 1 GiB, where SQLite leaves out the page that holds its locks: 512 MiB.
constexpr const char* most_pages = "PRAGMA max_page_count = 131072";

/// A page file that SQLite can find for as long as a connection needs it.
struct Storage {
    std::shared_ptr<PageFile> pages;
    Mount mount{*pages};
};

/// What a database says of its own size: page size × page count (sqlite.org/fileformat2.html, 1.3).
std::size_t size_in_header(std::span<const std::byte> file)
{
    const auto byte = [&](std::size_t at) { return std::to_integer<std::size_t>(file[at]); };
    const std::size_t page = (byte(16) << 8) | byte(17);
    return (page == 1 ? 65536 : page) * ((byte(28) << 24) | (byte(29) << 16) | (byte(30) << 8) | byte(31));
}

bool is_plain_database(std::span<const std::byte> file)
{
    constexpr std::string_view title("SQLite format 3\0", 16);
    return file.size() >= 512 && std::memcmp(file.data(), title.data(), title.size()) == 0;
}

/// `raw:` and 64 digits. Of any other length, Multiple Ciphers would silently take it for a passphrase.
std::string raw_key(const DataKey& key)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "raw:";
    for (const auto byte : key) {
        text += digits[std::to_integer<std::size_t>(byte >> 4)];
        text += digits[std::to_integer<std::size_t>(byte & std::byte{15})];
    }
    static_assert(std::tuple_size_v<DataKey> == 32);
    return text;
}

/// A plain statement's answer, for pragmas that give one row of one text.
base::Result<std::string> ask(const Database& database, std::string_view sql)
{
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->step();
    if (!row) return std::unexpected(row.error());
    return std::string(*row ? statement->text(0) : "");
}

base::Result<> must_be(const Database& database, const std::string& pragma, std::string_view value)
{
    const auto answer = ask(database, "PRAGMA " + pragma);
    if (!answer) return std::unexpected(answer.error());
    if (*answer != value) return base::failed(base::Kind::Internal, pragma + " is " + *answer);
    return {};
}

/// The settings that make COMMIT_PHASETWO the one commit point, each read back: SQLite ignores what it cannot do.
base::Result<> settle(const Database& database)
{
    const auto set = database.execute("PRAGMA page_size = 4096; PRAGMA locking_mode = EXCLUSIVE;"
                                      "PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY;"
                                      "PRAGMA cache_spill = OFF; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    if (!set) return set;
    if (const auto capped = database.execute(most_pages); !capped) return capped;
    for (const auto& [pragma, value] : {std::pair{"page_size", "4096"}, {"locking_mode", "exclusive"},
                                        {"journal_mode", "memory"}, {"synchronous", "2"}, {"cipher", "chacha20"}})
        if (const auto right = must_be(database, pragma, value); !right) return right;
    return {};
}

/// The first read of the schema decrypts page 1 and so proves the key.
base::Result<> read_schema(const Database& database)
{
    const auto read = ask(database, "SELECT count(*) FROM sqlite_schema");
    return read ? base::Result<>{} : std::unexpected(read.error());
}

/// Triggers, views and damage in a stranger's file must not do harm.
base::Result<> distrust(const Database& database)
{
    return database.execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;");
}

}  // namespace

void Database::Close::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

base::Result<Database> Database::open(const std::string& name)
{
    sqlite3* connection = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
    const int code = sqlite3_open_v2(name.c_str(), &connection, flags, nullptr);
    Database database(connection);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(code, "opening a database"));
    sqlite3_extended_result_codes(connection, 1);
    return database;
}

base::Result<Database> Database::in_memory()
{
    auto database = open(":memory:");
    if (!database) return database;
    if (const auto set = database->execute("PRAGMA foreign_keys = ON"); !set) return std::unexpected(set.error());
    if (const auto ranks = offer_best_match(database->database_.get()); !ranks) return std::unexpected(ranks.error());
    return database;
}

base::Result<Database> Database::from_bytes(std::span<const std::byte> file)
{
    if (!is_plain_database(file)) return base::failed(base::Kind::BadInput, "not an SQLite 3 file");
    auto database = in_memory();
    if (!database) return database;
    const auto size = static_cast<sqlite3_int64>(file.size());
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(file.size()));
    if (!copy) return base::failed(base::Kind::Full, "no memory for the file");
    std::memcpy(copy, file.data(), file.size());
    copy[18] = copy[19] = 1;  // a file in WAL mode is whole without its log, but in memory there can be no log
    const unsigned flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
    const int code = sqlite3_deserialize(database->database_.get(), "main", copy, size, size, flags);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(code, "reading the file"));
    const bool sound = distrust(*database) && !database->check_integrity();
    if (!sound) return base::failed(base::Kind::BadInput, "a damaged SQLite file");
    return database;
}

base::Result<Database> Database::unverified(std::shared_ptr<PageFile> pages, const DataKey& key)
{
    auto storage = std::make_shared<Storage>(std::move(pages));
    auto database = open("file:" + storage->mount.name() + "?cipher=chacha20");
    if (!database) return database;
    database->storage_ = storage;
    auto secret = raw_key(key);
    const int keyed = sqlite3_key_v2(database->database_.get(), "main", secret.data(), static_cast<int>(secret.size()));
    wipe(std::as_writable_bytes(std::span(secret)));
    if (keyed != SQLITE_OK) return std::unexpected(sqlite_error(keyed, "setting the key"));
    return database;
}

base::Result<Database> Database::encrypted(std::shared_ptr<PageFile> pages, const DataKey& key)
{
    auto database = unverified(std::move(pages), key);
    if (!database) return database;
    if (const auto settled = settle(*database); !settled) return std::unexpected(settled.error());
    if (const auto fits = read_schema(*database); !fits) return std::unexpected(fits.error());
    // Not before the key is known to fit: asking for FTS5 reads the schema.
    if (const auto ranks = offer_best_match(database->database_.get()); !ranks) return std::unexpected(ranks.error());
    return database;
}

/// By Multiple Ciphers' own file, which checks and decrypts. A wrong tag also ends SQLite's reading by this connection
/// for good, and so it cannot be used to read on around the damage.
bool Database::read_page(std::uint32_t number, std::span<std::byte> plain) const
{
    sqlite3_file* file = nullptr;
    sqlite3_file_control(database_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    const auto offset = (static_cast<sqlite3_int64>(number) - 1) * static_cast<sqlite3_int64>(plain.size());
    return file->pMethods->xRead(file, plain.data(), static_cast<int>(plain.size()), offset) == SQLITE_OK;
}

base::Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int size = static_cast<int>(sql.size());
    const int code = sqlite3_prepare_v3(database_.get(), sql.data(), size, 0, &statement, nullptr);
    Statement prepared(statement);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(code, std::string(sql)));
    if (!statement) return base::failed(base::Kind::Internal, "an empty statement");
    return prepared;
}

base::Result<> Database::execute(std::string_view sql) const
{
    const int code = sqlite3_exec(database_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(code, std::string(sql)));
    return {};
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(database_.get());
}

base::Result<> Database::change_key(const DataKey& key) const
{
    if (!storage_) return base::failed(base::Kind::Internal, "changing the key of a plain database");
    if (!sqlite3_get_autocommit(database_.get()))
        return base::failed(base::Kind::Internal, "changing the key within a transaction");
    auto secret = raw_key(key);
    const int changed = sqlite3_rekey_v2(database_.get(), "main", secret.data(), static_cast<int>(secret.size()));
    wipe(std::as_writable_bytes(std::span(secret)));
    if (changed != SQLITE_OK) return std::unexpected(sqlite_error(changed, "changing the key"));
    return {};
}

void Database::make_read_only() const
{
    static_cast<void>(execute("PRAGMA query_only = ON"));
}

base::Result<std::vector<std::byte>> Database::plain_copy() const
{
    PageFile copy;
    const Mount mount(copy);
    const auto written = execute("VACUUM INTO 'file:" + mount.name() + "?key=&reserve=0'");
    if (!written) return std::unexpected(written.error());
    std::vector<std::byte> file = copy.bytes();
    if (!is_plain_database(file)) return base::failed(base::Kind::Internal, "the copy is not plain");
    file.resize(std::min(file.size(), size_in_header(file)));
    return file;
}

std::optional<base::Error> Database::check_integrity() const
{
    const auto answer = ask(*this, "PRAGMA integrity_check(1)");  // with FTS5's own check since SQLite 3.44
    if (!answer) return answer.error();
    if (*answer == "ok") return std::nullopt;
    return base::Error{base::Kind::Corrupt, "integrity check"};
}

}  // namespace vault
