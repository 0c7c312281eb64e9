// ui_gallery FONTS_DIR OUT_DIR: draws the screens of look.md's pictures with the real widgets, so that they can be held
// beside them. No GPU, no browser. FONTS_DIR holds text.ttf, strong.ttf, display.ttf, icons.ttf.
#include <cstdio>
#include <string>
#include <vector>
#include <imgui.h>
#include "picture.h"
#include "scenes.h"
#include "stage.h"
#include "ui/interface.h"

namespace {

using gallery::Bytes, gallery::file, gallery::fill_fields, gallery::DeafMirror, gallery::StillCanvas;

void draw(const ui::FontFiles& fonts, const gallery::Scene& scene, const std::string& out)
{
    StillCanvas canvas;
    DeafMirror mirror;
    canvas.now = scene.surface;
    ui::Interface interface{canvas, mirror, fonts};
    interface.set_appearance(scene.appearance);
    double now = 1;
    const auto frame = [&](std::vector<platform::CanvasEvent> events) {
        canvas.wants_frame = false;
        interface.frame(events, {}, now += 1 / 30., [&](ui::Frame& f) { scene.draw(f); fill_fields(f); });
        gallery::keep_textures(*interface.draw_data());
    };
    frame({scene.events});
    for (int i = 0; i < 60 && canvas.wants_frame; ++i) frame({});
    if (canvas.wants_frame) std::printf("%s never rests\n", scene.name.c_str());
    for (const std::string& item : interface.items_without_semantics())
        std::printf("%s: no semantics: %s\n", scene.name.c_str(), item.c_str());
    const auto* list = interface.draw_data()->CmdLists[0];
    std::printf("%s: %d nodes, %d vertices\n", scene.name.c_str(), static_cast<int>(interface.nodes().size()),
                list->VtxBuffer.Size);
    gallery::write_png(gallery::rasterized(*interface.draw_data()), out + "/" + scene.name + ".png");
}

}  // namespace

int main(int count, char** arguments)
{
    if (count < 3) return std::puts("usage: ui_gallery FONTS_DIR OUT_DIR [NAME-PART]"), 2;
    const std::string fonts = arguments[1], part = count > 3 ? arguments[3] : "";
    const Bytes text = file(fonts + "/text.ttf"), strong = file(fonts + "/strong.ttf"),
                display = file(fonts + "/display.ttf"), icons = file(fonts + "/icons.ttf");
    for (const gallery::Scene& scene : gallery::scenes())
        if (scene.name.contains(part)) draw({text, strong, display, icons}, scene, arguments[2]);
}
