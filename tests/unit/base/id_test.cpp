#include "base/id.h"

#include <algorithm>

#include "doctest/doctest.h"

namespace {

class Counting : public base::Entropy {
public:
    void fill(std::span<std::byte> bytes) override
    {
        for (auto& byte : bytes) byte = static_cast<std::byte>(next_++);
    }

private:
    int next_ = 0xF0;
};

}  // namespace

TEST_CASE("a random id is what the entropy gives")
{
    Counting entropy;
    CHECK(base::hex(base::random_id(entropy)) == "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
}

TEST_CASE("an id as text comes back, and nothing else is an id")
{
    const auto id = base::id_of_content("anything");
    CHECK(base::parse_id(base::hex(id)) == id);
    for (const auto* wrong : {"", "00", "g0000000000000000000000000000000", "F0000000000000000000000000000000",
                              "000000000000000000000000000000000", "-0000000000000000000000000000000"})
        CHECK_FALSE(base::parse_id(wrong));
}

TEST_CASE("the id of a content is FNV-1a, the same on every machine")
{
    // Of the empty text it is the offset basis; "a" is in the draft's test vectors.
    CHECK(base::hex(base::id_of_content("")) == "6c62272e07bb014262b821756295c58d");
    CHECK(base::hex(base::id_of_content("a")) == "d228cb696f1a8caf78912b704e4a8964");
    CHECK(base::id_of_content("ab") != base::id_of_content("ba"));
}
