#include "platform/browser/places.h"

#include <emscripten.h>
#include <format>
#include <utility>

using platform::browser::BrowserPlaces;

extern "C" {
void bridge_places_list(BrowserPlaces* self);
void bridge_places_remove(BrowserPlaces* self, const char* store);
void bridge_places_use(const char* store);
}

namespace platform::browser {

std::string BrowserPlaces::store_of(int number) { return number == 1 ? "record" : std::format("record {}", number); }

void BrowserPlaces::list(Answer<std::vector<int>> answer)
{
    listing_ = std::move(answer);
    listed_.clear();
    bridge_places_list(this);
}

PageSink& BrowserPlaces::pages(int number)
{
    return others_.try_emplace(number, store_of(number)).first->second;
}

void BrowserPlaces::use(int number)
{
    in_use_ = number;
    const auto store = store_of(number);
    with_.pages.use(store);
    with_.snapshots.use(store);
    bridge_places_use(store.c_str());
}

void BrowserPlaces::remove(int number, Answer<bool> answer)
{
    removing_ = std::move(answer);
    bridge_places_remove(this, store_of(number).c_str());
}

void BrowserPlaces::listed()
{
    if (const auto answer = std::exchange(listing_, {})) answer(std::exchange(listed_, {}));
}

void BrowserPlaces::removed(bool nothing_left)
{
    if (const auto answer = std::exchange(removing_, {})) answer(nothing_left);
}

}  // namespace platform::browser

// What bridge_library.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE void places_one(BrowserPlaces* places, int number)
{
    places->one(number);
}

EMSCRIPTEN_KEEPALIVE void places_listed(BrowserPlaces* places)
{
    places->listed();
}

EMSCRIPTEN_KEEPALIVE void places_removed(BrowserPlaces* places, bool nothing_left)
{
    places->removed(nothing_left);
}

}  // extern "C"
