#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include "platform/canvas.h"
#include "platform/letters.h"
#include "platform/semantics.h"
#include "platform/shading.h"
#include "ui/frame.h"

struct ImDrawData;

namespace ui {

/// Owns the one ImGui context. `main` calls `frame` whenever the canvas asks for one, then renders `draw_data`.
class Interface {
public:
    /// `letters`: sets what `fonts` lack; none: such letters show as a box.
    Interface(platform::Canvas& canvas, platform::Semantics& mirror, const FontFiles& fonts,
              platform::Letters* letters = nullptr);
    ~Interface();
    Interface(const Interface&) = delete;
    Interface& operator=(const Interface&) = delete;

    /// `now`: seconds on a clock that only goes forward. `draw`: the shell with the screen in it. Afterwards the
    /// mirror has been told what changed, and the canvas been asked for the next frame if one is needed.
    void frame(std::span<const platform::CanvasEvent> canvas_events,
               std::span<const platform::MirrorEvent> mirror_events, double now,
               const std::function<void(Frame&)>& draw);
    [[nodiscard]] ImDrawData* draw_data() const;

    void set_text_scale(float scale);  ///< the person's own, 1 to 2, over the browser's
    void set_line_spacing(float spacing);  ///< 1 to 1.5 times the usual, where words are read and written
    void set_spellcheck(bool on);          ///< off until the person wants it
    void set_shading(platform::Shading* shading);  ///< outlives this; none: the plain pictures
    /// Seconds until a frame is wanted even if nothing happens; 0: none. Whoever owns the canvas's alarm sets it.
    [[nodiscard]] double wake_after() const;
    void set_appearance(Appearance appearance);  ///< cross-fades from the next frame on
    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] Toasts& toasts();
    /// Debug builds: touchable things of the last frame that the mirror does not know. Tests assert there are none.
    [[nodiscard]] std::span<const std::string> items_without_semantics() const;
    [[nodiscard]] const std::vector<platform::Node>& nodes() const;  ///< of the last frame
    void set_witness(Witness witness);  ///< is told of all words painted from the next frame on: for tests

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace ui
