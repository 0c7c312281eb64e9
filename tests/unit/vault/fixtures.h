#pragma once
#include <memory>
#include <string>

#include "base/random.h"
#include "doctest/doctest.h"
#include "platform/headless/faulty_page_sink.h"
#include "vault/vault.h"

/// What the vault's tests share.
namespace fixtures {

using platform::headless::Fault;
using platform::headless::FaultPlan;
using platform::headless::FaultyPageSink;
using platform::headless::MemoryDisk;
using platform::headless::MemoryPageSink;
using namespace std::chrono_literals;

/// Repeatable "random" bytes.
class SeededEntropy : public base::Entropy {
public:
    explicit SeededEntropy(std::uint64_t seed) : random_(seed) {}
    void fill(std::span<std::byte> bytes) override
    {
        for (auto& byte : bytes) byte = static_cast<std::byte>(random_.next());
    }

private:
    base::RandomStream random_;
};

struct TestDisk : MemoryDisk {
    std::uint64_t windows = 0;  ///< opened so far, so that no two draw the same ids
};
using Disk = std::shared_ptr<TestDisk>;

inline Disk empty_disk()
{
    return std::make_shared<TestDisk>();
}

/// One window: a sink on a disk, and the vault behind it, opened as far as the sink lets it.
struct Window {
    explicit Window(const Disk& disk, FaultPlan plan = {})
        : sink(disk, plan), entropy(plan.seed * 1000 + ++disk->windows), vault(sink, entropy, [] {})
    {
        vault.open();
    }

    /// Lets all answers come, while time stands still but for the first moment of a span.
    void run()
    {
        do vault.tick(now);
        while (sink.step());
        vault.tick(now);
    }
    void pass(vault::Time span)
    {
        run();
        now += span;
        run();
    }
    vault::Safety safety() const { return vault.status().safety; }

    FaultyPageSink sink;
    SeededEntropy entropy;
    vault::Vault vault;
    vault::Time now = 1h;
};

inline base::Result<> write(vault::Vault& vault, std::string_view words)
{
    const auto& database = vault.database();
    vault::Transaction transaction(database);
    const auto made = database.execute("CREATE TABLE IF NOT EXISTS entry(id INTEGER PRIMARY KEY, words TEXT)");
    if (!made) return made;
    auto insert = database.prepare("INSERT INTO entry(words) VALUES(?)");
    if (!insert) return std::unexpected(insert.error());
    if (auto inserted = insert->bind(1, words).run(); !inserted) return inserted;
    return transaction.commit();
}

/// All words in order, joined by '|'; "none" when nothing was ever written.
/// With a record that is not locked, and its first words.
inline Disk disk_with_first()
{
    const auto disk = empty_disk();
    Window window(disk);
    window.run();
    REQUIRE(write(window.vault, "first"));
    window.run();
    return disk;
}

inline std::string words_in(const vault::Database& database)
{
    auto select = database.prepare("SELECT group_concat(words, '|') FROM (SELECT words FROM entry ORDER BY id)");
    if (!select) return "none";
    const auto row = select->step();
    REQUIRE(row);
    return std::string(select->text(0));
}

/// What a window that is opened now finds.
inline std::string reopened(const Disk& disk)
{
    Window window(disk);
    window.run();
    const bool open = window.vault.found() == vault::Found::Ready || window.vault.found() == vault::Found::NewPerson;
    if (!open) return "not open";
    CHECK(!window.vault.check());
    return words_in(window.vault.database());
}

}  // namespace fixtures
