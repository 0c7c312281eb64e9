#include "platform/browser/lock.h"

#include <emscripten.h>
#include <utility>

using platform::browser::BrowserLock;

extern "C" void bridge_lock_acquire(BrowserLock* lock, bool take);

namespace platform::browser {

void BrowserLock::acquire(bool take, std::function<void(bool)> answer)
{
    waiting_ = std::move(answer);
    bridge_lock_acquire(this, take);
}

void BrowserLock::answered(bool held)
{
    if (const auto answer = std::exchange(waiting_, {})) answer(held);
}

}  // namespace platform::browser

extern "C" EMSCRIPTEN_KEEPALIVE void lock_answered(BrowserLock* lock, bool held)
{
    lock->answered(held);
}
