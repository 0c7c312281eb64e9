#pragma once
#include <deque>
#include <optional>
#include <string>

namespace ui {

struct Frame;
struct Rect;

struct Toast {
    std::string words;   ///< "Entry removed"
    std::string action;  ///< "Undo", or empty
    std::string key;     ///< what `draw_toast` gives back when the action is chosen
};

/// One at a time, eight seconds each, longer while held or focused.
class Toasts {
public:
    void say(Toast toast) { waiting_.push_back(std::move(toast)); }
    void clear() { waiting_.clear(); }

private:
    friend std::optional<std::string> draw_toast(Frame& frame, const Rect& above);
    std::deque<Toast> waiting_;
    double left_ = 0;       ///< seconds the first still stays
    double seen_ = 0;       ///< when it was last drawn
    bool announced_ = false;
};

/// Draws the first, if any, 12 px above the bottom of `above`, centred. Returns its key when its action was chosen.
std::optional<std::string> draw_toast(Frame& frame, const Rect& above);

}  // namespace ui
