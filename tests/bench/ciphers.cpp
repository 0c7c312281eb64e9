#include <cstdio>
#include <cstdlib>
#include <string>

#include "sqlite3.h"
#include "stopwatch.h"
#include "vault/page_file_system.h"

/// What each cipher costs where Lantern runs: reading 10 MB whole, as at open, and a commit of 20 changed pages.
namespace {

constexpr int megabytes = 10, rows_a_megabyte = 256;  // a row fills a page
constexpr const char* raw_key = "raw:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

constexpr const char* twenty_pages = "WITH RECURSIVE n(i) AS (SELECT 64 UNION ALL SELECT i + 128 FROM n WHERE i < 2496)"
                                     "UPDATE page SET body = randomblob(3900) WHERE id IN (SELECT i FROM n)";

void must(int code)
{
    if (code == SQLITE_OK) return;
    std::fprintf(stderr, "SQLite: %s\n", sqlite3_errstr(code));
    std::exit(1);
}

void run(sqlite3* database, const std::string& sql)
{
    must(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr));
}

sqlite3* opened(const std::string& name, const std::string& cipher)
{
    sqlite3* database = nullptr;
    must(sqlite3_open_v2(name.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr));
    if (cipher != "none") {
        run(database, "PRAGMA cipher = '" + cipher + "'");
        run(database, std::string("PRAGMA key = '") + raw_key + "'");
    }
    run(database, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA cache_size = 100");
    return database;
}

void measure(const std::string& cipher)
{
    vault::PageFile pages;
    vault::Mount mount(pages);
    auto* database = opened(mount.name(), cipher);
    run(database, "CREATE TABLE page(id INTEGER PRIMARY KEY, body BLOB);"
                  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                      + std::to_string(megabytes * rows_a_megabyte) + ")"
                  "INSERT INTO page SELECT i, randomblob(3900) FROM n");
    const auto commit = bench::milliseconds(25, [&] { run(database, twenty_pages); });
    must(sqlite3_close(database));
    const auto open = bench::milliseconds(9, [&] {
        auto* again = opened(mount.name(), cipher);
        run(again, "SELECT sum(length(body)) FROM page WHERE body <> x''");
        must(sqlite3_close(again));
    });
    std::printf("%-10s  open %d MB %8.1f ms   commit of 20 pages %6.2f ms\n", cipher.c_str(), megabytes, open, commit);
}

}  // namespace

int main()
{
    for (const auto* cipher : {"none", "chacha20", "ascon128", "aegis"}) measure(cipher);
}
