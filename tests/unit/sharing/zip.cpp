#include "sharing/zip.h"

#include "doctest/doctest.h"

using namespace std::string_literals;

namespace {

const std::vector<sharing::ZipFile> files = {
    {"a/über.txt", "first"}, {"../up.txt", ""}, {"b.txt", std::string(5000, 'x')}};

std::vector<std::byte> archive_of(std::span<const sharing::ZipFile> list)
{
    const auto bytes = sharing::write_zip(list);
    REQUIRE(bytes);
    return *bytes;
}

std::string refusal(const base::Result<std::string>& read) { return read ? "" : read.error().where; }

}  // namespace

TEST_CASE("what was packed comes out again, with its names as they were; names are never more than that")
{
    const auto bytes = archive_of(files);
    CHECK(bytes.size() < 600);
    CHECK(sharing::is_zip(bytes));
    auto reader = sharing::ZipReader::open(bytes);
    REQUIRE((reader && reader->entries().size() == files.size()));
    for (std::size_t i = files.size(); i-- > 0;) {
        CHECK(reader->entries()[i].name == files[i].name);
        CHECK(reader->entries()[i].size == files[i].bytes.size());
        CHECK(reader->read(i) == files[i].bytes);
    }
}

TEST_CASE("the same files give the same bytes")
{
    CHECK(archive_of(files) == archive_of(files));
}

TEST_CASE("an archive that asks for too much is refused before anything is inflated")
{
    const std::vector<sharing::ZipFile> large = {{"bomb", std::string(8 << 20, '\0')}, {"b", "x"}};
    const auto bytes = archive_of(large);
    CHECK(!sharing::ZipReader::open(bytes, {.entries = 1}));
    auto tight = sharing::ZipReader::open(bytes);
    CHECK(refusal(tight->read(0)) == "a file in the archive is packed in a way that is not safe");
    auto full = sharing::ZipReader::open(bytes, {.bytes = 8 << 20, .ratio = 2000});
    CHECK(full->read(0).has_value());
    CHECK(refusal(full->read(1)) == "there is too much in the archive");
}

TEST_CASE("an archive damaged or cut off anywhere is refused, or gives what was packed")
{
    const auto whole = archive_of(files);
    const auto gives_nothing_else = [](std::span<const std::byte> bytes) {
        auto reader = sharing::ZipReader::open(bytes);
        for (std::size_t entry = 0; reader && entry < reader->entries().size(); ++entry) {
            const auto read = reader->read(entry);
            if (read && !read->empty() && read != files[0].bytes && read != files[2].bytes) return false;
        }
        return true;
    };
    for (std::size_t i = 0; i < whole.size(); ++i) {
        CAPTURE(i);
        auto damaged = whole;
        damaged[i] ^= std::byte{0x55};
        CHECK(gives_nothing_else(damaged));
        CHECK(gives_nothing_else(std::span(whole).first(i)));
    }
    CHECK(!sharing::ZipReader::open(std::span(whole).first(whole.size() / 2)));
}

TEST_CASE("an archive of nothing is whole, and holds nothing")
{
    const auto bytes = *sharing::write_zip({});
    const auto reader = sharing::ZipReader::open(bytes);
    REQUIRE(reader);
    CHECK(reader->entries().empty());
}
