#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "vault/data_key.h"
#include "vault/token.h"

struct sqlite3;
struct sqlite3_stmt;

/// SQLite, as far as the rest of Lantern may see it.
namespace vault {

/// One prepared statement. Bind, then step through the rows; `reset` to use it again.
class Statement {
public:
    Statement& bind(int parameter, std::int64_t value);  ///< parameters count from 1
    Statement& bind(int parameter, double value);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, std::span<const std::byte> blob);
    Statement& bind_null(int parameter);

    /// True: a row is there to read. False: no more rows.
    [[nodiscard]] base::Result<bool> step();
    /// Runs a statement that gives no rows.
    [[nodiscard]] base::Result<> run();
    void reset();

    /// Columns count from 0. Text and blobs are views that end with the next step.
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::byte> blob(int column) const;

private:
    friend class Database;
    struct Finalize { void operator()(sqlite3_stmt* statement) const; };
    explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
    Statement& keep(int bound);
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int refused_ = 0;  ///< why a value could not be bound; the next step gives it
};

class PageFile;

/// One open database, which also knows `best_match` (best_match.h). Moving it keeps statements valid.
class Database {
public:
    /// A database in `pages`, encrypted with `key`: the one there, or a new one when there are no pages.
    /// Corrupt when key and pages do not fit.
    [[nodiscard]] static base::Result<Database> encrypted(std::shared_ptr<PageFile> pages, const DataKey& key);
    /// A plain database in memory only: for tests, tools and reading files.
    [[nodiscard]] static base::Result<Database> in_memory();
    /// Reads a plain SQLite file from its bytes (sqlite3_deserialize); BadInput when it is none or damaged.
    [[nodiscard]] static base::Result<Database> from_bytes(std::span<const std::byte> file);

    /// For pages that do not verify: of what it gives, only `read_page` may be used.
    [[nodiscard]] static base::Result<Database> unverified(std::shared_ptr<PageFile> pages, const DataKey& key);
    /// One page decrypted into `plain` (4,096 bytes), past SQLite; false when its tag is wrong or it is not there.
    [[nodiscard]] bool read_page(std::uint32_t number, std::span<std::byte> plain) const;

    [[nodiscard]] base::Result<Statement> prepare(std::string_view sql) const;
    /// Runs one or more statements that give no rows.
    [[nodiscard]] base::Result<> execute(std::string_view sql) const;
    [[nodiscard]] std::int64_t changes() const;
    /// The words of a text, in order, as FTS5's tokenizer `unicode61 remove_diacritics 2` finds them.
    [[nodiscard]] base::Result<std::vector<Token>> tokens(std::string_view text, Stems stems) const;
    /// Encrypts every page anew, in one transaction; on any error all is as it was. Needs twice the database's size in
    /// memory meanwhile. Internal within a transaction, or when it is not encrypted.
    [[nodiscard]] base::Result<> change_key(const DataKey& key) const;
    /// From now on every write fails as Superseded; reading goes on.
    void make_read_only() const;

    /// The whole database as a plain file: no encryption, no reserved bytes.
    [[nodiscard]] base::Result<std::vector<std::byte>> plain_copy() const;
    /// Nothing if every page, index and the search index are sound, else what is not.
    [[nodiscard]] std::optional<base::Error> check_integrity() const;

private:
    struct Close { void operator()(sqlite3* database) const; };
    explicit Database(sqlite3* database) : database_(database) {}
    [[nodiscard]] static base::Result<Database> open(const std::string& name);
    std::shared_ptr<void> storage_;  ///< what the connection reads and writes; it closes first
    std::unique_ptr<sqlite3, Close> database_;
};

/// Begins on construction; rolls back unless committed.
class Transaction {
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    [[nodiscard]] base::Result<> commit();

private:
    const Database* database_;
    bool open_ = false;
    std::optional<base::Error> refused_;  ///< why it could not begin; `commit` gives it
};

}  // namespace vault
