#include "platform/browser/discretion.h"

#include <emscripten.h>
#include <utility>

using platform::browser::BrowserDiscretion;

extern "C" {
void bridge_discretion_open(BrowserDiscretion* discretion);
void bridge_discretion_keep(bool quick_exit);
}

namespace platform::browser {

BrowserDiscretion::BrowserDiscretion(DiscretionListener listener) : listener_(std::move(listener))
{
    bridge_discretion_open(this);
}

void BrowserDiscretion::keep(const Discreet& wanted)
{
    bridge_discretion_keep(wanted.quick_exit);
}

void BrowserDiscretion::set(const Discreet& kept)
{
    kept_ = kept;
    listener_.changed();
}

}  // namespace platform::browser

// What bridge_library.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE void discretion_kept(BrowserDiscretion* discretion, bool quick_exit)
{
    discretion->set({.quick_exit = quick_exit});
}

EMSCRIPTEN_KEEPALIVE bool discretion_leaving(const BrowserDiscretion* discretion)
{
    return discretion->listener().leaving();
}

}  // extern "C"
