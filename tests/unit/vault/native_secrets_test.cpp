#include "platform/headless/native_secrets.h"

#include <algorithm>

#include <argon2.h>

#include "fixtures.h"
#include "vault/keyring.h"

using namespace fixtures;
using platform::headless::NativeSecrets;

namespace {

template <std::size_t Size>
std::array<std::byte, Size> hex(std::string_view digits)
{
    std::array<std::byte, Size> bytes{};
    for (std::size_t i = 0; i < Size; ++i)
        bytes[i] = static_cast<std::byte>(std::stoi(std::string(digits.substr(2 * i, 2)), nullptr, 16));
    return bytes;
}

std::span<const std::byte> bytes_of(std::string_view words) { return std::as_bytes(std::span(words)); }

}  // namespace

TEST_CASE("keys are wrapped as RFC 3394 says (section 4.6)")
{
    const auto by = hex<32>("000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F");
    const auto key = hex<32>("00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F");
    const auto wrapped =
        hex<40>("28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21");
    CHECK(platform::headless::key_wrapped(by, key) == wrapped);
    CHECK(platform::headless::key_unwrapped(by, wrapped) == key);
    CHECK(!platform::headless::key_unwrapped(key, wrapped));
    for (std::size_t i = 0; i < wrapped.size(); ++i) {
        auto damaged = wrapped;
        damaged[i] ^= std::byte{1};
        CHECK(!platform::headless::key_unwrapped(by, damaged));
    }
}

TEST_CASE("the Argon2id that is linked gives what RFC 9106 says (section 5.3)")
{
    std::array<std::uint8_t, 32> tag{}, password{}, secret{}, salt{}, more{};
    password.fill(1);
    salt.fill(2);
    secret.fill(3);
    more.fill(4);
    argon2_context context{};
    context.out = tag.data();
    context.outlen = tag.size();
    context.pwd = password.data();
    context.pwdlen = 32;
    context.salt = salt.data();
    context.saltlen = 16;
    context.secret = secret.data();
    context.secretlen = 8;
    context.ad = more.data();
    context.adlen = 12;
    context.t_cost = 3;
    context.m_cost = 32;
    context.lanes = context.threads = 4;
    context.version = ARGON2_VERSION_13;
    REQUIRE(argon2_ctx(&context, Argon2_id) == ARGON2_OK);
    const auto expected = hex<32>("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    CHECK(std::ranges::equal(std::as_bytes(std::span(tag)), expected));
}

TEST_CASE("passphrases are stretched as Argon2's own vectors say, with one lane")
{
    // phc-winner-argon2, src/test.c, version 0x13: "password" and "somesalt"
    const auto stretched = platform::headless::argon2id(bytes_of("password"), bytes_of("somesalt"), {65536, 2});
    CHECK(stretched == hex<32>("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"));
    // as the browser gives it: tests/browser/harness/secrets.test.js
    const auto ours = platform::headless::argon2id(bytes_of("a heron in the r\xc3\xa9" "eds"),
                                                   bytes_of("0123456789abcdef"), vault::least_cost);
    CHECK(ours == hex<32>("9ead1027d27562e567d8d36729bf77ae490e6ba90c34bc3d16f1bcf6d3c7e0ed"));
}

TEST_CASE("a record's slots made with real secrets open with them")
{
    NativeSecrets secrets;
    SeededEntropy entropy(5);
    vault::Keyring keyring(secrets, entropy);
    const vault::DataKey key{std::byte{9}};
    const auto code = vault::random_recovery_code(entropy);
    std::vector<vault::KeySlot> slots;
    keyring.make(key, "an otter", {code}, [&](auto made) { slots = made.value_or(slots); });
    secrets.deliver();
    REQUIRE(slots.size() == 2);
    std::vector<bool> right;
    const auto opened = [&](const base::Result<vault::OpenedSlot>& answer) {
        right.push_back(answer && answer->key == key);
    };
    keyring.open(slots, "an otter", opened);
    secrets.deliver();
    keyring.open(slots, code, opened);
    secrets.deliver();
    keyring.open(slots, "an utter", opened);
    secrets.deliver();
    CHECK(right == std::vector{true, true, false});
}
