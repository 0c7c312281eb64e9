#pragma once
#include <array>

namespace platform {

enum class Shader { Sky, Breath, Wave };

/// What one of our shaders needs to know. `left` and `top` of the area in device pixels; lengths in `values` are CSS
/// pixels from there, colours are red, green and blue in 0 to 1. Which is which stands at the head of each shader.
struct Shade {
    using Value = std::array<float, 4>;
    Shader shader = Shader::Sky;
    float left = 0, top = 0, scale = 1;  ///< scale: device pixels for one CSS pixel
    std::array<Value, 10> values{};
};

/// Colours computed for each pixel, where a graphics processor is willing. Nothing depends on it: whoever draws has a
/// plainer picture for when `can` says no, which may change from frame to frame.
class Shading {
public:
    virtual ~Shading() = default;
    [[nodiscard]] virtual bool can(Shader shader) = 0;
    /// While the lists of a frame are drawn: triangles from here on get their colours so, until the state is reset.
    virtual void use(const Shade& shade) = 0;
};

}  // namespace platform
