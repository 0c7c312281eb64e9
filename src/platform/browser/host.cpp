#include "platform/browser/host.h"

#include <string>
#include <utility>

extern "C" {
void bridge_page_started();
void bridge_page_missing(const char* what);
}

namespace platform::browser {

Host::Host(Calls calls)
    : calls_(std::move(calls)),
      semantics_([this](MirrorEvent event) { heard(std::move(event)); }),
      canvas_({.event = [this](CanvasEvent event) { happened(std::move(event)); },
               .frame = [this](double now) { frame(now); },
               .woken = [this] { calls_.woken(); }}),
      letters_([this] { canvas_.request_frame(); }),
      discretion_({.changed = [this] { canvas_.request_frame(); },
                   .leaving = [this] { return !begun_ || calls_.leaving(); },
                   .lock = [this] { if (begun_) calls_.lock(); }})
{
}

std::vector<CanvasEvent> Host::take_canvas_events()
{
    return std::exchange(canvas_events_, {});
}

std::vector<MirrorEvent> Host::take_mirror_events()
{
    return std::exchange(mirror_events_, {});
}

void Host::begin()
{
    begun_ = true;
    canvas_.request_frame();
}

void Host::happened(CanvasEvent event)
{
    if (std::holds_alternative<ContextLost>(event)) renderer_.lose();
    if (std::holds_alternative<ContextRestored>(event)) renderer_.restore();
    if (begun_ && std::holds_alternative<Hidden>(event)) calls_.hidden();
    if (begun_ && std::holds_alternative<Shown>(event)) calls_.shown();
    canvas_events_.push_back(std::move(event));
    canvas_.request_frame();
}

void Host::heard(MirrorEvent event)
{
    mirror_events_.push_back(std::move(event));
    canvas_.request_frame();
}

void Host::frame(double now)
{
    if (!begun_) return;
    calls_.frame(now);
    semantics_.settle();
    if (!std::exchange(shown_, true)) bridge_page_started();
}

void give_up(std::string_view missing)
{
    bridge_page_missing(std::string(missing).c_str());
}

}  // namespace platform::browser
