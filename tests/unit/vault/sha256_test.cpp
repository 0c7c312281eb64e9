#include "vault/sha256.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "doctest/doctest.h"

using namespace vault;

namespace {

std::span<const std::byte> bytes(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

std::string hex(const Digest& digest)
{
    std::string text;
    for (const auto byte : digest) {
        text += "0123456789abcdef"[std::to_integer<unsigned>(byte >> 4)];
        text += "0123456789abcdef"[std::to_integer<unsigned>(byte & std::byte{15})];
    }
    return text;
}

}  // namespace

TEST_CASE("SHA-256 gives the examples of FIPS 180-4")
{
    const auto hash = [](std::string_view text) { return hex(Sha256().add(bytes(text)).digest()); };
    CHECK(hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    constexpr std::string_view two_blocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    CHECK(hash(two_blocks) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("SHA-256 in pieces of any size is that of the whole")
{
    const std::string text(1000, 'a');
    for (std::size_t piece = 1; piece < 150; ++piece) {
        Sha256 hash;
        for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(std::min(piece, rest.size())))
            hash.add(bytes(rest.substr(0, piece)));
        CHECK(hex(hash.digest()) == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3");
    }
}

TEST_CASE("the keyed hash gives test case 1 of RFC 4231, as often as asked")
{
    std::array<std::byte, 32> key{};
    std::fill_n(key.begin(), 20, std::byte{0x0b});
    const KeyedHash hash(key);
    for (int i = 0; i < 2; ++i)
        CHECK(hex(hash.of(bytes("Hi There"))) == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
}
