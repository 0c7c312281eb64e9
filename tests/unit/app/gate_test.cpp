#include "fixtures.h"

using namespace app_test;
using Shows = app::SafetyView::Shows;

namespace {

const app::SafetyView& after(Window& window, const std::string& words)
{
    window.app.carry_out(app::LeaveSafety{});
    writes(window, words);
    return window.app.safety();
}

constexpr auto of_life = "I want to kill myself tonight.";
constexpr auto burdened = "They would all be better off without me.";

}  // namespace

TEST_CASE("explicit words bring the card of their kind, whatever was answered before")
{
    Device device;
    Window window(device);
    CHECK(after(window, "A walk by the sea, and bread baked.").shows == Shows::Nothing);
    CHECK(after(window, of_life).shows == Shows::Card);
    CHECK(window.app.safety().heed == app::Heed::Life);
    CHECK(window.app.safety().title.starts_with("This sounds like it is about your life."));
    CHECK(after(window, burdened).shows == Shows::Question);
    window.does(app::AnswerSafety{app::SafetyAnswer::No});
    CHECK(after(window, of_life).shows == Shows::Card);
}

TEST_CASE("each kind has its own first words and lines")
{
    Device device;
    Window window(device);
    CHECK(after(window, "I cut myself again today").heed == app::Heed::Wound);
    CHECK(after(window, "I took too many pills and can't stay awake").heed == app::Heed::Overdose);
    CHECK(window.app.safety().steps);
    CHECK_FALSE(window.app.safety().source.empty());
    CHECK(after(window, "He hit me again last night").heed == app::Heed::Abuse);
    CHECK(after(window, "I am going to kill him").heed == app::Heed::Violence);
    CHECK(after(window, "I stopped drinking two days ago and I am shaking and seeing things").heed ==
          app::Heed::Withdrawal);
    CHECK(after(window, "I used again after six months").heed == app::Heed::Tolerance);
    CHECK(window.app.safety().lines.size() >= 3);
}

TEST_CASE("soft words ask; yes, sometimes and not sure bring the card, no asks no more that day")
{
    for (const auto answer : {app::SafetyAnswer::Yes, app::SafetyAnswer::Sometimes, app::SafetyAnswer::NotSure}) {
        Device device;
        Window window(device);
        CHECK(after(window, burdened).title == "That is heavy. Are you thinking about suicide?");
        window.does(app::AnswerSafety{answer});
        CHECK(window.app.safety().shows == Shows::Card);
        CHECK(window.app.safety().title.starts_with("Thank you for saying it."));
    }
    Device device;
    Window window(device);
    static_cast<void>(after(window, burdened));
    window.does(app::AnswerSafety{app::SafetyAnswer::No});
    CHECK(window.said().contains("Thank you. The help stays in its corner."));
    CHECK(window.app.safety().shows == Shows::Nothing);
    CHECK(after(window, burdened).shows == Shows::Nothing);
    window.pass(24h);
    CHECK(after(window, burdened).shows == Shows::Question);
}

TEST_CASE("a note of a check-in is heard too; what was heard is not heard again when only a tag changes")
{
    Device device;
    Window window(device);
    auto check_in = note(of_life).check_in;
    check_in.id = *window.does(app::SaveCheckIn{check_in});
    CHECK(window.app.safety().shows == Shows::Card);
    window.does(app::LeaveSafety{});
    check_in.tags = {"home"};
    window.does(app::SaveCheckIn{check_in});
    CHECK(window.app.safety().shows == Shows::Nothing);
}

TEST_CASE("after a card Today asks nothing and shows nothing, until a check-in of another day or the person's wish")
{
    Device device;
    Window window(device);
    CHECK(window.app.today().question);
    static_cast<void>(after(window, of_life));
    CHECK(window.app.today().quiet);
    CHECK_FALSE(window.app.today().question);
    window.does(face(0));
    CHECK(window.app.today().quiet);
    window.pass(24h);
    CHECK(window.app.today().quiet);
    window.does(face(0));
    CHECK_FALSE(window.app.today().quiet);

    static_cast<void>(after(window, of_life));
    window.does(app::EndQuiet{});
    CHECK_FALSE(window.app.today().quiet);
    CHECK(window.app.today().question);
}
