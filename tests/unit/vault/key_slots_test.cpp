#include "vault/key_slots.h"

#include <algorithm>

#include "base/random.h"
#include "doctest/doctest.h"
#include "vault/recovery_code.h"

using namespace vault;
using base::Kind;

namespace {

constexpr DataKey key{std::byte{1}, std::byte{2}, std::byte{3}};

std::vector<std::byte> slots_of(const DataKey& data_key)
{
    const KeySlot slots[] = {open_slot(data_key)};
    return write_key_slots(slots);
}

constexpr PassphraseSlot some_passphrase{.cost = {.memory_kib = 46 << 10, .passes = 3},
                                         .salt = {std::byte{7}},
                                         .wrapped = {std::byte{8}}};
const PasskeySlot some_passkey{.id = platform::PasskeyId(20, std::byte{11}),
                               .salt = {std::byte{12}},
                               .wrapped = {std::byte{13}}};
constexpr RecoverySlot some_code{.salt = {std::byte{9}}, .wrapped = {std::byte{10}}};

/// The same slot with another number written at a place of its content.
KeySlot with(KeySlot slot, std::size_t at, std::uint32_t number)
{
    for (std::size_t i = 0; i < 4; ++i) slot.content[at + i] = static_cast<std::byte>(number >> (8 * i));
    return slot;
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
    const KeySlot only_later[] = {{static_cast<SlotKind>(77), {}, {}}};
    CHECK(key_in(only_later).error().kind == Kind::Newer);
}

TEST_CASE("a slot that holds another key than its check value says is damaged")
{
    auto slot = open_slot(key);
    slot.content[0] ^= std::byte{1};
    CHECK(open(slot).error().kind == Kind::Corrupt);
}

TEST_CASE("passphrase and recovery slots come back as they were made, and hold no key that is open")
{
    const KeySlot slots[] = {*passphrase_slot(key, some_passphrase), recovery_slot(key, some_code)};
    const auto read = read_key_slots(write_key_slots(slots));
    REQUIRE((read && read->size() == 2));
    CHECK(read_passphrase_slot(read->front()) == some_passphrase);
    CHECK(read_recovery_slot(read->back()) == some_code);
    CHECK(*key_in(*read) == std::nullopt);
    CHECK(belongs(read->back(), key));
    CHECK(!belongs(read->back(), DataKey{}));
    CHECK(read_passphrase_slot(read->back()).error().kind == Kind::BadInput);
    CHECK(read_recovery_slot(read->front()).error().kind == Kind::BadInput);
}

TEST_CASE("a passkey slot comes back as it was made, whatever size its id has, and holds no key that is open")
{
    for (const std::size_t size : {1U, 16U, 64U, 1023U}) {
        auto made = some_passkey;
        made.id.resize(size, std::byte{14});
        const KeySlot slots[] = {*passkey_slot(key, made)};
        const auto read = read_key_slots(write_key_slots(slots));
        REQUIRE(read);
        CHECK(read_passkey_slot(read->front()) == made);
        CHECK(belongs(read->front(), key));
        CHECK(*key_in(*read) == std::nullopt);
    }
    CHECK(read_passkey_slot(open_slot(key)).error().kind == Kind::BadInput);
}

TEST_CASE("a passkey slot whose sizes do not fit together is damaged, and none without an id is made")
{
    for (const std::size_t size : {0U, 1024U}) {
        auto made = some_passkey;
        made.id.resize(size);
        CHECK(passkey_slot(key, made).error().kind == Kind::Internal);
    }
    const auto good = *passkey_slot(key, some_passkey);
    for (const std::size_t size : {0U, 1U, 93U, 95U, 1000U}) {
        auto slot = good;
        slot.content.resize(size);
        CHECK(read_passkey_slot(slot).error().kind == Kind::Corrupt);
    }
    for (const std::byte length : {std::byte{0}, std::byte{19}, std::byte{21}, std::byte{255}}) {
        auto slot = good;
        slot.content[0] = length;
        CHECK(read_passkey_slot(slot).error().kind == Kind::Corrupt);
    }
}

TEST_CASE("the key that follows from a passkey is another for another secret, another salt and another purpose")
{
    const platform::SecretKey secret{std::byte{1}};
    const auto by = key_of_passkey(secret, {});
    CHECK(by == key_of_passkey(secret, {}));
    CHECK(by != key_of_passkey({std::byte{2}}, {}));
    CHECK(by != key_of_passkey(secret, {std::byte{1}}));
    CHECK(by != derived_key(secret, {}, "lantern recovery code"));
    constexpr std::byte beginning[]{std::byte{0x3d}, std::byte{0x39}, std::byte{0xb4}, std::byte{0xe9}};
    CHECK(std::ranges::equal(std::span(by).first(4), beginning));  // as Python's hmac has it
}

TEST_CASE("no passphrase slot is made below the floor, and none of an absurd cost is ever read")
{
    for (const platform::StretchCost cost : {platform::StretchCost{(19 << 10) - 1, 2}, {19 << 10, 1}, {65 << 10, 2},
                                             {19 << 10, 17}, {0, 0}, {~0U, ~0U}}) {
        CAPTURE(cost.memory_kib);
        auto slot = some_passphrase;
        slot.cost = cost;
        CHECK(passphrase_slot(key, slot).error().kind == Kind::Internal);
        const auto good = *passphrase_slot(key, some_passphrase);
        const auto written = with(with(good, 0, cost.memory_kib), 4, cost.passes);
        CHECK(read_passphrase_slot(written).error().kind == Kind::Corrupt);
        CHECK(read_passphrase_slot(with(good, 8, 4)).error().kind == Kind::Corrupt);  // lanes
    }
}

TEST_CASE("a slot that is too short or too long is damaged")
{
    for (const std::size_t size : {0U, 1U, 67U, 69U, 1000U}) {
        auto passphrase = *passphrase_slot(key, some_passphrase);
        auto code = recovery_slot(key, some_code);
        passphrase.content.resize(size);
        code.content.resize(size);
        CHECK(read_passphrase_slot(passphrase).error().kind == Kind::Corrupt);
        CHECK(read_recovery_slot(code).error().kind == Kind::Corrupt);
    }
}

TEST_CASE("one good copy of two is enough and says which copy to mend")
{
    const auto good = slots_of(key);
    auto damaged = good;
    damaged.back() ^= std::byte{1};
    CHECK(find_slots({good, good})->to_mend == std::nullopt);
    CHECK(find_slots({good, damaged})->to_mend == 1);
    CHECK(find_slots({good, {}})->to_mend == 1);
    CHECK(find_slots({damaged, good})->to_mend == 0);
    CHECK(key_in(find_slots({damaged, good})->slots) == key);
    CHECK(find_slots({damaged, {}}).error().kind == Kind::Corrupt);
    CHECK(find_slots({std::vector<std::byte>(), damaged}).error().kind == Kind::Corrupt);
    CHECK(find_slots({std::vector<std::byte>(), {}}).error().kind == Kind::Missing);
}

TEST_CASE("no damage to key slots is ever taken for good slots")
{
    base::RandomStream random(7);
    const KeySlot slots[] = {open_slot(key), *passphrase_slot(key, some_passphrase), recovery_slot(key, some_code),
                             *passkey_slot(key, some_passkey)};
    const auto good = write_key_slots(slots);
    for (int round = 0; round < 20'000; ++round) {
        auto bytes = good;
        bytes.resize(random.below(3) == 0 ? random.below(good.size() + 8) : good.size());
        for (auto left = random.below(4); left > 0 && !bytes.empty(); --left)
            bytes[random.below(bytes.size())] = static_cast<std::byte>(random.next());
        const auto read = read_key_slots(bytes);
        CHECK((!read || bytes == good));
    }
}
