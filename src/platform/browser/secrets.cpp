#include "platform/browser/secrets.h"

#include <algorithm>
#include <emscripten.h>
#include <utility>

using platform::browser::BrowserSecrets;

extern "C" {
void bridge_secrets_stretch(BrowserSecrets* secrets, int call, const char* passphrase, const std::byte* salt,
                            std::uint32_t memory_kib, std::uint32_t passes);
void bridge_secrets_measure(BrowserSecrets* secrets, int call, std::uint32_t memory_kib, std::uint32_t passes);
void bridge_secrets_wrap(BrowserSecrets* secrets, int call, const std::byte* by, const std::byte* key);
void bridge_secrets_unwrap(BrowserSecrets* secrets, int call, const std::byte* by, const std::byte* wrapped);
void bridge_secrets_forget();
}

namespace platform::browser {

void BrowserSecrets::stretch(const std::string& passphrase, const Salt& salt, StretchCost cost,
                             Answer<SecretKey> answer)
{
    const int call = expect(std::move(answer));
    bridge_secrets_stretch(this, call, passphrase.c_str(), salt.data(), cost.memory_kib, cost.passes);
}

void BrowserSecrets::measure(StretchCost cost, Answer<std::chrono::milliseconds> answer)
{
    bridge_secrets_measure(this, expect(std::move(answer)), cost.memory_kib, cost.passes);
}

void BrowserSecrets::wrap(const SecretKey& by, const SecretKey& key, Answer<WrappedKey> answer)
{
    bridge_secrets_wrap(this, expect(std::move(answer)), by.data(), key.data());
}

void BrowserSecrets::unwrap(const SecretKey& by, const WrappedKey& wrapped, Answer<SecretKey> answer)
{
    bridge_secrets_unwrap(this, expect(std::move(answer)), by.data(), wrapped.data());
}

void BrowserSecrets::forget()
{
    bridge_secrets_forget();
}

/// Wipes what the bridge put into memory for us.
void BrowserSecrets::answered(int number, std::span<std::byte> secret)
{
    const auto call = take(number);
    const auto give = [&]<std::size_t Size>(const Answer<std::array<std::byte, Size>>& answer) {
        if (secret.size() != Size) return answer(std::unexpected(SecretRefusal::Unavailable));
        std::array<std::byte, Size> bytes;
        std::ranges::copy(secret, bytes.begin());
        volatile std::byte* left = secret.data();
        for (std::size_t i = 0; i < Size; ++i) left[i] = std::byte{0};
        answer(bytes);
    };
    if (const auto* key = std::get_if<Answer<SecretKey>>(&call)) give(*key);
    if (const auto* wrapped = std::get_if<Answer<WrappedKey>>(&call)) give(*wrapped);
}

void BrowserSecrets::measured(int call, std::chrono::milliseconds took)
{
    std::get<Answer<std::chrono::milliseconds>>(take(call))(took);
}

void BrowserSecrets::refused(int call, SecretRefusal why)
{
    std::visit([&](const auto& answer) { answer(std::unexpected(why)); }, take(call));
}

int BrowserSecrets::expect(Call call)
{
    calls_.emplace(++last_call_, std::move(call));
    return last_call_;
}

BrowserSecrets::Call BrowserSecrets::take(int call)
{
    return std::move(calls_.extract(call).mapped());
}

}  // namespace platform::browser

// What bridge_library.js calls, once for each call it got.
extern "C" {

EMSCRIPTEN_KEEPALIVE void secrets_answered(BrowserSecrets* secrets, int call, std::byte* secret, std::size_t size)
{
    secrets->answered(call, {secret, size});
}

EMSCRIPTEN_KEEPALIVE void secrets_measured(BrowserSecrets* secrets, int call, double milliseconds)
{
    secrets->measured(call, std::chrono::milliseconds(static_cast<std::int64_t>(milliseconds)));
}

/// `why`: as in platform::SecretRefusal.
EMSCRIPTEN_KEEPALIVE void secrets_refused(BrowserSecrets* secrets, int call, int why)
{
    secrets->refused(call, static_cast<platform::SecretRefusal>(why));
}

}  // extern "C"
