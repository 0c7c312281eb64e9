#include "ui/motion.h"
#include <doctest/doctest.h>

using namespace ui;

namespace {
constexpr float frame = 1 / 60.f;
}

TEST_CASE("what follows arrives and then asks for no more frames")
{
    Motion motion;
    motion.begin(frame);
    CHECK(motion.follow(1, 0, 0, pace::hover) == 0);
    int frames = 0;
    do {
        motion.begin(frame);
        motion.follow(1, 0, 1, pace::hover);
        ++frames;
    } while (motion.moving());
    motion.begin(frame);
    CHECK(motion.follow(1, 0, 1, pace::hover) == 1);
    CHECK_FALSE(motion.moving());
    CHECK(frames < 40);
}

TEST_CASE("what has just come starts where it should be, not on its way")
{
    Motion motion;
    motion.begin(frame);
    CHECK(motion.follow(1, 0, 1, pace::on) == 1);
    CHECK_FALSE(motion.moving());
}

TEST_CASE("curves begin at nothing, end at all, and never go back")
{
    for (const Curve curve : {Curve::Standard, Curve::Enter, Curve::Leave}) {
        float before = 0;
        for (int i = 0; i <= 100; ++i) {
            const float now = eased(curve, static_cast<float>(i) / 100);
            CHECK(now >= before - 1e-4f);
            before = now;
        }
        CHECK(eased(curve, 0) == 0);
        CHECK(eased(curve, 1) == 1);
    }
}

TEST_CASE("for a person who wants stillness a sheet is there within a tenth of a second")
{
    Motion motion;
    motion.begin(frame, pace::still);
    motion.travel(1, 0, false, pace::sheet);
    float share = 0;
    for (int i = 0; i < 7; ++i) {
        motion.begin(frame, pace::still);
        share = motion.travel(1, 0, true, pace::sheet);
    }
    CHECK(share == 1);
}

TEST_CASE("for such a person what eases is there at once, and what may not fade either is there in its first frame")
{
    Motion motion;
    motion.begin(frame, pace::still);
    CHECK(motion.follow(1, 0, 0, pace::hover) == 0);
    motion.begin(frame, pace::still);
    CHECK(motion.follow(1, 0, 1, pace::hover) == 1);
    CHECK_FALSE(motion.moving());
    motion.begin(frame, 0);
    CHECK(motion.appear(2, 0, pace::sheet) == 1);
    CHECK_FALSE(motion.moving());
}
