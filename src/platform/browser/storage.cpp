#include "platform/browser/storage.h"

#include <emscripten.h>
#include <utility>

using platform::browser::BrowserStorage;

extern "C" {
void bridge_storage_look(BrowserStorage* storage, bool ask);
}

namespace platform::browser {

void BrowserStorage::look(Answer seen)
{
    waiting_ = std::move(seen);
    bridge_storage_look(this, false);
}

void BrowserStorage::ask_to_persist(Answer seen)
{
    waiting_ = std::move(seen);
    bridge_storage_look(this, true);
}

void BrowserStorage::seen(const StorageFacts& facts)
{
    if (const auto answer = std::exchange(waiting_, {})) answer(facts);
}

}  // namespace platform::browser

/// Of what the browser does not tell: a number below zero.
extern "C" EMSCRIPTEN_KEEPALIVE void storage_seen(BrowserStorage* storage, double used, double room, int persistent,
                                                  bool clears_after_week, bool installed)
{
    const auto bytes = [](double number) {
        return number < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(number));
    };
    storage->seen({.used = bytes(used),
                   .room = bytes(room),
                   .persistent = persistent < 0 ? std::nullopt : std::optional(persistent > 0),
                   .clears_after_week = clears_after_week,
                   .installed = installed});
}
