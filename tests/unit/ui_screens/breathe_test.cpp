#include "ui/screens/breathe.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "../ui/fakes.h"
#include "ui/interface.h"
#include "words/text.h"

using namespace ui;
using platform::Role;
using Step = BreatheState::Step;

namespace {

using ui_test::Bytes;
using ui_test::Canvas;
using ui_test::font;
using ui_test::Mirror;

/// The screen in the hands of somebody who breathes. Without files (in wasm) there are no fonts and nothing is tested.
struct Breather {
    Bytes text = font("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
    Canvas canvas;
    Mirror mirror;
    std::optional<Interface> interface;
    BreatheState state;
    double now = 1;

    Breather()
    {
        if (have_fonts()) interface.emplace(canvas, mirror, FontFiles{text, text, text, text});
    }
    [[nodiscard]] bool have_fonts() const { return !text.empty(); }
    void frame(double after, std::vector<platform::MirrorEvent> events = {})
    {
        interface->frame({}, events, now += after, [&](Frame& f) {
            static_cast<void>(draw_breathe(f, {.body = f.whole(), .margin = 16, .widest = 560}, state));
        });
        for (ImTextureData* texture : *interface->draw_data()->Textures) {
            texture->SetTexID(1);
            texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                              : ImTextureStatus_OK);
        }
    }
    void press(std::string_view name)
    {
        frame(.1);
        const auto& nodes = interface->nodes();
        const auto found = std::ranges::find_if(
            nodes, [&](const platform::Node& node) { return node.role == Role::Button && node.name == name; });
        REQUIRE((found != nodes.end()));
        frame(.1, {platform::Activated{found->id}});
    }
    void breathe(double seconds)
    {
        for (double left = seconds; left > 0; left -= .25) frame(.25);
    }
};

}  // namespace

TEST_CASE("a minute of breathing ends after a minute, with a breath out, and can be begun again")
{
    Breather person;
    if (!person.have_fonts()) return;
    person.press(text::breathe::begin);
    CHECK(person.state.step == Step::Breathing);
    person.breathe(58);
    CHECK(person.state.step == Step::Breathing);
    person.breathe(4);
    CHECK(person.state.step == Step::Done);
    person.press(text::breathe::again);
    CHECK(person.state.step == Step::Breathing);
}

TEST_CASE("time when nobody could see the circle does not count")
{
    Breather person;
    if (!person.have_fonts()) return;
    person.press(text::breathe::begin);
    person.breathe(20);
    person.frame(600);
    person.breathe(30);
    CHECK(person.state.step == Step::Breathing);
    person.breathe(14);
    CHECK(person.state.step == Step::Done);
}

TEST_CASE("only the beginning and the end are said, unless each breath is wanted")
{
    for (const bool aloud : {false, true}) {
        Breather person;
        if (!person.have_fonts()) return;
        person.state.aloud = aloud;
        person.press(text::breathe::begin);
        person.breathe(63);
        const auto count = [&](std::string_view words) { return std::ranges::count(person.mirror.said, words); };
        CAPTURE(aloud);
        CHECK(count(text::breathe::say_in) == (aloud ? 6 : 0));
        CHECK(count(text::breathe::say_out) == (aloud ? 6 : 0));
        CHECK(static_cast<int>(person.mirror.said.size()) == (aloud ? 14 : 2));
    }
}
