#include "ui/leaving.h"
#include <doctest/doctest.h>
#include <imgui.h>
#include "hands.h"

using namespace ui;
using ui_test::Hands;

namespace {

/// A page that shows one screen, and beneath it the one that goes.
struct Pages {
    std::uint32_t screen = 1;
    bool held = false;
    Hands hands{[this](Frame& frame) {
        frame.leaving.show(screen);
        held = frame.leaving.holds();
        if (held) frame.paint.picture(frame.leaving);
        if (screen == 1) frame.paint.text(Style::Body, {20, 40}, "A slow day", frame.palette().text);
    }};
    [[nodiscard]] int corners() const { return hands.interface->draw_data()->TotalVtxCount; }
};

}  // namespace

TEST_CASE("a screen that goes is held as the picture it was, until it is let go")
{
    Pages pages;
    if (!pages.hands.have_fonts()) return;
    pages.hands.rest();
    CHECK_FALSE(pages.held);
    const int with_words = pages.corners();
    pages.screen = 2;
    pages.hands.frame();
    CHECK(pages.held);
    CHECK(pages.corners() >= with_words);
    pages.hands.frame();
    CHECK(pages.corners() >= with_words);
    pages.hands.screen = [](Frame& frame) { frame.leaving.let_go(); };
    pages.hands.frame();
    CHECK(pages.corners() < with_words);
}

TEST_CASE("the first screen of all comes over nothing, and one that stays holds nothing")
{
    Pages pages;
    if (!pages.hands.have_fonts()) return;
    for (int frame = 0; frame < 5; ++frame) {
        pages.hands.frame();
        CHECK_FALSE(pages.held);
    }
}
