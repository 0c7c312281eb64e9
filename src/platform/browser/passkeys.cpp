#include "platform/browser/passkeys.h"

#include <algorithm>
#include <emscripten.h>
#include <utility>

using platform::browser::BrowserPasskeys;

// `passkeys`: for each, the size of its id (2 bytes, little-endian), the id, and its salt (32).
extern "C" {
void bridge_passkeys_find_out(BrowserPasskeys* self);
void bridge_passkeys_make(BrowserPasskeys* self, const char* name, const std::byte* salt, const std::byte* passkeys,
                          std::size_t size);
void bridge_passkeys_ask(BrowserPasskeys* self, const std::byte* passkeys, std::size_t size);
void bridge_passkeys_forget(const std::byte* passkeys, std::size_t size);
}

namespace platform::browser {
namespace {

std::vector<std::byte> written(const std::vector<AskedPasskey>& all)
{
    std::vector<std::byte> bytes;
    for (const auto& [id, salt] : all) {
        bytes.push_back(static_cast<std::byte>(id.size()));
        bytes.push_back(static_cast<std::byte>(id.size() >> 8));
        bytes.insert(bytes.end(), id.begin(), id.end());
        bytes.insert(bytes.end(), salt.begin(), salt.end());
    }
    return bytes;
}

std::vector<std::byte> written(const std::vector<PasskeyId>& ids)
{
    std::vector<AskedPasskey> all;
    for (const auto& id : ids) all.push_back({.id = id});
    return written(all);
}

}  // namespace

void BrowserPasskeys::find_out(std::function<void(bool offered)> told)
{
    told_ = std::move(told);
    bridge_passkeys_find_out(this);
}

void BrowserPasskeys::make(const std::string& name, const PasskeySalt& salt, const std::vector<PasskeyId>& known,
                           Answer answer)
{
    answer_ = std::move(answer);
    const auto bytes = written(known);
    bridge_passkeys_make(this, name.c_str(), salt.data(), bytes.data(), bytes.size());
}

void BrowserPasskeys::ask(const std::vector<AskedPasskey>& any, Answer answer)
{
    answer_ = std::move(answer);
    const auto bytes = written(any);
    bridge_passkeys_ask(this, bytes.data(), bytes.size());
}

void BrowserPasskeys::forget(const std::vector<PasskeyId>& gone)
{
    const auto bytes = written(gone);
    bridge_passkeys_forget(bytes.data(), bytes.size());
}

void BrowserPasskeys::found_out(bool offered)
{
    told_(offered);
}

/// Wipes what the bridge put into memory for us.
void BrowserPasskeys::answered(std::span<const std::byte> id, std::span<std::byte> secret)
{
    Passkey passkey{.id = {id.begin(), id.end()}};
    if (secret.size() != passkey.secret.size()) return refused(PasskeyRefusal::NoSecret);
    std::ranges::copy(secret, passkey.secret.begin());
    volatile std::byte* left = secret.data();
    for (std::size_t i = 0; i < secret.size(); ++i) left[i] = std::byte{0};
    std::exchange(answer_, {})(std::move(passkey));
}

void BrowserPasskeys::refused(PasskeyRefusal why)
{
    std::exchange(answer_, {})(std::unexpected(why));
}

}  // namespace platform::browser

// What bridge_library.js calls, once for each question.
extern "C" {

EMSCRIPTEN_KEEPALIVE void passkeys_found_out(BrowserPasskeys* self, bool offered)
{
    self->found_out(offered);
}

EMSCRIPTEN_KEEPALIVE void passkeys_answered(BrowserPasskeys* self, const std::byte* id, std::size_t id_size,
                                            std::byte* secret, std::size_t secret_size)
{
    self->answered({id, id_size}, {secret, secret_size});
}

/// `why`: as in platform::PasskeyRefusal.
EMSCRIPTEN_KEEPALIVE void passkeys_refused(BrowserPasskeys* self, int why)
{
    self->refused(static_cast<platform::PasskeyRefusal>(why));
}

}  // extern "C"
