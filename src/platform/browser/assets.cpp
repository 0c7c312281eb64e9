#include "platform/browser/assets.h"

#include <emscripten.h>
#include <utility>

using platform::browser::Assets;

extern "C" {
std::size_t bridge_assets_size(const char* name);
void bridge_assets_copy(const char* name, void* to);
void bridge_assets_fetch(Assets* assets, int call, const char* name);
}

namespace platform::browser {

Assets::Bytes Assets::bytes(const std::string& name) const
{
    Bytes found(bridge_assets_size(name.c_str()));
    if (!found.empty()) bridge_assets_copy(name.c_str(), found.data());
    return found;
}

std::string Assets::text(const std::string& name) const
{
    std::string found(bridge_assets_size(name.c_str()), '\0');
    if (!found.empty()) bridge_assets_copy(name.c_str(), found.data());
    return found;
}

void Assets::fetch(const std::string& name, std::function<void(std::optional<Bytes>)> answer)
{
    calls_.emplace(++last_call_, Call{std::move(answer), {}});
    bridge_assets_fetch(this, last_call_, name.c_str());
}

std::byte* Assets::room(int call, std::size_t size)
{
    auto& arriving = calls_.at(call).arriving;
    arriving.resize(size);
    return arriving.data();
}

void Assets::fetched(int number, bool whole)
{
    auto call = std::move(calls_.extract(number).mapped());
    call.answer(whole ? std::optional(std::move(call.arriving)) : std::nullopt);
}

}  // namespace platform::browser

// What bridge_library.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE std::byte* assets_room(Assets* assets, int call, std::size_t size)
{
    return assets->room(call, size);
}

EMSCRIPTEN_KEEPALIVE void assets_fetched(Assets* assets, int call, bool whole)
{
    assets->fetched(call, whole);
}

}  // extern "C"
