#pragma once
#include <cstdint>
#include <memory>

struct ImDrawList;

namespace ui {

/// What the page looked like when its screen changed: the one that goes fades as this picture, while only the one that
/// comes is there for hands and tools.
class Leaving {
public:
    Leaving();
    ~Leaving();
    Leaving(const Leaving&) = delete;
    Leaving& operator=(const Leaving&) = delete;

    /// Takes from `page` what it still has of the last frame; call it before ImGui begins the next one. Copies nothing.
    void remember(ImDrawList& page);
    /// `screen` is shown. Where that is another than before, what was seen last is held until `let_go`.
    void show(std::uint32_t screen);
    [[nodiscard]] bool holds() const;
    void let_go();
    /// Draws what is held into `list`; not what was drawn with a font texture that is there no more.
    void draw_into(ImDrawList& list) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace ui
