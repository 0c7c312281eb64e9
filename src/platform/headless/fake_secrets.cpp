#include "platform/headless/fake_secrets.h"

#include <algorithm>
#include <span>
#include <utility>

#include "vault/sha256.h"

namespace platform::headless {
namespace {

constexpr std::size_t tag_size = 8;

std::span<const std::byte> bytes_of(const std::string& text)
{
    return std::as_bytes(std::span(text));
}

std::span<const std::byte> bytes_of(const StretchCost& cost)
{
    return std::as_bytes(std::span(&cost, 1));
}

/// What a key is hidden with, and, of the hidden key, what proves that it is whole.
vault::Digest mask(const SecretKey& by)
{
    return vault::KeyedHash(by).of({});
}

WrappedKey hidden(const SecretKey& by, const SecretKey& key)
{
    WrappedKey wrapped{};
    const auto hiding = mask(by);
    for (std::size_t i = 0; i < key.size(); ++i) wrapped[i] = key[i] ^ hiding[i];
    const auto tag = vault::KeyedHash(by).of(std::span(wrapped).first(key.size()));
    std::copy_n(tag.begin(), tag_size, wrapped.begin() + static_cast<std::ptrdiff_t>(key.size()));
    return wrapped;
}

}  // namespace

template <class Value>
void FakeSecrets::answer_later(Answer<Value> answer, std::expected<Value, SecretRefusal> value)
{
    if (refusal) value = std::unexpected(*refusal);
    due_.push_back([answer = std::move(answer), value] { answer(value); });
}

void FakeSecrets::stretch(const std::string& passphrase, const Salt& salt, StretchCost cost, Answer<SecretKey> answer)
{
    last_cost = cost;
    if (cost.memory_kib > memory_kib)
        return answer_later<SecretKey>(std::move(answer), std::unexpected(SecretRefusal::OutOfMemory));
    answer_later<SecretKey>(std::move(answer),
                            vault::Sha256().add(salt).add(bytes_of(cost)).add(bytes_of(passphrase)).digest());
}

void FakeSecrets::measure(StretchCost, Answer<std::chrono::milliseconds> answer)
{
    answer_later<std::chrono::milliseconds>(std::move(answer), least_takes);
}

void FakeSecrets::wrap(const SecretKey& by, const SecretKey& key, Answer<WrappedKey> answer)
{
    answer_later<WrappedKey>(std::move(answer), hidden(by, key));
}

void FakeSecrets::unwrap(const SecretKey& by, const WrappedKey& wrapped, Answer<SecretKey> answer)
{
    SecretKey key{};
    const auto hiding = mask(by);
    for (std::size_t i = 0; i < key.size(); ++i) key[i] = wrapped[i] ^ hiding[i];
    const bool fits = hidden(by, key) == wrapped;
    if (fits) return answer_later<SecretKey>(std::move(answer), key);
    answer_later<SecretKey>(std::move(answer), std::unexpected(SecretRefusal::DoesNotFit));
}

void FakeSecrets::deliver()
{
    while (!due_.empty()) {
        const auto next = std::move(due_.front());
        due_.pop_front();
        next();
    }
}

}  // namespace platform::headless
