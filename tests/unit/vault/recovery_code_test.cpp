#include "vault/recovery_code.h"

#include <algorithm>
#include <set>

#include "fixtures.h"

using namespace fixtures;
using base::Kind;
using vault::parse_recovery_code;
using vault::RecoveryCode;
using vault::text_of;

namespace {

std::vector<std::byte> bytes_of_hex(std::string_view digits)
{
    std::vector<std::byte> bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2)
        bytes.push_back(static_cast<std::byte>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16)));
    return bytes;
}

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

}  // namespace

TEST_CASE("a recovery code is 24 symbols and one that checks them, in groups of four, and comes back")
{
    CHECK(text_of(RecoveryCode{}).starts_with("0000-0000-0000-0000-0000-0000-"));
    SeededEntropy entropy(1);
    std::set<std::string> seen;
    for (int i = 0; i < 500; ++i) {
        const auto code = vault::random_recovery_code(entropy);
        const auto text = text_of(code);
        CHECK(text.size() == 31);
        CHECK(text.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ-") == std::string::npos);
        CHECK(parse_recovery_code(text) == code);
        seen.insert(text);
    }
    CHECK(seen.size() == 500);
}

TEST_CASE("a code is read however it is typed")
{
    const RecoveryCode code{{std::byte{0x00}, std::byte{0x42}, std::byte{0x10}}};  // 0, 1, 0 and 1 among its symbols
    auto text = text_of(code);
    CHECK(text.starts_with("0111-0"));
    std::ranges::replace(text, '-', ' ');
    CHECK(parse_recovery_code("  " + text + "\n") == code);
    std::ranges::replace(text, '0', 'o');
    std::ranges::replace(text, '1', 'l');
    CHECK(parse_recovery_code(text) == code);
    std::ranges::replace(text, 'l', 'I');
    std::erase(text, ' ');
    CHECK(parse_recovery_code(text) == code);
    std::ranges::transform(text, text.begin(), [](char letter) { return static_cast<char>(std::tolower(letter)); });
    CHECK(parse_recovery_code(text) == code);
}

TEST_CASE("any one wrong symbol is told as a typo")
{
    SeededEntropy entropy(2);
    const auto right = text_of(vault::random_recovery_code(entropy));
    for (std::size_t at = 0; at < right.size(); ++at) {
        if (right[at] == '-') continue;
        for (const char other : alphabet) {
            auto wrong = right;
            wrong[at] = other;
            CHECK(parse_recovery_code(wrong).has_value() == (wrong == right));
        }
    }
}

TEST_CASE("nearly all swapped neighbours are told as a typo")
{
    SeededEntropy entropy(3);
    int swapped = 0, missed = 0;
    for (int i = 0; i < 200; ++i) {
        auto symbols = text_of(vault::random_recovery_code(entropy));
        std::erase(symbols, '-');
        for (std::size_t at = 1; at < symbols.size(); ++at) {
            auto wrong = symbols;
            std::swap(wrong[at - 1], wrong[at]);
            if (wrong == symbols) continue;
            ++swapped;
            missed += parse_recovery_code(wrong).has_value();
        }
    }
    CHECK(missed * 100 < swapped);
}

TEST_CASE("what is no code is told, whatever it is")
{
    const auto right = text_of(RecoveryCode{});
    for (const std::string& wrong : {std::string(), std::string("my dog's name"), right.substr(1), right + "0",
                                     "U" + right.substr(1), right.substr(0, 30) + "\xff", std::string(100'000, '0')})
        CHECK(parse_recovery_code(wrong).error().kind == Kind::BadInput);
}

TEST_CASE("keys are derived as RFC 5869 says")
{
    const auto info = bytes_of_hex("f0f1f2f3f4f5f6f7f8f9");
    const std::string_view purpose(reinterpret_cast<const char*>(info.data()), info.size());
    const auto key = vault::derived_key(std::vector(22, std::byte{0x0b}), bytes_of_hex("000102030405060708090a0b0c"),
                                        purpose);  // its test case 1, the first 32 bytes
    const auto expected = bytes_of_hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    CHECK(std::ranges::equal(key, expected));
    CHECK(vault::key_of(RecoveryCode{}, platform::Salt{}) != vault::key_of(RecoveryCode{}, {std::byte{1}}));
}
