#include "platform/browser/updates.h"

#include <emscripten.h>

using platform::browser::BrowserUpdates;

extern "C" {
void bridge_updates_watch(BrowserUpdates* updates);
void bridge_updates_take();
}

namespace platform::browser {

void BrowserUpdates::watch(std::function<void()> ready)
{
    ready_ = std::move(ready);
    bridge_updates_watch(this);
}

void BrowserUpdates::take()
{
    bridge_updates_take();
}

}  // namespace platform::browser

extern "C" EMSCRIPTEN_KEEPALIVE void updates_ready(const BrowserUpdates* updates)
{
    updates->ready();
}
