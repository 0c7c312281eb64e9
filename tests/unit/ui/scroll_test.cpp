#include "ui/scroll.h"
#include <algorithm>
#include <cmath>
#include <optional>
#include <doctest/doctest.h>
#include <imgui.h>
#include "fakes.h"
#include "ui/column.h"
#include "ui/interface.h"

/// look.md §6.11: the numbers of scrolling.
using namespace ui;

namespace {

constexpr float view = 800, content = 8000;
constexpr double tick = 1 / 60.;

/// A long page with a button on it, under a hand. Without font files (in wasm) there is nothing to scroll.
struct Page {
    ui_test::Bytes text =
        ui_test::font("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
    ui_test::Canvas canvas;
    ui_test::Mirror mirror;
    std::optional<Interface> interface;
    double now = 1;
    float length = content;
    ScrollState state;  // as of the last frame

    explicit Page(bool still = false)
    {
        canvas.now = {.width = 390, .height = view, .scale = 2, .prefers_still = still};
        if (!text.empty()) interface.emplace(canvas, mirror, FontFiles{text, text, text, text});
        if (interface) frame(), frame();
    }
    void frame(std::vector<platform::CanvasEvent> events = {}, double after = tick)
    {
        interface->frame(events, {}, now += after, [this](Frame& f) {
            scroll(f, "page", f.whole(), 16, 640, [this](Column& page) {
                page.gap(380);
                std::ignore = page.button("Under the finger", {.width = full_width});
                page.move_to(page.y() + length - 500);
            });
            state = f.scrolls.at("page");
        });
        for (ImTextureData* texture : *interface->draw_data()->Textures)
            if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
                texture->SetTexID(1);
                texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                                  : ImTextureStatus_OK);
            }
    }
    void down(float y) { frame({platform::PointerDown{200, y, true}}); }
    void move(float y, float x = 200) { frame({platform::PointerMoved{x, y, true}}); }
    void up(float y) { frame({platform::PointerUp{200, y, true, false}}); }
    void wheel(float by) { frame({platform::Wheel{200, 400, 0, by, false}}); }
    /// A finger that goes `speed` px a second upwards for `frames`, and lifts: a fling to further down.
    void fling(float speed, int frames = 12)
    {
        float y = 780;
        down(y);
        for (int i = 0; i < frames; ++i) move(y -= speed * static_cast<float>(tick));
        up(y);
    }
    void rest()
    {
        for (int i = 0; i < 600; ++i) {
            canvas.frames_asked = 0;
            frame();
            if (canvas.frames_asked == 0) return;
        }
        FAIL("it never rests");
    }
};

}  // namespace

TEST_CASE("a finger scrolls after 8 px along the page, and only then lets go of what it pressed")
{
    Page page;
    if (!page.interface) return;
    page.down(400);
    page.move(393);
    CHECK(page.state.offset == 0);
    CHECK_FALSE(page.state.dragging);
    CHECK(page.canvas.presses_cancelled == 0);
    page.move(391);
    CHECK(page.state.dragging);
    CHECK(page.canvas.presses_cancelled == 1);
    const float grip = page.state.offset;
    page.move(341);
    CHECK(page.state.offset - grip == doctest::Approx(50));
}

TEST_CASE("a finger that goes across the page scrolls nothing")
{
    Page page;
    if (!page.interface) return;
    page.down(400);
    page.move(388, 170);  // 12 down the page, 30 across it
    CHECK_FALSE(page.state.dragging);
    CHECK(page.canvas.presses_cancelled == 0);
}

TEST_CASE("a fling has the finger's speed of its last 80 ms, whatever it did before")
{
    Page page;
    if (!page.interface) return;
    page.down(780);
    for (int i = 1; i <= 20; ++i) page.move(780 - static_cast<float>(i) * 5);     // 300 px a second
    for (int i = 1; i <= 6; ++i) page.move(680 - static_cast<float>(i) * 20);     // 1200, for 100 ms
    page.up(560);
    CHECK(page.state.velocity == doctest::Approx(1200).epsilon(.1));
}

TEST_CASE("a finger that has come to rest before it lifts flings nothing")
{
    Page page;
    if (!page.interface) return;
    page.down(780);
    for (int i = 1; i <= 12; ++i) page.move(780 - static_cast<float>(i) * 20);
    page.frame({}, .1);
    page.up(540);
    CHECK(page.state.velocity == 0);
}

TEST_CASE("a fling slows down to 1/e in 325 ms, and goes as far as that takes it")
{
    Page page;
    if (!page.interface) return;
    page.fling(1500);
    const float begun = page.state.velocity, at = page.state.offset;
    REQUIRE(begun > 500);
    const int frames = static_cast<int>(std::lround(.325 / tick));
    for (int i = 0; i < frames; ++i) page.frame();
    CHECK(page.state.velocity == doctest::Approx(begun * std::exp(-1.)).epsilon(.03));
    page.rest();
    CHECK(page.state.velocity == 0);
    CHECK(page.state.offset - at == doctest::Approx(begun * .325f).epsilon(.03));
}

TEST_CASE("beyond an end the page gives x·.55 / (1 + .55·x/h)")
{
    Page page;
    if (!page.interface) return;
    page.down(300);
    page.move(320);
    const float grip = page.state.offset;  // the 8 px are no pull
    REQUIRE(page.state.dragging);
    for (const float pull : {40.f, 120.f, 400.f}) {
        page.move(320 + pull);
        CHECK(grip == 0);
        CHECK(-page.state.offset == doctest::Approx(pull * .55f / (1 + .55f * pull / view)));
    }
    page.move(320);
    CHECK(page.state.offset == doctest::Approx(0));
}

TEST_CASE("pulled beyond an end it is home within 320 ms, and never on the other side of the end")
{
    Page page;
    if (!page.interface) return;
    page.down(300);
    for (float y = 340; y <= 700; y += 40) page.move(y);
    for (int i = 0; i < 6; ++i) page.move(700);
    page.up(700);
    const float away = -page.state.offset;
    REQUIRE(away > 100);
    for (double passed = 0; passed < .320; passed += tick) {
        const float before = page.state.offset;
        page.frame();
        CHECK(page.state.offset <= 0);
        CHECK(page.state.offset >= before);
    }
    CHECK(-page.state.offset < .21f * away);  // critically damped: (1 + 3)/e³ is left
    page.rest();
    CHECK(page.state.offset == 0);
}

TEST_CASE("a fling that runs into the end goes beyond it a little and comes home without going past")
{
    Page page;
    if (!page.interface) return;
    page.length = 1400;
    page.frame();
    page.fling(2500);
    float furthest = 0, before = page.state.offset;
    bool turned = false;
    for (int i = 0; i < 400 && (page.state.velocity != 0 || page.state.offset > page.state.furthest()); ++i) {
        page.frame();
        furthest = std::max(furthest, page.state.offset);
        turned = turned || page.state.offset < before;
        if (turned) CHECK(page.state.offset >= page.state.furthest());
        before = page.state.offset;
    }
    CHECK(furthest > page.state.furthest());
    CHECK(furthest < page.state.furthest() + view / 3);
    CHECK(page.state.offset == page.state.furthest());
}

TEST_CASE("a touch stops the page, and is no press on what lies there")
{
    Page page;
    if (!page.interface) return;
    page.fling(1500);
    for (int i = 0; i < 5; ++i) page.frame();
    REQUIRE(page.state.velocity > 100);
    const int cancelled = page.canvas.presses_cancelled;
    page.down(400);
    CHECK(page.state.velocity == 0);
    CHECK(page.canvas.presses_cancelled == cancelled + 1);
    const float held = page.state.offset;
    page.frame();
    page.up(400);
    page.rest();
    CHECK(page.state.offset == held);
}

TEST_CASE("a touch on a page at rest presses what lies there")
{
    Page page;
    if (!page.interface) return;
    page.down(400);
    page.up(400);
    CHECK(page.canvas.presses_cancelled == 0);
}

TEST_CASE("a finger that catches a page beyond its end holds it there, and pulls on from where it is")
{
    Page page;
    if (!page.interface) return;
    page.down(300);
    for (float y = 340; y <= 700; y += 40) page.move(y);
    for (int i = 0; i < 6; ++i) page.move(700);
    page.up(700);
    page.frame();
    page.down(300);
    const float caught = page.state.offset;
    REQUIRE(caught < -50);
    for (int i = 0; i < 10; ++i) page.frame();
    CHECK(page.state.offset == doctest::Approx(caught));
    page.move(312);
    CHECK(page.state.offset < caught + 1);
}

TEST_CASE("a step of the wheel has gone nine tenths of its way in 120 ms, and all of it soon after")
{
    Page page;
    if (!page.interface) return;
    page.wheel(100);
    CHECK(page.state.offset < 60);
    const int frames = static_cast<int>(std::lround(.120 / tick)) - 1;
    for (int i = 0; i < frames; ++i) page.frame();
    CHECK(page.state.offset > 90);
    page.rest();
    CHECK(page.state.offset == doctest::Approx(100));
}

TEST_CASE("the wheel never goes beyond an end, and steps that follow each other add up")
{
    Page page;
    if (!page.interface) return;
    page.wheel(-100);
    page.rest();
    CHECK(page.state.offset == 0);
    page.wheel(100);
    page.wheel(100);
    page.wheel(-50);
    page.rest();
    CHECK(page.state.offset == doctest::Approx(150));
    page.wheel(1'000'000);
    for (int i = 0; i < 60; ++i) {
        page.frame();
        CHECK(page.state.offset <= page.state.furthest());
    }
    CHECK(page.state.offset == page.state.furthest());
}

TEST_CASE("with reduced motion a lifted finger leaves the page where it is, and the wheel moves it at once")
{
    Page page{true};
    if (!page.interface) return;
    page.down(780);
    for (int i = 1; i <= 12; ++i) page.move(780 - static_cast<float>(i) * 25);
    const float at = page.state.offset;
    page.up(480);
    CHECK(page.state.offset == at);
    page.rest();
    CHECK(page.state.offset == at);
    page.wheel(100);
    CHECK(page.state.offset == doctest::Approx(at + 100));
}

TEST_CASE("with reduced motion a pull beyond the end is at home as soon as it is let go")
{
    Page page{true};
    if (!page.interface) return;
    page.down(300);
    for (float y = 340; y <= 700; y += 40) page.move(y);
    page.up(700);
    page.frame();
    CHECK(page.state.offset == 0);
}

TEST_CASE("what is pinned to the top of a view never hides what gets the focus")
{
    Page page;
    if (!page.interface) return;
    Rect button;
    const auto draw = [&](Frame& f) {
        scroll(f, "page", f.whole(), 16, 640, [&](Column& column) {
            f.scrolls.at("page").covered = 100;
            column.gap(380);
            std::ignore = column.button("Sought");
            button = {0, f.semantics.nodes().back().box.y, 1, 48};
            column.gap(3000);
        });
    };
    const auto frame = [&](std::vector<platform::MirrorEvent> heard, std::vector<platform::CanvasEvent> events = {}) {
        page.interface->frame(events, heard, page.now += tick, draw);
    };
    frame({});
    frame({}, {platform::Wheel{200, 400, 0, 340, true}});
    frame({});
    REQUIRE(button.y < 100);
    const auto& nodes = page.interface->nodes();
    const auto it = std::ranges::find(nodes, "Sought", &platform::Node::name);
    frame({platform::FocusMoved{it->id, true}});
    frame({});
    CHECK(button.y >= 124);
}
