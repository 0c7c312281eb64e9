#pragma once
#include "platform/browser/gl_shading.h"

struct ImDrawData;

namespace platform::browser {

/// Draws Dear ImGui's lists on the page's canvas by WebGL2. Made after ImGui's context. A lost GPU context is normal:
/// between `lose` and `restore` nothing is drawn, and afterwards all textures are made anew.
class GlRenderer {
public:
    /// False if the browser gives no WebGL2 context.
    [[nodiscard]] bool start();
    /// Before ImGui::NewFrame.
    void begin_frame();
    /// `ground`: what nothing covers, as red, green, blue in 0 to 1.
    void draw(ImDrawData& lists, const float (&ground)[3]);
    void lose();
    void restore();
    /// Started, and not lost: frames can be drawn.
    [[nodiscard]] bool ready() const { return ready_; }
    [[nodiscard]] Shading& shading() { return shading_; }

private:
    GlShading shading_;
    bool ready_ = false;
};

}  // namespace platform::browser
