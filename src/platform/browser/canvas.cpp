#include "platform/browser/canvas.h"

#include <emscripten.h>

extern "C" {
void bridge_canvas_open(platform::browser::BrowserCanvas* canvas);
void bridge_canvas_request_frame();
void bridge_canvas_wake_in(int milliseconds);
void bridge_canvas_set_route(const char* route, bool replace);
void bridge_canvas_go_back();
void bridge_canvas_cancel_press();
void bridge_canvas_set_ground(const char* colour, const char* theme);
}

namespace platform::browser {

BrowserCanvas::BrowserCanvas(CanvasListener listener) : listener_(std::move(listener))
{
    bridge_canvas_open(this);
}

void BrowserCanvas::request_frame()
{
    bridge_canvas_request_frame();
}

void BrowserCanvas::wake_in(int milliseconds)
{
    bridge_canvas_wake_in(milliseconds);
}

void BrowserCanvas::set_route(const std::string& route, bool replace)
{
    bridge_canvas_set_route(route.c_str(), replace);
}

void BrowserCanvas::go_back()
{
    bridge_canvas_go_back();
}

void BrowserCanvas::cancel_press()
{
    bridge_canvas_cancel_press();
}

void BrowserCanvas::set_ground(const std::string& colour, const std::string& theme)
{
    bridge_canvas_set_ground(colour.c_str(), theme.c_str());
}

}  // namespace platform::browser

// What bridge_library.js calls.
using platform::browser::BrowserCanvas;

extern "C" {

EMSCRIPTEN_KEEPALIVE void canvas_measured(BrowserCanvas* canvas, float width, float height, float scale,
                                          float text_scale, float top, float right, float bottom, float left,
                                          float keyboard, bool dark, bool contrast, bool coarse, bool still,
                                          bool opaque)
{
    canvas->measured({.width = width,
                      .height = height,
                      .scale = scale,
                      .text_scale = text_scale,
                      .safe_top = top,
                      .safe_right = right,
                      .safe_bottom = bottom,
                      .safe_left = left,
                      .keyboard = keyboard,
                      .prefers_dark = dark,
                      .prefers_contrast = contrast,
                      .coarse_pointer = coarse,
                      .prefers_still = still,
                      .prefers_opaque = opaque});
}

EMSCRIPTEN_KEEPALIVE void canvas_frame(BrowserCanvas* canvas, double now)
{
    canvas->listener().frame(now);
}

EMSCRIPTEN_KEEPALIVE void canvas_woken(BrowserCanvas* canvas)
{
    canvas->listener().woken();
}

EMSCRIPTEN_KEEPALIVE void canvas_pointer_moved(BrowserCanvas* canvas, float x, float y, bool touch)
{
    canvas->listener().event(platform::PointerMoved{x, y, touch});
}

EMSCRIPTEN_KEEPALIVE void canvas_pointer_down(BrowserCanvas* canvas, float x, float y, bool touch)
{
    canvas->listener().event(platform::PointerDown{x, y, touch});
}

EMSCRIPTEN_KEEPALIVE void canvas_pointer_up(BrowserCanvas* canvas, float x, float y, bool touch, bool cancelled)
{
    canvas->listener().event(platform::PointerUp{x, y, touch, cancelled});
}

EMSCRIPTEN_KEEPALIVE void canvas_pointer_left(BrowserCanvas* canvas)
{
    canvas->listener().event(platform::PointerLeft{});
}

EMSCRIPTEN_KEEPALIVE void canvas_wheel(BrowserCanvas* canvas, float x, float y, float dx, float dy, bool at_once,
                                       bool shift)
{
    canvas->listener().event(platform::Wheel{x, y, dx, dy, at_once, shift});
}

EMSCRIPTEN_KEEPALIVE void canvas_pinch(BrowserCanvas* canvas, float x, float y, float dx, float by)
{
    canvas->listener().event(platform::Pinch{x, y, dx, by});
}

EMSCRIPTEN_KEEPALIVE void canvas_route_changed(BrowserCanvas* canvas, const char* route, int place)
{
    canvas->listener().event(platform::RouteChanged{route, place});
}

EMSCRIPTEN_KEEPALIVE void canvas_visible(BrowserCanvas* canvas, bool visible)
{
    if (visible) canvas->listener().event(platform::Shown{});
    else canvas->listener().event(platform::Hidden{});
}

EMSCRIPTEN_KEEPALIVE void canvas_context(BrowserCanvas* canvas, bool restored)
{
    if (restored) canvas->listener().event(platform::ContextRestored{});
    else canvas->listener().event(platform::ContextLost{});
}

}  // extern "C"
