#pragma once
#include <array>

#include "platform/shading.h"

namespace platform::browser {

/// Our own shaders in WebGL2, over Dear ImGui's vertices. Each is compiled when first asked for. One that does not
/// compile, or a third lost context, and it is given up for as long as the page is open: the plain picture stays.
class GlShading final : public Shading {
public:
    [[nodiscard]] bool can(Shader shader) override;
    void use(const Shade& shade) override;
    /// In device pixels, before a frame is drawn.
    void set_screen(int width, int height) { screen_ = {static_cast<float>(width), static_cast<float>(height)}; }
    void lose();     ///< what was compiled is gone with its context
    void restore() { lost_ = false; }

private:
    struct Program {
        bool tried = false;
        unsigned int name = 0;  ///< 0: there is none
        int screen = -1, place = -1, values = -1;
    };
    [[nodiscard]] static Program made(Shader shader);

    std::array<Program, 3> programs_{};
    std::array<float, 2> screen_{1, 1};
    int losses_ = 0;
    bool lost_ = false;
};

}  // namespace platform::browser
