#pragma once
#include <functional>

#include "platform/canvas.h"

namespace platform::browser {

/// What the canvas tells. `frame`: milliseconds of the browser's monotonic clock. `woken`: the time asked for with
/// `wake_in` has come, also while the page is hidden.
struct CanvasListener {
    std::function<void(CanvasEvent)> event;
    std::function<void(double now)> frame;
    std::function<void()> woken;
};

/// The page's one <canvas>. The browser side keeps its address: it neither moves nor dies while the page lives.
class BrowserCanvas final : public Canvas {
public:
    explicit BrowserCanvas(CanvasListener listener);
    BrowserCanvas(const BrowserCanvas&) = delete;
    BrowserCanvas& operator=(const BrowserCanvas&) = delete;

    [[nodiscard]] Surface surface() const override { return surface_; }
    void request_frame() override;
    void wake_in(int milliseconds) override;
    void set_route(const std::string& route, bool replace) override;
    void go_back() override;
    void cancel_press() override;
    void set_ground(const std::string& colour, const std::string& theme) override;

    void measured(const Surface& surface) { surface_ = surface; }
    [[nodiscard]] const CanvasListener& listener() const { return listener_; }

private:
    CanvasListener listener_;
    Surface surface_;
};

}  // namespace platform::browser
