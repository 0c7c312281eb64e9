#include "vault/key_slots.h"

#include <algorithm>

#include "base/random.h"
#include "doctest/doctest.h"

using namespace vault;
using base::Kind;

namespace {

constexpr DataKey key{std::byte{1}, std::byte{2}, std::byte{3}};

std::vector<std::byte> slots_of(const DataKey& data_key)
{
    const KeySlot slots[] = {open_slot(data_key)};
    return write_key_slots(slots);
}

}  // namespace

TEST_CASE("key slots come back as they were written, kinds not yet known too")
{
    const KeySlot later{static_cast<SlotKind>(77), {}, std::vector<std::byte>(300, std::byte{5})};
    const KeySlot slots[] = {open_slot(key), later};
    const auto bytes = write_key_slots(slots);
    CHECK(bytes == write_key_slots(slots));
    const auto read = read_key_slots(bytes);
    REQUIRE(read);
    CHECK(std::ranges::equal(*read, slots));
    CHECK(open(read->front()) == key);
}

TEST_CASE("no slots, slots of a later version and damaged slots are different errors")
{
    CHECK(read_key_slots({}).error().kind == Kind::Missing);
    auto later = slots_of(key);
    later[4] = std::byte{2};
    CHECK(read_key_slots(later).error().kind == Kind::Newer);
    auto damaged = slots_of(key);
    damaged[20] ^= std::byte{1};
    CHECK(read_key_slots(damaged).error().kind == Kind::Corrupt);
    const KeySlot only_later[] = {{SlotKind::Passphrase, {}, {}}};
    CHECK(find_key({write_key_slots(only_later), {}}).error().kind == Kind::Newer);
}

TEST_CASE("a slot that holds another key than its check value says is damaged")
{
    auto slot = open_slot(key);
    slot.wrapped[0] ^= std::byte{1};
    CHECK(open(slot).error().kind == Kind::Corrupt);
}

TEST_CASE("one good copy of two is enough and says which copy to mend")
{
    const auto good = slots_of(key);
    auto damaged = good;
    damaged.back() ^= std::byte{1};
    CHECK(find_key({good, good})->to_mend == std::nullopt);
    CHECK(find_key({good, damaged})->to_mend == 1);
    CHECK(find_key({good, {}})->to_mend == 1);
    CHECK(find_key({damaged, good})->to_mend == 0);
    CHECK(find_key({damaged, good})->key == key);
    CHECK(find_key({damaged, {}}).error().kind == Kind::Corrupt);
    CHECK(find_key({std::vector<std::byte>(), damaged}).error().kind == Kind::Corrupt);
    CHECK(find_key({std::vector<std::byte>(), {}}).error().kind == Kind::Missing);
}

TEST_CASE("no damage to key slots is ever taken for good slots")
{
    base::RandomStream random(7);
    const auto good = slots_of(key);
    for (int round = 0; round < 20'000; ++round) {
        auto bytes = good;
        bytes.resize(random.below(3) == 0 ? random.below(good.size() + 8) : good.size());
        for (auto left = random.below(4); left > 0 && !bytes.empty(); --left)
            bytes[random.below(bytes.size())] = static_cast<std::byte>(random.next());
        const auto read = read_key_slots(bytes);
        CHECK((!read || bytes == good));
    }
}
