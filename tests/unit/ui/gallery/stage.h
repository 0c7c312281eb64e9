#pragma once
#include <fstream>
#include <iterator>
#include <string>
#include <vector>
#include "platform/canvas.h"
#include "platform/semantics.h"
#include "ui/frame.h"

/// What galleries and tests draw on: a canvas that only notes wishes, a mirror that hears nothing.
namespace gallery {

using Bytes = std::vector<unsigned char>;

struct StillCanvas final : platform::Canvas {
    platform::Surface now;
    bool wants_frame = false;
    [[nodiscard]] platform::Surface surface() const override { return now; }
    void request_frame() override { wants_frame = true; }
    void wake_in(int) override {}
    void set_route(const std::string&, bool) override {}
    void go_back() override {}
    void cancel_press() override {}
    void set_ground(const std::string&, const std::string&) override {}
};

struct DeafMirror final : platform::Semantics {
    void apply(const std::vector<platform::MirrorChange>&) override {}
    void focus(std::uint32_t) override {}
    void announce(const std::string&, bool) override {}
    void set_title(const std::string&) override {}
};

/// Empty when it cannot be read.
inline Bytes file(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The browser would draw the words of fields; here we do.
inline void fill_fields(ui::Frame& frame)
{
    for (const auto& node : frame.semantics.nodes()) {
        if (!node.editing) continue;
        const bool empty = node.editing->text.empty();
        const auto style = node.editing->font == "display" ? ui::Style::Prompt : ui::Style::Body;
        const auto& words = empty ? node.editing->hint : node.editing->text;
        const auto seen = node.clip.value_or(node.box);
        frame.paint.push_clip({seen.x, seen.y, seen.width, seen.height});
        frame.paint.lines(style, {node.box.x, node.box.y}, frame.type.wrapped(style, words, node.box.width),
                          empty ? frame.palette().text2 : frame.palette().text);
        frame.paint.pop_clip();
    }
}

}  // namespace gallery
