#include "platform/headless/disk_page_sink.h"

#include <filesystem>
#include <format>

#include <unistd.h>

#include "fixtures.h"

using namespace fixtures;
using vault::Found;
using vault::Safety;

namespace {

/// A folder of this run's own, gone afterwards.
struct Folder {
    Folder() { std::filesystem::remove_all(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::filesystem::path path = std::filesystem::temp_directory_path() / std::format("lantern-disk-test-{}", getpid());
};

struct DiskWindow {
    DiskWindow(const std::filesystem::path& folder, std::uint64_t seed)
        : sink(folder), entropy(seed), vault(sink, entropy, [] {})
    {
        vault.open();
        sink.deliver();
    }

    platform::headless::DiskPageSink sink;
    SeededEntropy entropy;
    vault::Vault vault;
};

}  // namespace

TEST_CASE("a record in a folder is found again by the next program")
{
    const Folder folder;
    {
        DiskWindow window(folder.path, 1);
        CHECK(window.vault.found() == Found::NewPerson);
        REQUIRE(write(window.vault, "first"));
        window.sink.deliver();
        CHECK(window.vault.status().safety == Safety::Saved);
    }
    DiskWindow again(folder.path, 2);
    REQUIRE(again.vault.found() == Found::Ready);
    CHECK(words_in(again.vault.database()) == "first");
}

TEST_CASE("a folder whose record is gone is not a new person's, and one whose record is damaged is not read")
{
    const Folder folder;
    {
        DiskWindow window(folder.path, 1);
        REQUIRE(write(window.vault, "first"));
        window.sink.deliver();
    }
    std::filesystem::resize_file(folder.path / "record.lantern", 5000);
    DiskWindow damaged(folder.path, 2);
    CHECK(damaged.vault.found() != Found::Ready);
    CHECK(damaged.vault.found() != Found::NewPerson);
    std::filesystem::remove(folder.path / "record.lantern");
    std::filesystem::remove(folder.path / "key-slots");
    CHECK(DiskWindow(folder.path, 3).vault.found() == Found::RecordMissing);
}
