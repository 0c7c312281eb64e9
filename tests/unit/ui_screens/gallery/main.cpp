// screens_gallery FONTS_DIR CONTENT_DIR OUT_DIR [NAME-PART [SIZE [light|dark]]]: draws journal, editor and patterns
// from a made-up diary, so that they can be held beside look.md's pictures. FONTS_DIR holds text.ttf, strong.ttf,
// display.ttf and icons.ttf. Says what is too small to touch, too wide for the screen, or unknown to the mirror.
#include <cstdio>
#include <string>

#include "picture.h"
#include "scenes.h"
#include "stage.h"
#include "ui/interface.h"

namespace {

using gallery::file, gallery::fill_fields, gallery::DeafMirror, gallery::StillCanvas;

struct Size {
    const char* name;
    float width, height, scale, text_scale;
};
constexpr Size sizes[] = {{"390", 390, 844, 2, 1},      {"320", 320, 640, 2, 1},  {"390-large", 390, 844, 2, 2},
                          {"1280", 1280, 800, 1, 1},    {"768", 768, 1024, 1, 1}, {"1920", 1920, 1080, 1, 1}};

bool can_be_touched(platform::Role role)
{
    using platform::Role;
    return role == Role::Button || role == Role::Link || role == Role::Tab || role == Role::Radio ||
           role == Role::Slider;
}

void judge(const std::string& name, const ui::Interface& interface, float width)
{
    for (const auto& node : interface.nodes()) {
        const auto* words = node.name.c_str();
        if (can_be_touched(node.role) && (node.box.height < 43.9f || node.box.width < 40.9f))
            std::printf("%s: \"%s\" is small: %.0f × %.0f\n", name.c_str(), words, node.box.width, node.box.height);
        if (node.box.x < -.5f || node.box.x + node.box.width > width + .5f)
            std::printf("%s: \"%s\" is too wide\n", name.c_str(), words);
        if (can_be_touched(node.role) && node.name.empty()) std::printf("%s: a nameless thing\n", name.c_str());
    }
    for (const auto& item : interface.items_without_semantics())
        std::printf("%s: no semantics: %s\n", name.c_str(), item.c_str());
}

platform::Surface surface_of(const Size& size, bool dark)
{
    platform::Surface surface{
        .width = size.width, .height = size.height, .scale = size.scale, .text_scale = size.text_scale};
    surface.safe_top = size.width < 600 && size.height > 700 ? 36.f : 0.f;
    surface.safe_bottom = size.width < 600 && size.height > 700 ? 20.f : 0.f;
    surface.prefers_dark = dark;
    surface.coarse_pointer = size.width < 600;
    return surface;
}

void draw(const ui::FontFiles& fonts, const ui_screens::Scene& scene, const Size& size, bool dark,
          const std::string& out)
{
    StillCanvas canvas;
    DeafMirror mirror;
    canvas.now = surface_of(size, dark);
    ui::Interface interface{canvas, mirror, fonts};
    double now = 1;
    const auto frame = [&] {
        canvas.wants_frame = false;
        interface.frame({}, {}, now += 1 / 30., [&](ui::Frame& f) { scene.draw(f), fill_fields(f); });
        gallery::keep_textures(*interface.draw_data());
    };
    frame();
    for (int i = 0; i < 60 && canvas.wants_frame; ++i) frame();
    const auto name = scene.name + "-" + size.name + (dark ? "-dark" : "-light");
    if (canvas.wants_frame) std::printf("%s never rests\n", name.c_str());
    judge(name, interface, size.width);
    gallery::write_png(gallery::rasterized(*interface.draw_data()), out + "/" + name + ".png");
}

}  // namespace

int main(int count, char** arguments)
{
    if (count < 4)
        return std::puts("usage: screens_gallery FONTS_DIR CONTENT_DIR OUT_DIR [NAME-PART [SIZE [light|dark]]]"), 2;
    const std::string fonts = arguments[1], content = arguments[2], part = count > 4 ? arguments[4] : "";
    const std::string only_size = count > 5 ? arguments[5] : "", only_theme = count > 6 ? arguments[6] : "";
    const auto text = file(fonts + "/text.ttf"), strong = file(fonts + "/strong.ttf"),
               display = file(fonts + "/display.ttf"), icons = file(fonts + "/icons.ttf"),
               sentences = file(content + "/insight_sentences.json");
    const auto wording = patterns::parse_wording({reinterpret_cast<const char*>(sentences.data()), sentences.size()});
    if (!wording) return std::puts("no insight_sentences.json there"), 1;
    for (const auto& scene : ui_screens::scenes(*wording))
        for (const auto& size : sizes)
            for (const bool dark : {false, true})
                if (scene.name.contains(part) && (only_size.empty() || only_size == size.name) &&
                    (only_theme.empty() || (only_theme == "dark") == dark))
                    draw({text, strong, display, icons}, scene, size, dark, arguments[3]);
}
