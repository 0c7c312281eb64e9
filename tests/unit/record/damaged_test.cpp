#include "fixtures.h"

using namespace record_test;

// What libFuzzer does for hours in tests/fuzz/, for a moment and everywhere.
namespace {

template <class Bytes> void damage(Bytes& file, base::RandomStream& random)
{
    using Byte = typename Bytes::value_type;
    for (std::size_t edits = 1 + random.below(8); edits > 0 && !file.empty(); --edits) {
        const auto at = random.below(file.size());
        switch (random.below(4)) {
        case 0: file[at] = static_cast<Byte>(random.below(256)); break;
        case 1: file[at] = static_cast<Byte>(static_cast<unsigned>(file[at]) ^ (1u << random.below(8))); break;
        case 2: file.erase(file.begin() + static_cast<std::ptrdiff_t>(at)); break;
        default: file.insert(file.begin() + static_cast<std::ptrdiff_t>(at), file[random.below(file.size())]); break;
        }
    }
}

/// As above, but nothing moves: what an SQLite file survives longer.
void scratch(std::vector<std::byte>& file, base::RandomStream& random)
{
    for (std::size_t edits = 1 + random.below(20); edits > 0; --edits)
        file[random.below(file.size())] = static_cast<std::byte>(random.below(256));
}

struct Filled : Copy {
    Filled()
    {
        const auto id = (*this)->save(good_evening(), noon);
        auto edited = good_evening();
        edited.id = *id;
        edited.craving = 0;
        REQUIRE((*this)->save(edited, noon + 1h));
        REQUIRE((*this)->save(first_page(), noon));
        REQUIRE((*this)->set_setting("theme", "night", noon));
    }
};

}  // namespace

TEST_CASE("damaged JSON crashes nothing, and changes nothing when it is refused")
{
    Filled from;
    const auto whole = json(*from);
    base::RandomStream random(1);
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        Copy into(2);
        const auto before = json(*into);
        auto file = whole;
        damage(file, random);
        if (!into->merge_json(file, noon)) REQUIRE(json(*into) == before);
        REQUIRE_FALSE(into.database().check_integrity());
    }
}

TEST_CASE("a damaged SQLite file crashes nothing, and changes nothing when it is refused")
{
    Filled from;
    const auto whole = *from->export_sqlite();
    base::RandomStream random(1);
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        Copy into(2);
        const auto before = json(*into);
        auto file = whole;
        if (round % 4 == 0) damage(file, random);
        else scratch(file, random);
        if (!into->merge_sqlite(file, noon)) REQUIRE(json(*into) == before);
        REQUIRE_FALSE(into.database().check_integrity());
    }
}
