#include "ui/type.h"
#include <string>
#include <doctest/doctest.h>
#include <imgui.h>
#include "fakes.h"
#include "ui/interface.h"
#include "ui/script.h"

using namespace ui;

namespace {

using ui_test::Bytes;
using ui_test::Canvas;
using ui_test::font;
using ui_test::Mirror;

/// Sets every letter as a square of one em; what is beyond U+10000 has colours.
struct Squares final : platform::Letters {
    int measured = 0, drawn = 0, fonts = 0;
    [[nodiscard]] float width(const platform::Lettering& lettering) override
    {
        ++measured;
        float count = 0;
        for (auto rest = lettering.words; !rest.empty(); rest.remove_prefix(cluster_size(rest))) ++count;
        return count * lettering.px;
    }
    [[nodiscard]] platform::LetteringPicture picture(const platform::Lettering& lettering) override
    {
        ++drawn;
        const int side = static_cast<int>(lettering.px);
        const auto pixels = static_cast<std::size_t>(side * side);
        const bool coloured = letter_at(lettering.words).code > 0xFFFF;
        return {.width = side,
                .height = side,
                .left = 0,
                .baseline = side,
                .ink = std::vector<std::uint8_t>(pixels, coloured ? 0 : 255),
                .colours = std::vector<std::uint8_t>(coloured ? 4 * pixels : 0, 200)};
    }
    [[nodiscard]] int edition() const override { return fonts; }
};

/// One screen with letters to borrow. Without files (in wasm) there are no fonts and nothing is tested.
struct Desk {
    Bytes text = font("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
    Bytes strong = font("atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf");
    Bytes display = font("fraunces/500Medium/Fraunces_500Medium.ttf");
    Canvas canvas;
    Mirror mirror;
    Squares letters;
    std::optional<Interface> interface;
    double now = 1;

    [[nodiscard]] bool ready() const { return !text.empty() && !display.empty(); }
    void draw(const std::function<void(Frame&)>& screen)
    {
        if (!interface) interface.emplace(canvas, mirror, FontFiles{text, strong, display, text}, &letters);
        interface->frame({}, {}, now += 1 / 60., screen);
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)  // as a renderer would
            if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed)
                texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                                  : ImTextureStatus_OK);
    }
};

}  // namespace

TEST_CASE("plain Latin borrows nothing; what our fonts lack is as wide as the platform says")
{
    Desk desk;
    if (!desk.ready()) return;
    desk.draw([&](Frame& frame) {
        const Type& type = frame.type;
        CHECK(type.is_own(Style::Body, "Zoë’s café – naïve…"));
        CHECK(type.width(Style::Body, "Zoë’s café – naïve…") > 100);
        CHECK(desk.letters.measured == 0);
        CHECK_FALSE(type.is_own(Style::Body, "cafe\u0301"));  // a mark of its own is not ours to place
        CHECK(type.width(Style::Body, "日本") == doctest::Approx(34));
        CHECK(type.width(Style::Body, "ab 日本") == doctest::Approx(34 + type.width(Style::Body, "ab ")));
    });
}

TEST_CASE("lines of Japanese break between letters, and no emoji is torn")
{
    Desk desk;
    if (!desk.ready()) return;
    desk.draw([&](Frame& frame) {
        const Lines lines = frame.type.wrapped(Style::Body, "川まで歩いた。良い日", 17 * 4);
        CHECK(lines.text == std::vector<std::string_view>{"川まで歩", "いた。良", "い日"});
        CHECK(lines.width == doctest::Approx(17 * 4));
        const std::string family = "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧";
        CHECK(frame.type.fitting(Style::Body, family, 17 * 2.5f) == "👩‍👩‍👧👩‍👩‍👧");
        CHECK(frame.type.shortened(Style::Body, "日本日本日本", 17 * 4) == "日本日…");
    });
}

TEST_CASE("a paragraph of Hebrew stands at the right, one of English between them at the left")
{
    Desk desk;
    if (!desk.ready()) return;
    desk.draw([&](Frame& frame) {
        const Lines lines = frame.type.wrapped(Style::Body, "שלום עולם\nA word\nושוב", 1000);
        CHECK(lines.text.size() == 3);
        CHECK(lines.from_right == std::vector<bool>{true, false, true});
        CHECK(lines.room == 1000);
        CHECK(frame.type.wrapped(Style::Body, "Only Latin", 1000).from_right.empty());
    });
}

TEST_CASE("a picture is set once, kept while it is seen, and set anew when fonts come or the scale changes")
{
    Desk desk;
    if (!desk.ready()) return;
    const auto screen = [](Frame& frame) { frame.paint.text(Style::Body, {20, 20}, "日😀", frame.palette().text); };
    desk.draw(screen);
    CHECK(desk.letters.drawn == 2);
    desk.draw(screen);
    CHECK(desk.letters.drawn == 2);
    ++desk.letters.fonts;
    desk.draw(screen);
    CHECK(desk.letters.drawn == 4);
    desk.canvas.now.scale = 3;
    desk.draw(screen);
    CHECK(desk.letters.drawn == 6);
}

TEST_CASE("thousands of different letters do not fill the atlas without end")
{
    Desk desk;
    if (!desk.ready()) return;
    const auto code_text = [](int code) {
        return std::string{static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 63)),
                           static_cast<char>(0x80 | (code & 63))};
    };
    for (int page = 0; page < 60; ++page)
        desk.draw([&](Frame& frame) {
            for (int i = 0; i < 100; ++i)
                frame.paint.text(Style::Count, {20, 20}, code_text(0x4E00 + page * 100 + i), frame.palette().text);
        });
    CHECK(desk.letters.drawn == 6000);
    const ImTextureData& atlas = *ImGui::GetIO().Fonts->TexData;
    CHECK(atlas.Width * atlas.Height <= 2048 * 2048);  // all at once would be 46 million pixels
}

TEST_CASE("wider lines are wider where people read and write, and nowhere else")
{
    Desk desk;
    if (!desk.ready()) return;
    float body = 0, button = 0;
    desk.draw([&](Frame& frame) { body = frame.type.line(Style::Body), button = frame.type.line(Style::Button); });
    desk.interface->set_line_spacing(1.5f);
    desk.draw([&](Frame& frame) {
        CHECK(frame.type.line(Style::Body) == doctest::Approx(body * 1.5f));
        CHECK(frame.type.line(Style::Button) == button);
        CHECK(frame.type.baseline(Style::Body) > frame.type.size(Style::Body));
    });
}
