#include "vault/keyring.h"

#include "fixtures.h"
#include "platform/headless/fake_secrets.h"

using namespace fixtures;
using base::Kind;
using platform::SecretRefusal;
using platform::StretchCost;
using platform::headless::FakeSecrets;
using vault::KeySlot;
using vault::SlotKind;

namespace {

/// A keyring whose answers come at once.
struct Ring {
    FakeSecrets secrets;
    SeededEntropy entropy{7};
    vault::Keyring keyring{secrets, entropy};
    vault::DataKey key{std::byte{1}, std::byte{2}};
    std::vector<vault::RecoveryCode> codes = make_codes();

    std::vector<vault::RecoveryCode> make_codes()
    {
        std::vector<vault::RecoveryCode> made;
        for (std::size_t i = 0; i < vault::recovery_codes_in_a_set; ++i)
            made.push_back(vault::random_recovery_code(entropy));
        return made;
    }
    base::Result<std::vector<KeySlot>> make(const std::string& passphrase)
    {
        std::optional<base::Result<std::vector<KeySlot>>> made;
        keyring.make(key, passphrase, codes, [&](auto answer) { made = std::move(answer); });
        CHECK(!made);
        secrets.deliver();
        REQUIRE(made);
        return *made;
    }
    base::Result<std::vector<KeySlot>> add(const std::vector<KeySlot>& slots, const platform::Passkey& passkey)
    {
        std::optional<base::Result<std::vector<KeySlot>>> made;
        keyring.add(slots, key, passkey, salt, [&](auto answer) { made = std::move(answer); });
        CHECK(!made);
        secrets.deliver();
        REQUIRE(made);
        return *made;
    }
    platform::PasskeySalt salt{std::byte{4}};
    template <class Known>
    base::Result<vault::OpenedSlot> open(const std::vector<KeySlot>& slots, const Known& known)
    {
        std::optional<base::Result<vault::OpenedSlot>> opened;
        keyring.open(slots, known, [&](auto answer) { opened = std::move(answer); });
        CHECK(!opened);
        secrets.deliver();
        REQUIRE(opened);
        return *opened;
    }
    base::Result<std::vector<KeySlot>> rewrap(const std::vector<KeySlot>& slots, const std::string& passphrase,
                                              std::optional<std::size_t> used)
    {
        std::optional<base::Result<std::vector<KeySlot>>> made;
        keyring.rewrap(slots, key, passphrase, used, [&](auto answer) { made = std::move(answer); });
        secrets.deliver();
        REQUIRE(made);
        return *made;
    }
};

const std::string heron = "heron in the reeds";
const platform::Passkey finger{platform::PasskeyId(20, std::byte{5}), {std::byte{6}}};
const platform::Passkey face{platform::PasskeyId(64, std::byte{7}), {std::byte{8}}};

}  // namespace

TEST_CASE("what was made from a passphrase and eight codes opens by each of them, and by nothing else")
{
    Ring ring;
    const auto slots = ring.make(heron);
    REQUIRE(slots);
    CHECK(slots->size() == 9);
    CHECK(*vault::key_in(*slots) == std::nullopt);
    CHECK(ring.open(*slots, heron)->key == ring.key);
    for (std::size_t i = 0; i < ring.codes.size(); ++i) {
        const auto opened = ring.open(*slots, ring.codes[i]);
        CHECK(opened->key == ring.key);
        CHECK(opened->slot == i + 1);
    }
    CHECK(ring.open(*slots, std::string("Heron in the reeds")).error().kind == Kind::BadInput);
    CHECK(ring.open(*slots, std::string()).error().kind == Kind::BadInput);
    CHECK(ring.make("").error().kind == Kind::BadInput);
    CHECK(ring.open(*slots, ring.make_codes().front()).error().kind == Kind::BadInput);
    const std::vector<KeySlot> none{vault::open_slot(ring.key)};
    CHECK(ring.open(none, heron).error().kind == Kind::Missing);
}

TEST_CASE("a damaged slot is another error than a wrong passphrase")
{
    Ring ring;
    const auto slots = *ring.make(heron);
    auto cut = slots;
    cut[0].content.resize(20);
    CHECK(ring.open(cut, heron).error().kind == Kind::Corrupt);
    auto absurd = slots;
    absurd[0].content[3] = std::byte{255};
    CHECK(ring.open(absurd, heron).error().kind == Kind::Corrupt);
    auto other = slots;
    other[0].check[0] ^= std::byte{1};
    CHECK(ring.open(other, heron).error().kind == Kind::Corrupt);
    auto one_code = slots;
    one_code[3].content.clear();
    CHECK(ring.open(one_code, ring.codes[1])->key == ring.key);
    CHECK(ring.open(one_code, ring.codes[2]).error().kind == Kind::Corrupt);
}

TEST_CASE("too little memory and a missing service have errors of their own")
{
    Ring ring;
    const auto slots = *ring.make(heron);
    ring.secrets.memory_kib = 10 << 10;
    CHECK(ring.open(slots, heron).error().kind == Kind::Full);
    CHECK(ring.make(heron).error().kind == Kind::Full);
    ring.secrets.refusal = SecretRefusal::Unavailable;
    CHECK(ring.open(slots, heron).error().kind == Kind::Refused);
    CHECK(ring.open(slots, ring.codes[0]).error().kind == Kind::Refused);
    CHECK(ring.make(heron).error().kind == Kind::Refused);
}

TEST_CASE("a device that is quick but small gets a slot of the least cost")
{
    Ring ring;
    ring.secrets.least_takes = 10ms;
    ring.secrets.memory_kib = 20 << 10;
    const auto slots = ring.make(heron);
    REQUIRE(slots);
    CHECK(vault::read_passphrase_slot(slots->front())->cost == vault::least_cost);
}

TEST_CASE("another passphrase takes the place of the old one, and of the code that was used")
{
    Ring ring;
    const auto slots = *ring.make(heron);
    const auto used = ring.open(slots, ring.codes[4])->slot;
    const auto rewrapped = *ring.rewrap(slots, "an otter", used);
    CHECK(rewrapped.size() == 8);
    CHECK(ring.open(rewrapped, std::string("an otter"))->key == ring.key);
    CHECK(ring.open(rewrapped, heron).error().kind == Kind::BadInput);
    CHECK(ring.open(rewrapped, ring.codes[4]).error().kind == Kind::BadInput);
    for (const std::size_t left : {0U, 1U, 2U, 3U, 5U, 6U, 7U})
        CHECK(ring.open(rewrapped, ring.codes[left])->key == ring.key);
    CHECK(ring.rewrap(slots, "an otter", std::nullopt)->size() == 9);
}

TEST_CASE("passkeys that were added open it too, each by its own secret")
{
    Ring ring;
    const auto slots = *ring.add(*ring.add(*ring.make(heron), finger), face);
    CHECK(slots.size() == 11);
    CHECK(ring.open(slots, finger)->slot == 9);
    CHECK(ring.open(slots, face)->key == ring.key);
    CHECK(ring.open(slots, heron)->key == ring.key);
    CHECK(ring.open(slots, ring.codes[0])->key == ring.key);
    CHECK(ring.open(slots, platform::Passkey{finger.id, face.secret}).error().kind == Kind::BadInput);
    CHECK(ring.open(slots, platform::Passkey{{std::byte{1}}, finger.secret}).error().kind == Kind::BadInput);
    CHECK(ring.open(*ring.make(heron), finger).error().kind == Kind::Missing);
}

TEST_CASE("a passkey is never the only way in")
{
    Ring ring;
    const std::vector<KeySlot> none{vault::open_slot(ring.key)};
    CHECK(ring.add(none, finger).error().kind == Kind::Missing);
    auto codes_only = *ring.make(heron);
    codes_only.erase(codes_only.begin());
    CHECK(ring.add(codes_only, finger).error().kind == Kind::Missing);
}

TEST_CASE("a damaged passkey slot is another error than a foreign passkey, and hinders no other")
{
    Ring ring;
    auto slots = *ring.add(*ring.add(*ring.make(heron), finger), face);
    slots[9].content.pop_back();
    CHECK(ring.open(slots, finger).error().kind == Kind::Corrupt);
    CHECK(ring.open(slots, face)->key == ring.key);
    slots[10].check[0] ^= std::byte{1};
    CHECK(ring.open(slots, face).error().kind == Kind::Corrupt);
    ring.secrets.refusal = SecretRefusal::Unavailable;
    CHECK(ring.open(slots, face).error().kind == Kind::Refused);
    CHECK(ring.add(slots, finger).error().kind == Kind::Refused);
}

TEST_CASE("another passphrase keeps the passkeys")
{
    Ring ring;
    const auto slots = *ring.add(*ring.make(heron), finger);
    const auto rewrapped = *ring.rewrap(slots, "an otter", std::nullopt);
    CHECK(ring.open(rewrapped, finger)->key == ring.key);
    CHECK(ring.open(rewrapped, heron).error().kind == Kind::BadInput);
}

TEST_CASE("the answer to a question that was given up never comes")
{
    Ring ring;
    const auto slots = *ring.make(heron);
    int answers = 0;
    ring.keyring.open(slots, std::string("first"), [&](auto) { answers += 100; });
    ring.keyring.open(slots, heron, [&](auto opened) { answers += opened.has_value(); });
    CHECK(ring.keyring.busy());
    ring.secrets.deliver();
    CHECK(answers == 1);
    CHECK(!ring.keyring.busy());
}

TEST_CASE("the cost takes about 0.7 s, more memory before more passes, and is never below the floor")
{
    CHECK(vault::cost_for(700ms) == vault::least_cost);
    CHECK(vault::cost_for(10s) == vault::least_cost);
    CHECK(vault::cost_for(0ms) == vault::highest_cost);
    for (int took = 1; took < 3000; ++took) {
        CAPTURE(took);
        const auto cost = vault::cost_for(std::chrono::milliseconds(took));
        CHECK(cost.memory_kib >= vault::least_cost.memory_kib);
        CHECK(cost.memory_kib <= vault::highest_cost.memory_kib);
        CHECK(cost.passes >= 2);
        const auto work = [](StretchCost of) { return static_cast<double>(of.memory_kib) * of.passes; };
        const double takes = took * work(cost) / work(vault::least_cost);
        CHECK((takes <= 700.001 || cost == vault::least_cost));
        CHECK((takes >= 450 || cost == vault::highest_cost));
    }
    CHECK(vault::cost_for(150ms).passes == 3);
    CHECK(vault::cost_for(150ms).memory_kib >= 46 << 10);
}
