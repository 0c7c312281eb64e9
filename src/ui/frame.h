#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include "platform/canvas.h"
#include "ui/input.h"
#include "ui/leaving.h"
#include "ui/motion.h"
#include "ui/paint.h"
#include "ui/scroll.h"
#include "ui/semantics.h"
#include "ui/theme.h"
#include "ui/toast.h"
#include "ui/type.h"

namespace ui {

enum class Layout { Phone, Tablet, Desktop, Wide };  ///< from 0, 600, 1100 and 1700 px of width ÷ text scale

[[nodiscard]] Layout layout_of(const platform::Surface& surface);
[[nodiscard]] float margin_of(Layout layout);      ///< 16, 24, 32, 40
[[nodiscard]] float card_padding(Layout layout);   ///< 20 on a phone, 24 else
[[nodiscard]] float card_gap(Layout layout);       ///< 12 on a phone, 16 else

/// What the element of each text field shows, by node id: raising the version makes it follow a change of ours.
struct FieldState {
    std::string shown;
    std::uint32_t version = 0;
    std::optional<platform::FieldMeasured> measured = {};  ///< by the element, of the words it shows
    float seen_until = 0;                                  ///< where a keyboard began when its caret was looked for
};
using Fields = std::unordered_map<std::uint32_t, FieldState>;

/// All that a screen may use while it draws one frame.
struct Frame {
    const platform::Surface& surface;
    Layout layout;
    const Theme& theme;
    const Type& type;
    Painter& paint;
    SemanticTree& semantics;
    Input& input;
    Motion& motion;
    Scrolls& scrolls;
    Toasts& toasts;
    Leaving& leaving;
    Fields& fields;
    std::unordered_map<std::uint32_t, float>& heights;  ///< of things drawn from their bottom up, as of the last frame
    std::unordered_map<std::uint32_t, std::uint32_t>& opened_from;  ///< what had the focus before a sheet came
    double now;            ///< seconds on a clock that only goes forward
    float elapsed;         ///< seconds since the last frame, at most 1/30
    bool spellcheck = false;  ///< the person wants the browser's spelling help in fields
    bool inert = false;    ///< a sheet or dialog lies over what is drawn now
    bool sheet_open = false;  ///< one was drawn this frame: the next one's page is inert
    std::function<void()> paint_last = {};  ///< over all else that is drawn in this frame
    bool forgiving = false;   ///< found also by hands that shake: a press that ends a little beside it counts
    int layer = 0;         ///< of the mirror's nodes: 0 page, 1 bars, 2 sheets, 3 Help now and toasts
    std::optional<Rect> reveal = {};  ///< what has just got the focus: the scroll it lies in brings it into view
    bool reveal_line = false;         ///< it is a line that is being written: the view moves no more than it must
    bool wants_another_frame = false;
    float bars_below = 0;   ///< height that tabs or a sticky foot take at the bottom of this frame
    double wake_after = 0;  ///< seconds until the next frame even if nothing happens; 0: none asked for

    [[nodiscard]] const Palette& palette() const { return theme.palette; }
    [[nodiscard]] Rect whole() const { return {0, 0, surface.width, surface.height}; }
    [[nodiscard]] bool still() const { return surface.prefers_still; }
    void again() { wants_another_frame = true; }
    void wake_in(double seconds) { if (wake_after == 0 || seconds < wake_after) wake_after = seconds; }
};

/// Puts what cannot be touched into the mirror, with its box and how much of it can be seen. Gives its id. `open`:
/// what follows lies within it until `frame.semantics.close()`.
std::uint32_t tell(Frame& frame, const Rect& rect, platform::Node node, bool open = false);

/// One thing that can be touched: how far it is hovered, pressed, focused (0 to 1), and whether it was activated.
struct Touch {
    std::uint32_t id = 0;
    bool activated = false, held = false, focused = false;
    float hover = 0, press = 0, focus = 0, on = 0;
};

/// Puts `node` into the mirror and its box under the pointer. `node.id` is made from scope and `key`; the node's
/// name is its key when none is given. `on`: the state that `Touch::on` eases towards.
[[nodiscard]] Touch touch(Frame& frame, const Rect& rect, platform::Node node, std::string_view key = {},
                          bool on = false);

}  // namespace ui
