#pragma once
#include <cstdint>
#include <string>
#include <variant>

/// The surface, and what the person's hands and system do to it.
namespace platform {

/// All lengths in CSS pixels. Device pixels = CSS pixels × scale.
struct Surface {
    float width = 0, height = 0;
    float scale = 1;                    ///< device pixels for one CSS pixel, zoom included
    float text_scale = 1;               ///< the person's text size, 1 to 2
    float safe_top = 0, safe_right = 0, safe_bottom = 0, safe_left = 0;
    float keyboard = 0;                 ///< height that a soft keyboard covers
    bool prefers_dark = false, prefers_contrast = false, coarse_pointer = false;
    bool prefers_still = false, prefers_opaque = false;  ///< nothing that moves; nothing that is seen through
    bool operator==(const Surface&) const = default;
};

struct PointerMoved { float x, y; bool touch; };
struct PointerDown { float x, y; bool touch; };
struct PointerUp { float x, y; bool touch; bool cancelled; };
struct PointerLeft {};
/// at_once: the browser sought something, without easing. shift: it is held.
struct Wheel { float x, y, dx, dy; bool at_once = false, shift = false; };
/// Two fingers on a chart, since the last of these: their middle, how far it went aside, how much further apart.
struct Pinch { float x, y, dx, by; };
/// The part after '#', also by Back and Forward. `place`: of this entry of the browser's history; a new entry gets one
/// more than the largest so far, also those made by `set_route`.
struct RouteChanged { std::string route; int place = 0; };
struct Shown {};                             ///< visible again, woken, or back from the page cache
struct Hidden {};                            ///< flush what is small, now
struct ContextLost {};
struct ContextRestored {};
using CanvasEvent = std::variant<PointerMoved, PointerDown, PointerUp, PointerLeft, Wheel, Pinch, RouteChanged, Shown,
                                 Hidden, ContextLost, ContextRestored>;

class Canvas {
public:
    virtual ~Canvas() = default;
    [[nodiscard]] virtual Surface surface() const = 0;
    /// One frame soon. Asking again before it comes changes nothing.
    virtual void request_frame() = 0;
    /// One wake-up after this many milliseconds; a later call replaces an earlier one; 0 cancels.
    virtual void wake_in(int milliseconds) = 0;
    virtual void set_route(const std::string& route, bool replace) = 0;
    /// As the browser's own Back; RouteChanged follows.
    virtual void go_back() = 0;
    /// A press that became a scroll must not become a click.
    virtual void cancel_press() = 0;
    /// The page behind and around the canvas: "#RRGGBB", and the theme that its plain parts and the next start take on:
    /// "light", "dark", "night", "contrast" or "contrast-light".
    virtual void set_ground(const std::string& colour, const std::string& theme) = 0;
};

}  // namespace platform
