#include "vault/vault_file.h"

#include "fixtures.h"

using namespace fixtures;

namespace {

std::vector<std::byte> copy_with(std::string_view words)
{
    Window window(empty_disk());
    window.run();
    REQUIRE(write(window.vault, words));
    return window.vault.copy();
}

}  // namespace

TEST_CASE("a copy holds also what is not saved yet, and opens without the browser")
{
    const auto copy = copy_with("not yet saved");
    const auto opened = vault::open_file(copy);
    REQUIRE(opened);
    CHECK(words_in(opened->database) == "not yet saved");
    CHECK(opened->facts.cipher == "chacha20");
    CHECK(opened->facts.generation > 0);
    CHECK(opened->facts.pages == 2);
}

TEST_CASE("a plain SQLite file opens too, with no cipher")
{
    const auto opened = vault::open_file(copy_with("plain"));
    const auto plain = opened->database.plain_copy();
    REQUIRE(plain);
    const auto again = vault::open_file(*plain);
    REQUIRE(again);
    CHECK(again->facts.cipher == "none");
    CHECK(words_in(again->database) == "plain");
}

TEST_CASE("a file that is neither, or a later one, or a cut one, is told apart")
{
    const auto good = copy_with("words");
    CHECK(vault::open_file({}).error().kind == base::Kind::BadInput);
    auto later = good;
    later[14] = std::byte{2};
    CHECK(vault::open_file(later).error().kind == base::Kind::Newer);
    CHECK(vault::open_file(std::span(good).first(good.size() - 1)).error().kind == base::Kind::Corrupt);
}

TEST_CASE("no damage to a vault file goes unseen")
{
    const auto good = copy_with("words");
    base::RandomStream random(11);
    for (int round = 0; round < 500; ++round) {
        auto bytes = good;
        if (random.below(4) == 0) bytes.resize(random.below(bytes.size()));
        else bytes[random.below(bytes.size())] ^= static_cast<std::byte>(1 + random.below(255));
        CHECK(!vault::open_file(bytes));
    }
}
