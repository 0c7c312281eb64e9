#pragma once
#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <imgui.h>

#include "../app/fixtures.h"
#include "../ui/fakes.h"
#include "platform/canvas.h"
#include "ui/interface.h"
#include "ui/screens/shell.h"

/// The whole app as a person has it, without a browser: every screen by its address, at any size.
namespace ui_screens {

using platform::Node;
using platform::Role;

using ui_test::font;

/// Every screen, by its address.
inline constexpr std::array<std::string_view, 34> places{
    "/today",           "/check-in",        "/journal",        "/journal/month/2026-11", "/journal/year/2026",
    "/journal/day/2026-11-20", "/entry",    "/patterns",       "/patterns/time",         "/patterns/week",
    "/patterns/months", "/patterns/usual",  "/patterns/beside", "/patterns/spread",       "/patterns/year",
    "/patterns/tags",   "/patterns/try",    "/patterns/review", "/patterns/kept",
    "/patterns/explore", "/patterns/alike",
    "/tools",           "/breathe",         "/night-room",     "/welcome",               "/welcome/2",
    "/welcome/3",       "/settings",        "/passphrase", "/erase",
    "/privacy",         "/devices",         "/other-record", "/help-first"};

/// Keeps the browser's history: places and where one stands.
struct Canvas final : platform::Canvas {
    platform::Surface now{.width = 390, .height = 844, .scale = 2};
    std::vector<std::string> history{""};
    std::vector<int> places{0};
    std::size_t at = 0;
    int furthest = 0;
    std::vector<platform::CanvasEvent> events;
    int frames_asked = 0;

    [[nodiscard]] platform::Surface surface() const override { return now; }
    void request_frame() override { ++frames_asked; }
    void wake_in(int) override {}
    void set_route(const std::string& route, bool replace) override
    {
        if (replace) return void(history[at] = route);
        history.resize(++at), places.resize(at);
        history.push_back(route), places.push_back(++furthest);
    }
    void go_back() override { go(-1); }
    void cancel_press() override {}
    void set_ground(const std::string&, const std::string&) override {}
    void go(int by)
    {
        const auto there = static_cast<std::ptrdiff_t>(at) + by;
        if (there < 0 || there >= static_cast<std::ptrdiff_t>(history.size())) return;
        at = static_cast<std::size_t>(there);
        events.push_back(platform::RouteChanged{history[at], places[at]});
    }
};

struct Mirror final : platform::Semantics {
    std::string title;
    std::uint32_t focused = 0;
    void apply(const std::vector<platform::MirrorChange>&) override {}
    void focus(std::uint32_t id) override { focused = id; }
    void announce(const std::string&, bool) override {}
    void set_title(const std::string& words) override { title = words; }
};

/// One open window. Without font files (in wasm) there is nothing to see.
struct Seen {
    std::vector<unsigned char> text =
        font("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
    std::vector<unsigned char> strong =
        font("atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf");
    std::vector<unsigned char> display = font("fraunces/500Medium/Fraunces_500Medium.ttf");
    app_test::Device device;
    app_test::Window window{device};
    Canvas canvas;
    Mirror mirror;
    std::optional<ui::Interface> interface;
    ui::Shell shell{window.app, canvas, mirror};
    std::function<void(ui::Frame&)> besides = [](ui::Frame&) {};  ///< drawn over the app
    std::uint32_t focused = 0;                                    ///< what got the focus last
    double now = 1;

    /// `before`: a device that was used before, which stays as it is.
    explicit Seen(const app_test::Device& before = {}) : device(before)
    {
        if (has_fonts()) interface.emplace(canvas, mirror, ui::FontFiles{text, strong, display, strong});
    }
    [[nodiscard]] bool has_fonts() const { return !text.empty() && !strong.empty() && !display.empty(); }

    void frame(std::vector<platform::MirrorEvent> mirrored = {}, std::vector<platform::CanvasEvent> more = {})
    {
        auto events = std::exchange(canvas.events, {});
        for (const auto& event : events)
            if (const auto* moved = std::get_if<platform::RouteChanged>(&event))
                shell.arrive(moved->route, moved->place);
        events.insert(events.end(), more.begin(), more.end());
        if (const auto moved = std::exchange(mirror.focused, 0))
            mirrored.push_back(platform::FocusMoved{focused = moved, true});
        interface->frame(events, mirrored, now += 1 / 30.,
                         [this](ui::Frame& frame) { shell.draw(frame), besides(frame); });
        for (ImTextureData* texture : *interface->draw_data()->Textures)
            if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
                const bool goes = texture->Status == ImTextureStatus_WantDestroy;
                texture->SetTexID(goes ? ImTextureID_Invalid : ImTextureID{1});
                texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
            }
        window.run();
    }
    void rest()
    {
        for (int i = 0; i < 200; ++i) {
            canvas.frames_asked = 0;
            frame();
            if (canvas.frames_asked == 0 && mirror.focused == 0) return;
        }
    }
    /// As a link or the address bar would.
    void visit(const std::string& route)
    {
        canvas.set_route(route, false);
        shell.arrive(route, canvas.furthest);
        rest();
    }
    [[nodiscard]] const Node* find(Role role, std::string_view name) const
    {
        const auto& nodes = interface->nodes();
        const auto there =
            std::ranges::find_if(nodes, [&](const Node& n) { return n.role == role && n.name == name; });
        return there == nodes.end() ? nullptr : &*there;
    }
    [[nodiscard]] const Node* find_like(Role role, std::string_view part) const
    {
        const auto& nodes = interface->nodes();
        const auto there =
            std::ranges::find_if(nodes, [&](const Node& n) { return n.role == role && n.name.contains(part); });
        return there == nodes.end() ? nullptr : &*there;
    }
    void activate(const Node* node)
    {
        const auto id = node->id;
        frame({platform::Activated{id}});
        rest();
    }
    void press(std::string_view key)
    {
        frame({platform::KeyPressed{0, std::string(key)}});
        rest();
    }
};

/// A diary with long words in it: a month of days, every kind of line.
inline void write_diary(Seen& seen, int days)
{
    auto& device = seen.device;
    const auto then = device.clock.at;
    for (int ago = days; ago > 0; --ago) {
        device.clock.at = then - std::chrono::hours{24 * ago};
        record::CheckIn check_in;
        check_in.mood = ago * 7 % 5 - 2;
        check_in.craving = ago * 3 % 11;
        check_in.sleep_hours = 5 + ago % 4;
        check_in.tags = {"work", ago % 3 == 0 ? "a walk" : "grandmother's neighbours"};
        if (ago % 4 == 0) check_in.note = "Slept at last. Nobody wanted anything from me, which is rare these days.";
        seen.window.does(app::SaveCheckIn{check_in});
        if (ago % 5 != 0) continue;
        record::Entry entry;
        entry.title = ago % 2 == 0 ? "" : "Donaudampfschifffahrtsgesellschaftskapitänsmütze";
        entry.text = "A slow day. Work ended late, then nothing, which is the hard part.";
        entry.tags = {"alone"};
        seen.window.does(app::SaveEntry{entry});
    }
    device.clock.at = then;
    static_cast<void>(seen.window.said());
}

}  // namespace ui_screens
