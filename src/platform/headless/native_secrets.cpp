#include "platform/headless/native_secrets.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <argon2.h>
#include <openssl/evp.h>

namespace platform::headless {
namespace {

constexpr std::uint32_t lanes = 1;

const unsigned char* characters(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

/// One run of AES Key Wrap over `from`, which fills `to`; false when what it proves by does not agree.
bool run_key_wrap(bool wraps, const SecretKey& by, std::span<const std::byte> from, std::span<std::byte> to)
{
    const std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    const bool begun =
        EVP_CipherInit_ex(context.get(), EVP_aes_256_wrap(), nullptr, characters(by), nullptr, wraps) == 1;
    std::array<unsigned char, 48> room{};  // OpenSSL may use 8 bytes more than it gives
    int size = 0;
    const bool done = begun && EVP_CipherUpdate(context.get(), room.data(), &size, characters(from),
                                                static_cast<int>(from.size())) == 1;
    if (!done || static_cast<std::size_t>(size) != to.size()) return false;
    std::ranges::copy(std::as_bytes(std::span(room)).first(to.size()), to.begin());
    return true;
}

template <class Value>
std::expected<Value, SecretRefusal> or_refused(std::optional<Value> value, SecretRefusal refusal)
{
    if (value) return *value;
    return std::unexpected(refusal);
}

}  // namespace

std::optional<SecretKey> argon2id(std::span<const std::byte> passphrase, std::span<const std::byte> salt,
                                  StretchCost cost)
{
    SecretKey key;
    const int code = argon2id_hash_raw(cost.passes, cost.memory_kib, lanes, passphrase.data(), passphrase.size(),
                                       salt.data(), salt.size(), key.data(), key.size());
    return code == ARGON2_OK ? std::optional(key) : std::nullopt;
}

WrappedKey key_wrapped(const SecretKey& by, const SecretKey& key)
{
    WrappedKey wrapped{};
    static_cast<void>(run_key_wrap(true, by, key, wrapped));
    return wrapped;
}

std::optional<SecretKey> key_unwrapped(const SecretKey& by, const WrappedKey& wrapped)
{
    SecretKey key{};
    return run_key_wrap(false, by, wrapped, key) ? std::optional(key) : std::nullopt;
}

void NativeSecrets::stretch(const std::string& passphrase, const Salt& salt, StretchCost cost, Answer<SecretKey> answer)
{
    const auto key = argon2id(std::as_bytes(std::span(passphrase)), salt, cost);
    due_.push_back([answer = std::move(answer), key] { answer(or_refused(key, SecretRefusal::OutOfMemory)); });
}

void NativeSecrets::measure(StretchCost cost, Answer<std::chrono::milliseconds> answer)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto key = argon2id({}, Salt{}, cost);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    due_.push_back([answer = std::move(answer), whole = key.has_value(), took] {
        answer(or_refused(whole ? std::optional(took) : std::nullopt, SecretRefusal::OutOfMemory));
    });
}

void NativeSecrets::wrap(const SecretKey& by, const SecretKey& key, Answer<WrappedKey> answer)
{
    due_.push_back([answer = std::move(answer), wrapped = key_wrapped(by, key)] { answer(wrapped); });
}

void NativeSecrets::unwrap(const SecretKey& by, const WrappedKey& wrapped, Answer<SecretKey> answer)
{
    const auto key = key_unwrapped(by, wrapped);
    due_.push_back([answer = std::move(answer), key] { answer(or_refused(key, SecretRefusal::DoesNotFit)); });
}

void NativeSecrets::deliver()
{
    while (!due_.empty()) {
        const auto next = std::move(due_.front());
        due_.pop_front();
        next();
    }
}

}  // namespace platform::headless
