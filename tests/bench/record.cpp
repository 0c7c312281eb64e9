#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "base/random.h"
#include "base/text.h"
#include "platform/headless/memory_page_sink.h"
#include "record/record.h"
#include "stopwatch.h"
#include "vault/vault.h"

/// The record against the plainest thing that does the same work, in the same run: what matters is the ratio.
namespace {

constexpr int check_ins = 10'000, entries = 20'000;
constexpr base::Instant start{std::chrono::sys_days{std::chrono::year{2020} / 1 / 1}};

class Dice : public base::Entropy {
public:
    void fill(std::span<std::byte> bytes) override
    {
        for (auto& byte : bytes) byte = static_cast<std::byte>(stream_.next());
    }

private:
    base::RandomStream stream_{1};
};

template <class Value> Value must(base::Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().where.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

void row(const char* what, double ours, double peer, const char* of)
{
    std::printf("%-44s %10.1f ms %10.1f ms %8.2f ×   %s\n", what, ours, peer, ours / peer, of);
}

std::string words(base::RandomStream& dice, int count)
{
    static constexpr const char* some[] = {"slept", "walked", "rain", "work", "tired", "craving", "quiet", "phone",
                                           "friend", "kitchen", "morning", "bus", "music", "late", "tea", "garden"};
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += some[dice.below(std::size(some))];
        text += dice.below(8) == 0 ? std::to_string(dice.below(5000)) + " " : std::string(" ");
    }
    return text;
}

record::CheckIn check_in(int i, base::RandomStream& dice)
{
    const auto made = start + std::chrono::hours{4 * i};
    return {.made = {made, std::chrono::minutes{60}},
            .mood = static_cast<int>(dice.below(5)) - 2,
            .craving = static_cast<int>(dice.below(11)),
            .energy = static_cast<int>(dice.below(11)),
            .tags = {"work", "home"},
            .note = words(dice, 12)};
}

record::Rows many(int check_in_count, int entry_count)
{
    Dice ids;
    base::RandomStream dice{2};
    record::Rows rows;
    for (int i = 0; i < check_in_count; ++i) {
        rows.check_ins.push_back(check_in(i, dice));
        rows.check_ins.back().id = base::random_id(ids);
    }
    for (int i = 0; i < entry_count; ++i)
        rows.entries.push_back({.id = base::random_id(ids),
                                .made = {start + std::chrono::hours{2 * i}, std::chrono::minutes{60}},
                                .text = words(dice, 120)});
    return rows;
}

/// A table of the same columns, without index, stamps or search.
double plain_inserts(const std::vector<record::CheckIn>& rows, bool one_transaction)
{
    return bench::milliseconds(3, [&] {
        const auto database = must(vault::Database::in_memory());
        must(database.execute("CREATE TABLE check_in(id BLOB PRIMARY KEY, at INT, offset INT, mood INT, craving INT,"
                              "energy INT, tags TEXT, note TEXT)"));
        auto insert = must(database.prepare("INSERT INTO check_in VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
        if (one_transaction) must(database.execute("BEGIN"));
        for (const auto& it : rows) {
            insert.bind(1, std::span<const std::byte>(it.id.bytes))
                .bind(2, std::int64_t{it.made.at.time_since_epoch().count()})
                .bind(3, std::int64_t{it.made.offset.count()})
                .bind(4, std::int64_t{*it.mood})
                .bind(5, std::int64_t{*it.craving})
                .bind(6, std::int64_t{*it.energy})
                .bind(7, it.tags.front() + "|" + it.tags.back())
                .bind(8, it.note);
            must(insert.run());
            insert.reset();
        }
        if (one_transaction) must(database.execute("COMMIT"));
    });
}

void inserting()
{
    const auto rows = many(check_ins, 0);
    const auto each = bench::milliseconds(1, [&] {
        Dice ids;
        auto database = must(vault::Database::in_memory());
        auto record = must(record::Record::open(database, ids));
        for (auto it : rows.check_ins) {
            it.id = {};
            must(record.save(it, it.made.at));
        }
    });
    row("save 10,000 check-ins, each by itself", each, plain_inserts(rows.check_ins, false),
        "plain SQLite, each by itself");
    const auto all = bench::milliseconds(3, [&] {
        Dice ids;
        auto database = must(vault::Database::in_memory());
        must(must(record::Record::open(database, ids)).add(rows, start));
    });
    row("bring in 10,000 check-ins at once", all, plain_inserts(rows.check_ins, true), "plain SQLite, one transaction");
}

void searching()
{
    Dice ids;
    auto database = must(vault::Database::in_memory());
    auto record = must(record::Record::open(database, ids));
    must(record.add(many(0, entries), start));
    for (const auto* sought : {"garden4711", "garden morning"}) {
        const auto ours = bench::milliseconds(9, [&] { must(record.search(sought, 50)); });
        const auto like = bench::milliseconds(3, [&] {
            std::string query = "SELECT count(*) FROM entry WHERE 1";
            for (const auto word : base::split(sought, " ")) query += " AND text LIKE '%" + std::string(word) + "%'";
            must(must(database.prepare(query)).step());
        });
        row((std::string("search “") + sought + "” in 20,000 entries").c_str(), ours, like, "LIKE over the same rows");
    }
}

/// As many words as `vocabulary`, one more frequent than the next.
std::string told(base::RandomStream& dice, int count, std::uint64_t vocabulary)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        auto number = dice.below(dice.below(vocabulary) + 1);
        std::string word = "v";
        do word += static_cast<char>('a' + number % 26); while ((number /= 26) > 0);
        text += word + " ";
    }
    return text;
}

void asking()
{
    constexpr int told_entries = 10'000, vocabulary = 50'000;
    Dice ids;
    base::RandomStream dice{3};
    auto database = must(vault::Database::in_memory());
    auto record = must(record::Record::open(database, ids));
    record::Rows rows;
    for (int i = 0; i < told_entries; ++i)
        rows.entries.push_back({.id = base::random_id(ids),
                                .made = {start + std::chrono::hours{2 * i}, std::chrono::minutes{60}},
                                .text = told(dice, 100, vocabulary)});
    must(record.add(rows, start));
    const auto like = bench::milliseconds(3, [&] {
        must(must(database.prepare("SELECT count(*) FROM entry WHERE text LIKE '%vaqz%'")).step());
    });
    const auto ask = [&](const char* what, const std::string& words, record::Rest rest) {
        const auto ours = bench::milliseconds(5, [&] { must(record.search({.words = words, .rest = rest})); });
        row(what, ours, like, "LIKE for one word over the same rows");
    };
    const auto sentence = told(dice, 30, vocabulary);
    ask("two words in 10,000 entries", "vaq vbz", record::Rest::IfNothingElse);
    ask("a question of 30 words in them", sentence, record::Rest::Behind);
    ask("a misspelt word among 50,000", "vxyyzzxyyzz", record::Rest::IfNothingElse);
}

/// A record of 25 MB as a vault file, opened and proved page by page.
void opening()
{
    Dice ids;
    auto disk = std::make_shared<platform::headless::MemoryDisk>();
    platform::headless::MemoryPageSink sink(disk);
    vault::Vault vault(sink, ids, [] {});
    vault.open();
    while (sink.deliver()) {}
    auto record = must(record::Record::open(vault.database(), ids));
    while (vault.copy().size() < 25'000'000) {
        auto rows = many(0, 2'000);
        for (auto& it : rows.entries) it.id = base::random_id(ids);
        must(record.add(rows, start));
    }
    while (sink.deliver()) {}
    const auto* file = "build/native-release/bench.lantern";
    const auto copy = vault.copy();
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(copy.data()), static_cast<std::streamsize>(copy.size()));
    std::string bytes;
    const auto read = [&] {
        std::ifstream in(file, std::ios::binary | std::ios::ate);
        bytes.resize(static_cast<std::size_t>(in.tellg()));
        in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    };
    const auto peer = bench::milliseconds(9, read);
    const auto proved = bench::milliseconds(3, [&] { must(vault::open_file(std::as_bytes(std::span(bytes)))); });
    row("open a vault file of 25 MB, all of it proved", proved, peer, "reading the file's bytes");
    const auto opened = bench::milliseconds(3, [&] {
        platform::headless::MemoryPageSink window(disk);
        vault::Vault again(window, ids, [] {});
        again.open();
        while (window.deliver()) {}
        must(record::Record::open(again.database(), ids));
    });
    row("open the same record as at start", opened, peer, "reading the file's bytes");
}

}  // namespace

int main()
{
    std::printf("%-44s %13s %13s %10s\n", "", "Lantern", "peer", "ratio");
    inserting();
    searching();
    asking();
    opening();
}
