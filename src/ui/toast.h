#pragma once
#include <optional>
#include <string>
#include <utility>
#include "ui/geometry.h"

namespace ui {

struct Frame;

struct Toast {
    std::string words;   ///< "Entry removed"
    std::string action;  ///< "Undo", or empty
    std::string key;     ///< what `draw_toast` gives back when the action is chosen
};

/// One at a time, the newest: what was said before it is old news. Eight seconds, longer while held or focused.
class Toasts {
public:
    void say(Toast toast)
    {
        shown_ = std::move(toast);
        announced_ = false;
        seen_ = 0;
    }
    void clear() { shown_.reset(); }
    /// Height above the bars that the one shown covers; 0: none is shown. What gets the focus stays clear of it.
    [[nodiscard]] float covers() const { return shown_ ? covers_ : 0; }
    [[nodiscard]] bool holds(Point at) const { return shown_ && rect_.contains(at); }

private:
    friend std::optional<std::string> draw_toast(Frame& frame, const Rect& above);
    std::optional<Toast> shown_;
    double left_ = 0;       ///< seconds it still stays
    double seen_ = 0;       ///< when it was last drawn
    float covers_ = 0;
    Rect rect_{};           ///< where it was last drawn
    bool announced_ = false;
};

/// Draws it, if there is one, 12 px above the bottom of `above`, centred. Returns its key when its action was chosen.
std::optional<std::string> draw_toast(Frame& frame, const Rect& above);

}  // namespace ui
