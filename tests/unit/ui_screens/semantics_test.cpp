#include <algorithm>
#include <functional>
#include <optional>
#include <imgui.h>
#include <imgui_internal.h>

#include "../app/fixtures.h"
#include "../ui/fakes.h"
#include "platform/canvas.h"
#include "ui/interface.h"
#include "ui/screens/shell.h"

using platform::Node;
using platform::Role;

namespace {

using ui_test::Bytes;
using ui_test::Canvas;
using ui_test::font;
using ui_test::Mirror;

/// The whole app, opened at any place. Without font files (in wasm) there is nothing to see.
struct Opened {
    Bytes text = font("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
    Bytes strong = font("atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf");
    Bytes display = font("fraunces/500Medium/Fraunces_500Medium.ttf");
    app_test::Device device;
    app_test::Window window{device};
    Canvas canvas;
    Mirror mirror;
    std::optional<ui::Interface> interface;
    ui::Shell shell{window.app, canvas, mirror};
    std::function<void(ui::Frame&)> more = [](ui::Frame&) {};
    double now = 1;

    Opened()
    {
        if (has_fonts()) interface.emplace(canvas, mirror, ui::FontFiles{text, strong, display, strong});
    }
    [[nodiscard]] bool has_fonts() const { return !text.empty() && !strong.empty() && !display.empty(); }
    void frame(std::vector<platform::MirrorEvent> heard = {})
    {
        if (const auto moved = std::exchange(mirror.focused, 0)) heard.push_back(platform::FocusMoved{moved, true});
        interface->frame({}, heard, now += 1 / 30., [this](ui::Frame& one) { shell.draw(one), more(one); });
        for (ImTextureData* texture : *interface->draw_data()->Textures)
            if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
                texture->SetTexID(1);
                texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                                  : ImTextureStatus_OK);
            }
        window.run();
    }
    void rest()
    {
        for (int i = 0; i < 120; ++i) {
            canvas.frames_asked = 0;
            frame();
            if (canvas.frames_asked == 0 && mirror.focused == 0) return;
        }
    }
    void visit(const std::string& place)
    {
        shell.arrive(place);
        rest();
    }
    [[nodiscard]] const Node* find(Role role, std::string_view name) const
    {
        const auto there = std::ranges::find_if(
            interface->nodes(), [&](const Node& node) { return node.role == role && node.name.starts_with(name); });
        return there == interface->nodes().end() ? nullptr : &*there;
    }
    void activate(std::string_view name)
    {
        const Node* node = find(Role::Button, name);
        REQUIRE(node != nullptr);
        const std::uint32_t id = node->id;
        frame({platform::FocusMoved{id, true}});
        frame({platform::Activated{id}});
        rest();
    }
    void open_what_is_folded()
    {
        for (int i = 0; i < 8; ++i) {
            const auto folded = std::ranges::find(interface->nodes(), std::optional{false}, &Node::expanded);
            if (folded == interface->nodes().end()) return;
            const std::uint32_t id = folded->id;
            frame({platform::Activated{id}});
            rest();
        }
    }
};

/// A month of days with something of every kind.
void write_diary(Opened& opened)
{
    const auto then = opened.device.clock.at;
    for (int ago = 40; ago > 0; --ago) {
        opened.device.clock.at = then - std::chrono::hours{24 * ago};
        opened.window.does(app::SaveCheckIn{
            {.mood = ago * 7 % 5 - 2, .craving = ago * 3 % 11, .tags = {ago % 3 == 0 ? "a walk" : "work"}}});
        if (ago % 5 == 0) opened.window.does(app::SaveEntry{{.title = "A slow day", .text = "Work ended late."}});
    }
    opened.device.clock.at = then;
    static_cast<void>(opened.window.said());
}

constexpr std::array places{"/today", "/check-in", "/journal", "/journal/month/2026-11", "/journal/year/2026",
                            "/journal/day/2026-11-20", "/entry", "/patterns", "/patterns/time", "/patterns/year",
                            "/patterns/tags", "/settings"};

bool acts(Role role)
{
    return role == Role::Button || role == Role::Link || role == Role::Radio || role == Role::Switch ||
           role == Role::Checkbox || role == Role::Slider || role == Role::TextField || role == Role::SearchField;
}

void check_all_is_told(const Opened& opened)
{
    for (const auto& item : opened.interface->items_without_semantics()) FAIL_CHECK(item);
    for (const Node& node : opened.interface->nodes()) {
        if (acts(node.role) && node.name.empty()) FAIL_CHECK("something that acts has no name");
        if (node.invalid && node.description.empty()) FAIL_CHECK(node.name << " is wrong and does not say why");
        if (node.role == Role::Radio || node.role == Role::Checkbox || node.role == Role::Switch)
            CHECK(node.checked.has_value());
    }
}

}  // namespace

TEST_CASE("on every screen, phone and desktop, whatever can be touched is told to the mirror, with a name")
{
    Opened opened;
    if (!opened.has_fonts()) return;
    write_diary(opened);
    for (const float width : {390.f, 768.f, 1280.f}) {
        opened.canvas.now.width = width;
        for (const auto* place : places) {
            CAPTURE(width);
            CAPTURE(place);
            opened.visit(place);
            opened.open_what_is_folded();
            check_all_is_told(opened);
            CHECK(opened.interface->nodes().size() > 8);
        }
    }
    opened.window.brings_in("journal.csv", "date,text,mood\n2024-03-01,One,good\n2024-03-02,Two,bad\n");
    opened.rest();
    REQUIRE(opened.find(Role::Heading, "Bring in") != nullptr);
    opened.open_what_is_folded();
    check_all_is_told(opened);
}

TEST_CASE("what can be touched and is not told is found, on whichever screen it is")
{
    Opened opened;
    if (!opened.has_fonts()) return;
    opened.more = [](ui::Frame&) {
        const ImRect box{10, 10, 60, 60};
        static_cast<void>(ImGui::ItemAdd(box, 4711, nullptr, ImGuiItemFlags_NoNav));
    };
    opened.visit("/journal");
    const auto unknown = opened.interface->items_without_semantics();
    REQUIRE(unknown.size() == 1);
    CHECK(unknown.front().contains("4711"));
}

TEST_CASE("on another screen the focus stands at its beginning, and back where it was after the way back")
{
    Opened opened;
    if (!opened.has_fonts()) return;
    write_diary(opened);
    opened.visit("/journal");
    opened.frame();
    const std::uint32_t row = opened.find(Role::Button, "20:00, ")->id;
    opened.frame({platform::FocusMoved{row, true}});
    opened.frame({platform::Activated{row}});
    opened.frame();
    CHECK(opened.mirror.focused == opened.find(Role::Main, "")->id);
    opened.rest();
    opened.shell.arrive("/journal");  // by the browser's Back
    opened.frame();
    CHECK(opened.mirror.focused == row);
}

TEST_CASE("the main column is read before what stands beneath it, and help before both")
{
    Opened opened;
    if (!opened.has_fonts()) return;
    opened.visit("/check-in");
    const auto& nodes = opened.interface->nodes();
    const auto place = [&](Role role, std::string_view name) {
        return std::ranges::find_if(
                   nodes, [&](const Node& node) { return node.role == role && node.name.starts_with(name); }) -
               nodes.begin();
    };
    CHECK(place(Role::Button, "Help now") < place(Role::Slider, "Craving"));
    CHECK(place(Role::Slider, "Craving") < place(Role::Button, "Save"));
}
