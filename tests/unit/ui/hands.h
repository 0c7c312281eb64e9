#pragma once
#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <imgui.h>

#include "fakes.h"
#include "ui/interface.h"

namespace ui_test {

using ui::FontFiles;
using ui::Frame;
using ui::Interface;

/// One screen in hands that can tap, drag and wait. Without files (in wasm) there are no fonts and nothing is tested.
struct Hands {
    Bytes text = font("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
    Bytes strong = font("atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf");
    Bytes display = font("fraunces/500Medium/Fraunces_500Medium.ttf");
    Canvas canvas;
    Mirror mirror;
    std::optional<Interface> interface;
    double now = 1;
    std::function<void(Frame&)> screen;

    explicit Hands(std::function<void(Frame&)> drawn) : screen{std::move(drawn)}
    {
        if (have_fonts()) interface.emplace(canvas, mirror, FontFiles{text, strong, display, strong});
    }
    [[nodiscard]] bool have_fonts() const { return !text.empty() && !strong.empty() && !display.empty(); }
    void frame(std::vector<platform::CanvasEvent> events = {}, std::vector<platform::MirrorEvent> mirrored = {})
    {
        interface->frame(events, mirrored, now += 1 / 60., screen);
        for (ImTextureData* texture : *interface->draw_data()->Textures)
            if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
                texture->SetTexID(1);
                texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                                  : ImTextureStatus_OK);
            }
    }
    void rest()
    {
        for (int i = 0; i < 300; ++i) {
            canvas.frames_asked = 0;
            frame();
            if (canvas.frames_asked == 0) return;
        }
    }
    [[nodiscard]] const platform::Node* find(platform::Role role, std::string_view name) const
    {
        const auto& nodes = interface->nodes();
        const auto at =
            std::ranges::find_if(nodes, [&](const platform::Node& n) { return n.role == role && n.name == name; });
        return at == nodes.end() ? nullptr : &*at;
    }
    void wait(double seconds)
    {
        now += seconds;
        frame();
    }
    void activate(platform::Role role, std::string_view name)
    {
        frame({}, {platform::Activated{find(role, name)->id}});
    }
};

}  // namespace ui_test
