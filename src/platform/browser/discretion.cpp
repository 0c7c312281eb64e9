#include "platform/browser/discretion.h"

#include <emscripten.h>
#include <utility>

using platform::browser::BrowserDiscretion;

extern "C" {
void bridge_discretion_open(BrowserDiscretion* discretion);
void bridge_discretion_keep(bool quick_exit, bool lock_key, bool cover, int guise);
}

namespace platform::browser {

BrowserDiscretion::BrowserDiscretion(DiscretionListener listener) : listener_(std::move(listener))
{
    bridge_discretion_open(this);
}

void BrowserDiscretion::keep(const Discreet& wanted)
{
    bridge_discretion_keep(wanted.quick_exit, wanted.lock_key, wanted.cover, static_cast<int>(wanted.guise));
}

void BrowserDiscretion::set(const Discreet& kept)
{
    kept_ = kept;
    listener_.changed();
}

}  // namespace platform::browser

// What bridge_library.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE void discretion_kept(BrowserDiscretion* discretion, bool quick_exit, bool lock_key, bool cover,
                                          int guise)
{
    discretion->set({.quick_exit = quick_exit,
                     .lock_key = lock_key,
                     .cover = cover,
                     .guise = static_cast<platform::Guise>(guise)});
}

EMSCRIPTEN_KEEPALIVE void discretion_lock(const BrowserDiscretion* discretion)
{
    discretion->listener().lock();
}

EMSCRIPTEN_KEEPALIVE bool discretion_leaving(const BrowserDiscretion* discretion)
{
    return discretion->listener().leaving();
}

}  // extern "C"
