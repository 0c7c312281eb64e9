#include <array>

#include "fixtures.h"

using namespace fixtures;
using platform::Refusal;
using vault::Found;
using vault::Safety;

namespace {

bool open(const Window& window)
{
    return window.vault.found() == Found::Ready || window.vault.found() == Found::NewPerson;
}

}  // namespace

TEST_CASE("a crash at any step of a save keeps the whole entry, or none and does not say Saved")
{
    for (int step = 1;; ++step) {
        CAPTURE(step);
        const auto disk = disk_with_first();
        Window window(disk, {.crash_at_step = step});
        window.run();
        if (open(window)) REQUIRE(write(window.vault, "second"));
        window.run();
        const bool said_saved = window.safety() == Safety::Saved;
        const auto kept = reopened(disk);
        CHECK((kept == "first|second" || (kept == "first" && !said_saved)));
        if (!window.sink.crashed()) {
            CHECK(said_saved);
            break;
        }
    }
}

TEST_CASE("a crash at any step of a new person's first save leaves a record or an empty store")
{
    for (int step = 1;; ++step) {
        CAPTURE(step);
        const auto disk = empty_disk();
        Window window(disk, {.crash_at_step = step});
        window.run();
        if (open(window)) REQUIRE(write(window.vault, "first"));
        window.run();
        const bool said_saved = window.safety() == Safety::Saved;
        const auto kept = reopened(disk);
        CHECK((kept == "first" || (kept == "none" && !said_saved)));
        if (!window.sink.crashed()) break;
    }
}

TEST_CASE("whatever goes wrong with every call, nothing false is said, and all is kept once it passes")
{
    for (const auto fault : {Fault::Refused, Fault::AnswerLost, Fault::Hangs, Fault::HangsAndLands, Fault::LandsLate,
                             Fault::AnswersTwice, Fault::Unproven}) {
        CAPTURE(static_cast<int>(fault));
        const auto disk = disk_with_first();
        Window window(disk);
        window.run();
        window.sink.fail({.share = 1, .always = fault, .refusal = Refusal::Aborted});
        REQUIRE(write(window.vault, "second"));
        for (int i = 0; i < 20; ++i) {
            window.pass(11s);
            if (fault == Fault::Refused || fault == Fault::Hangs) CHECK(window.safety() != Safety::Saved);
        }
        window.sink.heal();
        window.sink.land_late();
        for (int i = 0; i < 10; ++i) window.pass(61s);
        CHECK(window.safety() == (fault == Fault::Unproven ? Safety::SavedWithoutProof : Safety::Saved));
        CHECK(reopened(disk) == "first|second");
    }
}

TEST_CASE("a refusal of each kind is told after three quick tries, and one that lasts at once")
{
    for (const auto refusal : {Refusal::Closed, Refusal::CorruptAtOpen, Refusal::Aborted, Refusal::Unavailable,
                               Refusal::Unknown}) {
        Window window(disk_with_first());
        window.run();
        window.sink.fail({.share = 1, .always = Fault::Refused, .refusal = refusal});
        REQUIRE(write(window.vault, "second"));
        window.run();
        CHECK(window.safety() == Safety::Saving);
        for (int i = 0; i < 4; ++i) window.pass(50ms);
        CHECK(window.vault.status() == vault::Status{Safety::NotSaved, refusal});
        CHECK(window.sink.dropped() >= 4);
    }
    Window full(disk_with_first());
    full.run();
    full.sink.fail({.share = 1, .always = Fault::Refused, .refusal = Refusal::Full});
    REQUIRE(write(full.vault, "second"));
    full.run();
    CHECK(full.vault.status() == vault::Status{Safety::NotSaved, Refusal::Full});
}

TEST_CASE("tries become rarer, at most once a minute, and one comes at once when the window is shown")
{
    Window window(disk_with_first());
    window.run();
    window.sink.fail({.share = 1, .always = Fault::Refused, .refusal = Refusal::Closed});
    REQUIRE(write(window.vault, "second"));
    for (int i = 0; i < 30; ++i) window.pass(61s);
    const int dropped = window.sink.dropped();
    window.pass(59s);
    CHECK(window.sink.dropped() == dropped);
    window.sink.heal();
    window.vault.on_show();
    window.run();
    CHECK(window.safety() == Safety::Saved);
}

TEST_CASE("a store that never answers is given up after ten seconds and asked again")
{
    const auto disk = disk_with_first();
    Window window(disk);
    window.run();
    window.sink.fail({.share = 1, .always = Fault::Hangs});
    REQUIRE(write(window.vault, "second"));
    window.pass(9s);
    CHECK(window.sink.dropped() == 0);
    window.pass(1s);
    CHECK(window.sink.dropped() == 1);
    window.sink.heal();
    window.pass(50ms);
    CHECK(window.safety() == Safety::Saved);
    CHECK(reopened(disk) == "first|second");
}

TEST_CASE("a batch whose answer was lost is not written twice, and is proved before it is called saved")
{
    const auto disk = disk_with_first();
    Window window(disk);
    window.run();
    window.sink.fail({.share = 1, .always = Fault::AnswerLost, .refusal = Refusal::Unknown});
    REQUIRE(write(window.vault, "second"));
    const auto before = disk->kept.head->generation;
    window.run();
    CHECK(disk->kept.head->generation == before + 1);
    window.sink.heal();
    window.now += 50ms;
    do {
        window.vault.tick(window.now);
        if (disk->kept.head->generation == before + 1) CHECK(window.safety() != Safety::Saved);
    } while (window.sink.step());
    CHECK(disk->kept.head->generation == before + 2);  // the proof
    CHECK(window.safety() == Safety::Saved);
}

TEST_CASE("a batch that lands after it was given up is known as our own")
{
    const auto disk = disk_with_first();
    Window window(disk);
    window.run();
    const auto before = disk->kept.head->generation;
    window.sink.fail({.share = 1, .always = Fault::LandsLate});
    REQUIRE(write(window.vault, "second"));
    window.pass(10s);
    window.sink.heal();
    window.now += 50ms;
    window.vault.tick(window.now);  // asks for the head
    REQUIRE((window.sink.step() && window.sink.step()));  // the head is the old one, so the batch is sent again
    CHECK(disk->kept.head->generation == before);
    window.sink.land_late();
    CHECK(disk->kept.head->generation == before + 1);
    window.run();
    CHECK(window.safety() == Safety::Saved);
    CHECK(reopened(disk) == "first|second");
}

TEST_CASE("while hidden only what is small is tried again")
{
    for (const std::size_t size : {std::size_t{1'000}, std::size_t{400'000}}) {
        Window window(disk_with_first());
        window.run();
        window.sink.fail({.share = 1, .always = Fault::Refused, .refusal = Refusal::Closed});
        REQUIRE(write(window.vault, std::string(size, 'w')));
        window.run();
        window.sink.heal();
        window.vault.on_hide();
        while (window.sink.step()) {}
        CHECK(window.safety() == (size < 100'000 ? Safety::Saved : Safety::Saving));
    }
}

TEST_CASE("a store emptied under a running window is filled again only when the person says so")
{
    const auto disk = disk_with_first();
    Window window(disk);
    window.run();
    disk->kept = {};
    REQUIRE(write(window.vault, "second"));
    window.run();
    CHECK(window.vault.status() == vault::Status{Safety::NotSaved, Refusal::Gone});
    window.pass(1h);
    CHECK(!disk->kept.head);
    window.vault.keep_again();
    window.run();
    CHECK(window.safety() == Safety::Saved);
    CHECK(reopened(disk) == "first|second");
}

TEST_CASE("a disk that forgot the last batch gets everything again")
{
    const auto disk = disk_with_first();
    Window window(disk);
    window.run();
    const auto older = disk->kept;
    REQUIRE(write(window.vault, "second"));
    window.run();
    disk->kept = older;
    window.vault.on_show();
    window.run();
    CHECK(window.safety() == Safety::Saved);
    CHECK(reopened(disk) == "first|second");
}

TEST_CASE("a store that cannot be read is tried three times, then told, and opens once it can be")
{
    const auto disk = disk_with_first();
    Window window(disk, {.share = 1, .always = Fault::Refused, .refusal = Refusal::Unavailable});
    window.run();
    for (int i = 0; i < 3; ++i) window.pass(1s);
    CHECK(window.vault.found() == Found::Unreachable);
    CHECK(window.vault.refusal() == Refusal::Unavailable);
    CHECK(window.vault.next_wake() == std::nullopt);
    window.sink.heal();
    window.vault.on_show();
    window.run();
    CHECK(window.vault.found() == Found::Ready);
}

TEST_CASE("a store that never opens is told too")
{
    Window window(disk_with_first(), {.share = 1, .always = Fault::Hangs});
    for (int i = 0; i < 6; ++i) window.pass(16s);
    CHECK(window.vault.found() == Found::Unreachable);
    CHECK(window.vault.refusal() == Refusal::TimedOut);
}
