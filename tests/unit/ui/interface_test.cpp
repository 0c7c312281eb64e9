#include "ui/interface.h"
#include <array>
#include <optional>
#include <doctest/doctest.h>
#include "hands.h"
#include "ui/charts/year.h"
#include "ui/column.h"
#include "ui/sheet.h"

using namespace ui;
using platform::Role;

namespace {

using ui_test::Hands;

void long_page(Frame& frame)
{
    scroll(frame, "page", frame.whole(), 16, 640, [](Column& page) {
        for (int i = 0; i < 40; ++i) {
            page.button("Button " + std::to_string(i));
            page.gap(8);
        }
    });
}

}  // namespace

TEST_CASE("a click on a button acts once, and on no other")
{
    int saved = 0, cancelled = 0;
    Hands hands{[&](Frame& f) {
        Column page{f, {16, 16, 300, 0}, f.palette().bg};
        if (page.button("Save")) ++saved;
        if (page.button("Cancel")) ++cancelled;
    }};
    if (!hands.have_fonts()) return;
    hands.frame();
    hands.activate(Role::Button, "Save");
    hands.rest();
    CHECK(saved == 1);
    CHECK(cancelled == 0);
}

TEST_CASE("every widget rests: without hands no frame is asked for and the mirror is left alone")
{
    std::optional<int> mood, craving = 3;
    std::vector<std::string> chosen;
    std::string words = "A slow day";
    bool on = true;
    int kind = 0, hours = 7;
    Hands hands{[&](Frame& f) {
        scroll(f, "page", f.whole(), 16, 640, [&](Column& page) {
            page.display("Good evening");
            page.card(
                [&](Column& c) { c.faces("Mood", std::array<std::string_view, 5>{"a", "b", "c", "d", "e"}, mood); });
            page.slider("Craving", craving,
                        {.low_word = "None", .high_word = "Strong", .unset_word = "Not set", .unset_action = "Unset"});
            page.chips("Around", std::array<std::string, 2>{"work", "a walk"}, chosen);
            page.segmented("View", std::array<std::string_view, 2>{"List", "Month"}, kind);
            page.toggle("Spelling", on, "On", "Off");
            page.stepper("Sleep", hours, {.less = "Less", .more = "More"});
            page.row({.icon = Icon::Bed, .title = "Sleep", .chevron = true});
            page.text_field("note", words, {.label = "Note", .many_lines = true});
            page.search_field("search", words, "Search", "Clear");
            page.banner({.text = "Not saved yet.", .action = "Try again"});
        });
    }};
    if (!hands.have_fonts()) return;
    hands.rest();
    const int applied = hands.mirror.applied;
    hands.canvas.frames_asked = 0;
    hands.frame();
    CHECK(hands.canvas.frames_asked == 0);
    CHECK(hands.mirror.applied == applied);
    CHECK(hands.interface->items_without_semantics().empty());
}

TEST_CASE("a finger that moves scrolls the page and its press comes to nothing")
{
    Hands hands{long_page};
    if (!hands.have_fonts()) return;
    hands.rest();
    const float before = hands.find(Role::Button, "Button 5")->box.y;
    hands.frame({platform::PointerDown{100, 400, true}});
    hands.frame({platform::PointerMoved{100, 396, true}});
    CHECK(hands.canvas.presses_cancelled == 0);
    hands.frame({platform::PointerMoved{100, 380, true}});
    CHECK(hands.canvas.presses_cancelled == 1);
    hands.frame({platform::PointerMoved{100, 300, true}});
    hands.frame({platform::PointerUp{100, 300, true, false}});
    hands.rest();
    CHECK(hands.find(Role::Button, "Button 5")->box.y < before - 60);
}

TEST_CASE("a pull beyond the end comes home")
{
    Hands hands{long_page};
    if (!hands.have_fonts()) return;
    hands.rest();
    const float before = hands.find(Role::Button, "Button 0")->box.y;
    hands.frame({platform::PointerDown{100, 300, true}});
    for (float y = 310; y < 600; y += 40) hands.frame({platform::PointerMoved{100, y, true}});
    CHECK(hands.find(Role::Button, "Button 0")->box.y > before + 50);
    hands.frame({platform::PointerUp{100, 600, true, false}});
    hands.rest();
    CHECK(hands.find(Role::Button, "Button 0")->box.y == doctest::Approx(before));
}

TEST_CASE("what a tool scrolls to moves the page at once, and leaves no pointer behind")
{
    Hands hands{long_page};
    if (!hands.have_fonts()) return;
    hands.rest();
    const float before = hands.find(Role::Button, "Button 9")->box.y;
    hands.frame({platform::Wheel{100, 400, 0, 200, true}});
    CHECK(hands.find(Role::Button, "Button 9")->box.y == doctest::Approx(before - 200));
    bool hovers = true;
    hands.screen = [&](Frame& frame) { hovers = frame.input.pointer().has_value(), long_page(frame); };
    hands.frame();
    CHECK_FALSE(hovers);
}

TEST_CASE("what gets the focus comes into view")
{
    Hands hands{long_page};
    if (!hands.have_fonts()) return;
    hands.rest();
    hands.frame({}, {platform::FocusMoved{hands.find(Role::Button, "Button 30")->id, true}});
    hands.rest();
    const platform::Box box = hands.find(Role::Button, "Button 30")->box;
    CHECK(box.y >= 24);
    CHECK(box.y + box.height <= 844 - 24);
}

TEST_CASE("a slider is set by a tap, a drag and keys, unset by Delete, and left alone by a finger that scrolls")
{
    std::optional<int> craving;
    Hands hands{[&](Frame& f) {
        scroll(f, "page", f.whole(), 20, 640, [&](Column& page) {
            page.slider("Craving", craving, {.low_word = "None", .high_word = "Strong", .unset_word = "Not set"});
            page.gap(1500);
        });
    }};
    if (!hands.have_fonts()) return;
    hands.rest();
    const platform::Node slider = *hands.find(Role::Slider, "Craving");
    CHECK_FALSE(slider.value.has_value());
    CHECK(slider.value_text == "Not set");
    const float y = slider.box.y + slider.box.height / 2, left = slider.box.x + 16,
                right = slider.box.x + slider.box.width - 16;
    hands.frame({platform::PointerDown{left, y, true}});
    hands.frame({platform::PointerMoved{left + 3, y + 40, true}});
    hands.frame({platform::PointerUp{left + 3, y + 60, true, false}});
    hands.rest();
    CHECK_FALSE(craving.has_value());
    hands.interface->frame({}, {}, hands.now += 1, hands.screen);
    hands.rest();
    const float at = hands.find(Role::Slider, "Craving")->box.y + 22;
    hands.frame({platform::PointerDown{right, at, true}});
    hands.frame({platform::PointerUp{right, at, true, false}});
    CHECK(craving == 10);
    hands.frame({platform::PointerDown{right, at, false}});
    hands.frame({platform::PointerMoved{(left + right) / 2, at, false}});
    hands.frame({platform::PointerUp{(left + right) / 2, at, false, false}});
    CHECK(craving == 5);
    hands.frame({}, {platform::ValueSet{slider.id, 7}});
    CHECK(craving == 7);
    hands.frame({}, {platform::KeyPressed{slider.id, "Delete"}});
    CHECK_FALSE(craving.has_value());
}

TEST_CASE("an open sheet takes the focus, puts the page to sleep, and Escape closes it")
{
    bool open = false;
    int behind = 0;
    Hands hands{[&](Frame& f) {
        Column page{f, {16, 16, 300, 0}, f.palette().bg};
        if (page.button("Behind")) ++behind;
        sheet(f, "tags", open, {.title = "What is around?", .close = "Close"}, [](Column& c) { c.button("Inside"); });
    }};
    if (!hands.have_fonts()) return;
    hands.rest();
    CHECK(hands.find(Role::Dialog, "What is around?") == nullptr);
    const std::uint32_t opener = hands.find(Role::Button, "Behind")->id;
    hands.frame({}, {platform::FocusMoved{opener, true}});
    open = true;
    hands.rest();
    const platform::Node* dialog = hands.find(Role::Dialog, "What is around?");
    REQUIRE(dialog != nullptr);
    CHECK(dialog->modal);
    CHECK(hands.mirror.focused == dialog->id);
    hands.activate(Role::Button, "Behind");
    CHECK(behind == 0);
    hands.frame({}, {platform::KeyPressed{0, "Escape"}});
    CHECK_FALSE(open);
    CHECK(hands.mirror.focused == opener);
    hands.rest();
    CHECK(hands.find(Role::Dialog, "What is around?") == nullptr);
    hands.activate(Role::Button, "Behind");
    CHECK(behind == 1);
}

TEST_CASE("what a person writes arrives, and what we write reaches the field with a new version")
{
    std::string note = "Slow";
    Hands hands{[&](Frame& f) {
        Column page{f, {16, 16, 300, 0}, f.palette().bg};
        page.text_field("note", note, {.label = "Note"});
    }};
    if (!hands.have_fonts()) return;
    hands.rest();
    const std::uint32_t first = hands.find(Role::TextField, "Note")->editing->version;
    hands.frame({}, {platform::TextEdited{hands.find(Role::TextField, "Note")->id, "Slow day"}});
    CHECK(note == "Slow day");
    CHECK(hands.find(Role::TextField, "Note")->editing->version == first);
    note = "Cleared";
    hands.frame();
    CHECK(hands.find(Role::TextField, "Note")->editing->version == first + 1);
}

TEST_CASE("a headline breaks into as few lines as it needs, of nearly equal length")
{
    Lines plain, balanced;
    Hands hands{[&](Frame& f) {
        constexpr std::string_view words = "On days with a walk, craving was about 2 points lower";
        plain = f.type.wrapped(Style::Title, words, 350);
        balanced = f.type.balanced(Style::Title, words, 350);
    }};
    if (!hands.have_fonts()) return;
    hands.frame();
    CHECK(balanced.text.size() == plain.text.size());
    CHECK(balanced.width <= plain.width);
}

TEST_CASE("wrapping loses no word and breaks one that is wider than the line")
{
    Lines lines, long_word, empty_lines;
    Hands hands{[&](Frame& f) {
        lines = f.type.wrapped(Style::Body, "one two three four five six seven", 120);
        long_word = f.type.wrapped(Style::Body, "Donaudampfschifffahrtsgesellschaft", 100);
        empty_lines = f.type.wrapped(Style::Body, "a\n\nb\n", 100);
    }};
    if (!hands.have_fonts()) return;
    hands.frame();
    std::string joined;
    for (const auto line : lines.text) joined += (joined.empty() ? "" : " ") + std::string{line};
    CHECK(joined == "one two three four five six seven");
    CHECK(lines.width <= 120);
    CHECK(long_word.text.size() > 1);
    CHECK(long_word.width <= 100);
    CHECK(empty_lines.text == std::vector<std::string_view>{"a", "", "b", ""});
}

TEST_CASE("layouts count width by the size of the person's text")
{
    CHECK(layout_of({.width = 390}) == Layout::Phone);
    CHECK(layout_of({.width = 768}) == Layout::Tablet);
    CHECK(layout_of({.width = 1280}) == Layout::Desktop);
    CHECK(layout_of({.width = 1920}) == Layout::Wide);
    CHECK(layout_of({.width = 1024, .text_scale = 2}) == Layout::Phone);
}
