#include "whole_app.h"

#include <algorithm>
#include <imgui_internal.h>

using namespace ui_screens;

namespace {

void open_what_is_folded(Seen& seen)
{
    for (int i = 0; i < 8; ++i) {
        const auto folded = std::ranges::find(seen.interface->nodes(), std::optional{false}, &Node::expanded);
        if (folded == seen.interface->nodes().end()) return;
        seen.activate(&*folded);
    }
}

bool acts(Role role)
{
    return role == Role::Button || role == Role::Link || role == Role::Radio || role == Role::Switch ||
           role == Role::Checkbox || role == Role::Slider || role == Role::TextField || role == Role::SearchField;
}

void check_all_is_told(const Seen& seen)
{
    for (const auto& item : seen.interface->items_without_semantics()) FAIL_CHECK(item);
    for (const Node& node : seen.interface->nodes()) {
        if (acts(node.role) && node.name.empty()) FAIL_CHECK("something that acts has no name");
        if (node.invalid && node.description.empty()) FAIL_CHECK(node.name << " is wrong and does not say why");
        if (node.role == Role::Radio || node.role == Role::Checkbox || node.role == Role::Switch)
            CHECK(node.checked.has_value());
    }
}

}  // namespace

TEST_CASE("on every screen, phone and desktop, whatever can be touched is told to the mirror, with a name")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 40);
    for (const float width : {390.f, 768.f, 1280.f}) {
        seen.canvas.now.width = width;
        for (const auto place : places) {
            CAPTURE(width);
            CAPTURE(place);
            seen.visit(std::string(place));
            open_what_is_folded(seen);
            check_all_is_told(seen);
            CHECK(seen.interface->nodes().size() > 8);
        }
    }
    seen.window.brings_in("journal.csv", "date,text,mood\n2024-03-01,One,good\n2024-03-02,Two,bad\n");
    seen.rest();
    REQUIRE(seen.find_like(Role::Heading, "Bring in") != nullptr);
    open_what_is_folded(seen);
    check_all_is_told(seen);
}

TEST_CASE("what can be touched and is not told is found, on whichever screen it is")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.besides = [](ui::Frame&) {
        const ImRect box{10, 10, 60, 60};
        static_cast<void>(ImGui::ItemAdd(box, 4711, nullptr, ImGuiItemFlags_NoNav));
    };
    seen.visit("/journal");
    const auto unknown = seen.interface->items_without_semantics();
    REQUIRE(unknown.size() == 1);
    CHECK(unknown.front().contains("4711"));
}

TEST_CASE("on another screen the focus stands at its beginning, and back where it was after the way back")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 40);
    seen.visit("/journal");
    seen.frame();
    const std::uint32_t row = seen.find_like(Role::Button, "20:00, ")->id;
    seen.frame({platform::FocusMoved{row, true}});
    seen.frame({platform::Activated{row}});
    seen.frame();
    CHECK(seen.mirror.focused == seen.find_like(Role::Main, "")->id);
    seen.rest();
    seen.canvas.go_back();
    seen.frame();
    CHECK(seen.mirror.focused == row);
}

TEST_CASE("the main column is read before what stands beneath it, and help before both")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.visit("/check-in");
    const auto& nodes = seen.interface->nodes();
    const auto place = [&](Role role, std::string_view name) {
        return std::ranges::find_if(
                   nodes, [&](const Node& node) { return node.role == role && node.name.starts_with(name); }) -
               nodes.begin();
    };
    CHECK(place(Role::Button, "Help now") < place(Role::Slider, "Craving"));
    CHECK(place(Role::Slider, "Craving") < place(Role::Button, "Save"));
}
