#include "vault/keyring.h"

#include <algorithm>
#include <utility>

namespace vault {

using namespace std::chrono_literals;
using base::failed;
using base::Kind;
using platform::SecretKey;
using platform::SecretRefusal;
using platform::StretchCost;
using platform::WrappedKey;

namespace {

constexpr auto wanted_time = 700ms;  // between half a second and one
constexpr std::uint32_t enough_kib = 46 << 10;
constexpr std::uint32_t passes_with_enough = 3;

base::Error error_of(SecretRefusal refusal)
{
    switch (refusal) {
    case SecretRefusal::OutOfMemory: return {Kind::Full, "memory to stretch a passphrase"};
    case SecretRefusal::DoesNotFit: return {Kind::BadInput, "key slots: it does not fit"};
    default: return {Kind::Refused, "no service for secrets"};
    }
}

}  // namespace

StretchCost cost_for(std::chrono::milliseconds least_takes)
{
    const auto took = std::max(1.0, static_cast<double>(least_takes.count()));
    const double affords = static_cast<double>(wanted_time.count()) / took * least_cost.memory_kib * least_cost.passes;
    const auto within = [&](std::uint32_t passes) {  // KiB at which so many passes take the wanted time
        const double most = std::min(affords / passes, static_cast<double>(highest_cost.memory_kib));
        return std::max(static_cast<std::uint32_t>(most) / 1024 * 1024, least_cost.memory_kib);
    };
    if (within(passes_with_enough) < enough_kib) return {within(least_cost.passes), least_cost.passes};
    if (within(passes_with_enough) < highest_cost.memory_kib) return {within(passes_with_enough), passes_with_enough};
    const auto passes = static_cast<std::uint32_t>(affords / highest_cost.memory_kib);
    return {highest_cost.memory_kib, std::min(passes, highest_cost.passes)};
}

/// Its secret is wiped when it goes.
struct Keyring::HeldPasskey {
    platform::PasskeyId id;
    HeldKey secret;
};

struct Keyring::Opening {
    std::vector<KeySlot> slots;
    std::variant<std::string, RecoveryCode, HeldPasskey> known;
    Answer<OpenedSlot> answer;
    std::deque<std::size_t> left{};        ///< slots of the right kind, to be tried
    std::optional<base::Error> problem{};  ///< why one of them could not be tried well

    ~Opening()
    {
        if (auto* passphrase = std::get_if<std::string>(&known)) wipe(std::as_writable_bytes(std::span(*passphrase)));
    }
};

struct Keyring::Making {
    HeldKey key;
    std::string passphrase;
    std::vector<RecoveryCode> codes;
    Answer<std::vector<KeySlot>> answer;
    std::vector<KeySlot> made{};
    std::vector<KeySlot> kept{};  ///< of the old ones; they follow

    ~Making() { wipe(std::as_writable_bytes(std::span(passphrase))); }
};

template <class Value, class Then>
platform::Secrets::Answer<Value> Keyring::then(Then run)
{
    return answer_.then<Value, SecretRefusal>(std::move(run));
}

void Keyring::open(std::vector<KeySlot> slots, std::string passphrase, Answer<OpenedSlot> answer)
{
    begin(std::make_shared<Opening>(std::move(slots), std::move(passphrase), std::move(answer)));
}

void Keyring::open(std::vector<KeySlot> slots, const RecoveryCode& code, Answer<OpenedSlot> answer)
{
    begin(std::make_shared<Opening>(std::move(slots), code, std::move(answer)));
}

void Keyring::open(std::vector<KeySlot> slots, const platform::Passkey& passkey, Answer<OpenedSlot> answer)
{
    begin(std::make_shared<Opening>(std::move(slots), HeldPasskey{passkey.id, HeldKey(passkey.secret)},
                                    std::move(answer)));
}

/// Begins with a question that costs little: it tells whether there is any service for secrets, and lets every answer
/// come after the call.
void Keyring::begin(std::shared_ptr<Opening> opening)
{
    constexpr SlotKind kinds[]{SlotKind::Passphrase, SlotKind::Recovery, SlotKind::Passkey};  // as `known` has them
    const auto kind = kinds[opening->known.index()];
    for (std::size_t i = 0; i < opening->slots.size(); ++i)
        if (opening->slots[i].kind == kind) opening->left.push_back(i);
    secrets_->wrap({}, {}, then<WrappedKey>([this, opening](auto wrapped) {
        if (!wrapped) return opening->answer(std::unexpected(error_of(wrapped.error())));
        if (opening->left.empty()) return opening->answer(failed(Kind::Missing, "key slots: none of this kind"));
        try_next(opening);
    }));
}

void Keyring::try_next(std::shared_ptr<Opening> opening)
{
    const auto& slot = opening->slots[opening->left.front()];
    std::visit([&](const auto& known) { try_slot(opening, slot, known); }, opening->known);
}

void Keyring::try_slot(std::shared_ptr<Opening> opening, const KeySlot& slot, const std::string& passphrase)
{
    const auto read = read_passphrase_slot(slot);
    if (!read) return tried(std::move(opening), std::unexpected(read.error()));
    if (passphrase.empty()) return tried(std::move(opening), failed(Kind::BadInput, "no passphrase"));
    secrets_->stretch(passphrase, read->salt, read->cost,
                      then<SecretKey>([this, opening, wrapped = read->wrapped](auto stretched) {
                          if (!stretched) return tried(opening, std::unexpected(error_of(stretched.error())));
                          unwrap(opening, *stretched, wrapped);
                      }));
}

void Keyring::try_slot(std::shared_ptr<Opening> opening, const KeySlot& slot, const RecoveryCode& code)
{
    const auto read = read_recovery_slot(slot);
    if (!read) return tried(std::move(opening), std::unexpected(read.error()));
    unwrap(opening, key_of(code, read->salt), read->wrapped);
}

void Keyring::try_slot(std::shared_ptr<Opening> opening, const KeySlot& slot, const HeldPasskey& passkey)
{
    const auto read = read_passkey_slot(slot);
    if (!read) return tried(std::move(opening), std::unexpected(read.error()));
    if (read->id != passkey.id) return tried(std::move(opening), failed(Kind::BadInput, "another passkey"));
    unwrap(opening, key_of_passkey(passkey.secret.key(), read->salt), read->wrapped);
}

/// A key that was unwrapped whole and still is not that of the check value: one of the two is damaged.
void Keyring::unwrap(std::shared_ptr<Opening> opening, const SecretKey& by, const WrappedKey& wrapped)
{
    secrets_->unwrap(by, wrapped, then<SecretKey>([this, opening](auto key) {
        if (!key) return tried(opening, std::unexpected(error_of(key.error())));
        if (belongs(opening->slots[opening->left.front()], *key)) return tried(opening, *key);
        tried(opening, failed(Kind::Corrupt, "key slots: check value"));
    }));
}

void Keyring::tried(std::shared_ptr<Opening> opening, std::expected<DataKey, base::Error> found)
{
    if (found) return opening->answer(OpenedSlot{*found, opening->left.front()});
    if (!opening->problem && found.error().kind != Kind::BadInput) opening->problem = found.error();
    opening->left.pop_front();
    if (!opening->left.empty()) return try_next(std::move(opening));
    opening->answer(std::unexpected(opening->problem.value_or(found.error())));
}

void Keyring::make(const DataKey& key, std::string passphrase, std::vector<RecoveryCode> codes,
                   Answer<std::vector<KeySlot>> answer)
{
    begin(std::make_shared<Making>(HeldKey(key), std::move(passphrase), std::move(codes), std::move(answer)));
}

void Keyring::rewrap(std::vector<KeySlot> slots, const DataKey& key, std::string passphrase,
                     std::optional<std::size_t> used, Answer<std::vector<KeySlot>> answer)
{
    auto making = std::make_shared<Making>(HeldKey(key), std::move(passphrase), std::vector<RecoveryCode>(),
                                           std::move(answer));
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const bool goes = i == used || slots[i].kind == SlotKind::Passphrase || slots[i].kind == SlotKind::Open;
        if (!goes) making->kept.push_back(std::move(slots[i]));
    }
    begin(std::move(making));
}

void Keyring::begin(std::shared_ptr<Making> making)
{
    secrets_->measure(least_cost, then<std::chrono::milliseconds>([this, making](auto took) {
        if (!took) return making->answer(std::unexpected(error_of(took.error())));
        if (making->passphrase.empty()) return making->answer(failed(Kind::BadInput, "no passphrase"));
        stretch(making, cost_for(*took));
    }));
}

/// A device that gives less memory than it has the speed for still gets a slot, of the least cost.
void Keyring::stretch(std::shared_ptr<Making> making, StretchCost cost)
{
    PassphraseSlot slot{.cost = cost, .salt = {}, .wrapped = {}};
    entropy_->fill(slot.salt);
    secrets_->stretch(making->passphrase, slot.salt, cost, then<SecretKey>([this, making, slot](auto key) {
        const bool try_less = !key && key.error() == SecretRefusal::OutOfMemory && slot.cost != least_cost;
        if (try_less) return stretch(making, least_cost);
        if (!key) return making->answer(std::unexpected(error_of(key.error())));
        wrap_passphrase(making, slot, *key);
    }));
}

void Keyring::wrap_passphrase(std::shared_ptr<Making> making, const PassphraseSlot& slot, const SecretKey& by)
{
    secrets_->wrap(by, making->key.key(), then<WrappedKey>([this, making, slot](auto wrapped) {
        if (!wrapped) return making->answer(std::unexpected(error_of(wrapped.error())));
        auto made = passphrase_slot(making->key.key(), {slot.cost, slot.salt, *wrapped});
        if (!made) return making->answer(std::unexpected(made.error()));
        making->made.push_back(std::move(*made));
        wrap_next_code(making);
    }));
}

void Keyring::wrap_next_code(std::shared_ptr<Making> making)
{
    const auto done = making->made.size() - 1;  // after the passphrase
    if (done == making->codes.size()) {
        std::ranges::move(making->kept, std::back_inserter(making->made));
        return making->answer(std::move(making->made));
    }
    platform::Salt salt;
    entropy_->fill(salt);
    const auto by = key_of(making->codes[done], salt);
    secrets_->wrap(by, making->key.key(), then<WrappedKey>([this, making, salt](auto wrapped) {
        if (!wrapped) return making->answer(std::unexpected(error_of(wrapped.error())));
        making->made.push_back(recovery_slot(making->key.key(), {salt, *wrapped}));
        wrap_next_code(making);
    }));
}

void Keyring::add(std::vector<KeySlot> slots, const DataKey& key, const platform::Passkey& passkey,
                  const platform::PasskeySalt& salt, Answer<std::vector<KeySlot>> answer)
{
    const auto finish = [slots = std::move(slots), held = HeldKey(key), id = passkey.id, salt, answer](auto wrapped) {
        if (!wrapped) return answer(std::unexpected(error_of(wrapped.error())));
        if (!std::ranges::contains(slots, SlotKind::Passphrase, &KeySlot::kind))
            return answer(failed(Kind::Missing, "key slots: no passphrase"));
        auto made = passkey_slot(held.key(), {id, salt, *wrapped});
        if (!made) return answer(std::unexpected(made.error()));
        auto more = slots;
        more.push_back(std::move(*made));
        answer(std::move(more));
    };
    secrets_->wrap(key_of_passkey(passkey.secret, salt), key, then<WrappedKey>(finish));
}

}  // namespace vault
