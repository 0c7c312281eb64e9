#include "language/emotion_model.h"

#include <bit>
#include <cmath>
#include <string>

#include "doctest/doctest.h"
#include "language/emotion.h"

using language::EmotionModel;
using namespace std::string_literals;

namespace {

std::string number(std::uint32_t bits)
{
    std::string bytes;
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(bits >> shift);
    return bytes;
}
std::string real(float value) { return number(std::bit_cast<std::uint32_t>(value)); }

/// One output that hears keys 5 and 300: 2 and −1 steps of a half; the second look doubles its probability.
std::string small_model()
{
    auto bytes = "LEM1\x01\x01"s + real(0.25f) + real(0.5f) + real(0.5f);
    for (int i = 0; i < 6; ++i) bytes += real(i == 0 ? 1.0f : 0.0f);
    bytes += real(-1) + real(4) + real(1);
    return bytes + number(2) + "\x05\x01\0\x02"s + "\xA7\x02\x01\0\xFF"s;
}

}  // namespace

TEST_CASE("odds are the bias, the plain numbers, and each block's features at the length of one")
{
    const auto model = EmotionModel::parse(small_model());
    REQUIRE(model);
    REQUIRE(model->outputs().size() == 1);
    CHECK(model->first_look({})[0] == 0.25);
    CHECK(model->first_look({.plain = {0.5f}})[0] == 0.75);
    CHECK(model->first_look({.words = {{5, 1}}})[0] == 1.25);
    CHECK(model->first_look({.words = {{5, 1}}, .pairs = {{300, 1}}})[0] == 0.75);
    CHECK(model->first_look({.letters = {{4, 1}, {5, 1}, {299, 1}, {300, 1}}})[0] == 0.5);
    CHECK(model->second_look(std::vector{0.0})[0] == 0);
    CHECK(model->second_look(std::vector{3.0})[0] == doctest::Approx(2 + 2 / (1 + std::exp(-3))));
    const double thrice = 1 + std::log(3);
    CHECK(model->first_look({.words = {{5, 3}, {6, 1}}})[0] == doctest::Approx(0.25 + thrice / std::hypot(thrice, 1)));
}

TEST_CASE("a model that is cut anywhere, or says what cannot be, is refused")
{
    const auto whole = small_model();
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(EmotionModel::parse(whole.substr(0, length)));
    CHECK_FALSE(EmotionModel::parse(whole + "x"));
    const auto changed = [&](std::size_t from_end, char to) {
        auto bytes = whole;
        bytes[bytes.size() - from_end] = to;
        return EmotionModel::parse(bytes);
    };
    CHECK_FALSE(changed(2, 1));                   // an output that is not there
    CHECK_FALSE(changed(5, 0));                   // the same key twice
    CHECK_FALSE(changed(4, '\x80'));              // a key without end
    const auto refused = EmotionModel::parse("LEM2");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == base::Kind::BadInput);
}

TEST_CASE("the published model has an output for each name, and is small")
{
    const auto& model = EmotionModel::published();
    REQUIRE(model.outputs().size() == language::emotion_names.size() + language::ekman_names.size());
    for (const auto& output : model.outputs()) CHECK((output.threshold > 0 && output.threshold < 1 && output.step > 0));
}
