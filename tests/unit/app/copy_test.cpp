// Copies that a person takes out, and what becomes of them when they are brought in again.
#include "app/privacy_view.h"
#include "fixtures.h"
#include "vault/vault_file.h"

using namespace app_test;
using app::Format;
using app::Stage;

namespace {

constexpr auto passphrase = "grey boats at low tide";

std::vector<std::string> locks(Window& window)
{
    window.does(app::SetPassphrase{passphrase});
    auto codes = window.app.lock().codes;
    window.does(app::ConfirmCode{codes.at(0)});
    return codes;
}

std::string text_of(const platform::OpenedFile& file)
{
    return {reinterpret_cast<const char*>(file.bytes.data()), file.bytes.size()};
}

std::string copy_of(Window& window, Format format = Format::Vault)
{
    window.does(app::TakeOut{format});
    return text_of(window.hands.saved.back());
}

const app::ImportView& seen(const Window& window)
{
    REQUIRE(window.app.import());
    return *window.app.import();
}

std::vector<std::string> titles(Window& window)
{
    std::vector<std::string> all;
    for (const auto& day : window.app.timeline().days)
        for (const auto& line : day.lines) all.push_back(line.title);
    std::ranges::sort(all);
    return all;
}

}  // namespace

TEST_CASE("a copy that is taken out was opened first, and its age is told from then on")
{
    Device device;
    Window window(device);
    CHECK(window.app.privacy().last_copy == "No copy taken out yet. One minute makes it safe.");
    CHECK(window.app.privacy().copy_due);
    writes(window, "Boats");
    const auto copy = copy_of(window);
    CHECK(window.hands.saved.back().name == "lantern-2026-11-24.lantern");
    CHECK(window.said().contains("Your copy is in your downloads"));
    const auto bytes = std::as_bytes(std::span(copy));
    CHECK(vault::open_file(bytes).has_value());
    CHECK(window.app.privacy().last_copy == "Last copy taken out today");
    CHECK_FALSE(window.app.privacy().copy_due);
    window.pass(24h);
    CHECK(window.app.settings().last_copy == "Last copy taken out yesterday");
    window.pass(24h * 29);
    CHECK(window.app.privacy().last_copy == "Last copy taken out 30 days ago");
    CHECK(window.app.privacy().copy_due);
}

TEST_CASE("a spreadsheet or a text is no copy of everything, and a copy of the sample is none of one's own")
{
    Device device;
    Window window(device);
    writes(window, "Boats");
    window.does(app::TakeOut{Format::Csv});
    window.does(app::LookAround{});
    window.does(app::TakeOut{Format::Vault});
    window.does(app::TakeOut{Format::Json});
    window.does(app::LeaveSample{});
    CHECK(window.app.privacy().copy_due);
}

TEST_CASE("a locked copy opens by its passphrase, or by a code, and not by anything else")
{
    Device first, second;
    Window theirs(first);
    writes(theirs, "Boats");
    const auto codes = locks(theirs);
    const auto copy = copy_of(theirs);

    Window window(second);
    window.brings_in("copy.lantern", copy);
    CHECK(seen(window).locked);
    CHECK_FALSE(seen(window).only_code);
    CHECK_FALSE(seen(window).ready);
    window.does(app::BringItIn{});  // nobody can press it; it changes nothing
    window.brings_in("copy.lantern", copy);
    window.does(app::OpenCopy{"grey boats"});
    CHECK(seen(window).problem.starts_with("That is not the passphrase."));
    window.does(app::OpenCopy{"ABC", true});
    CHECK(seen(window).problem.starts_with("That is not a whole code yet."));
    SUBCASE("passphrase") { window.does(app::OpenCopy{passphrase}); }
    SUBCASE("code") { window.does(app::OpenCopy{codes.at(3), true}); }
    CHECK_FALSE(seen(window).locked);
    CHECK(seen(window).ready);
    CHECK(seen(window).holds == "0 check-ins and 1 entry");
    window.does(app::BringItIn{});
    CHECK(window.said().contains("1 brought in"));
    CHECK(titles(window) == std::vector<std::string>{"Boats"});
}

TEST_CASE("a locked copy of the very record that is open needs no passphrase")
{
    Device device;
    Window window(device);
    writes(window, "Boats");
    locks(window);
    window.brings_in("copy.lantern", copy_of(window));
    CHECK_FALSE(seen(window).locked);
    CHECK(seen(window).ready);
}

TEST_CASE("a locked copy that is damaged says so once it is opened")
{
    Device first, second;
    Window theirs(first);
    writes(theirs, "Boats");
    locks(theirs);
    auto copy = copy_of(theirs);
    copy[copy.size() / 2] = static_cast<char>(copy[copy.size() / 2] ^ 1);
    Window window(second);
    window.brings_in("copy.lantern", copy);
    window.does(app::OpenCopy{passphrase});
    CHECK_FALSE(seen(window).locked);
    CHECK_FALSE(seen(window).error.empty());
}

TEST_CASE("a copy may take the place of what is here, which is kept first")
{
    Device first, second;
    Window theirs(first);
    writes(theirs, "Boats");
    std::string copy;
    SUBCASE("encrypted") { copy = copy_of(theirs); }
    SUBCASE("a database") { copy = copy_of(theirs, Format::Sqlite); }
    SUBCASE("JSON") { copy = copy_of(theirs, Format::Json); }
    Window window(second);
    writes(window, "Tides");
    window.brings_in("copy", copy);
    window.does(app::BringItIn{.replace = true});
    CHECK(titles(window) == std::vector<std::string>{"Boats"});
    CHECK(window.said().contains("The copy is in place."));
    const auto copies = window.app.archive().copies;
    REQUIRE_FALSE(copies.empty());
    CHECK(copies[0].note == "Kept before you went back to another");
    window.does(app::GoBackTo{copies[0].name});
    CHECK(titles(window) == std::vector<std::string>{"Tides"});
}

TEST_CASE("a copy that takes the place of a locked record lies under the present lock")
{
    Device first, second;
    Window theirs(first);
    writes(theirs, "Boats");
    const auto copy = copy_of(theirs);
    {
        Window window(second);
        locks(window);
        window.brings_in("copy", copy);
        window.does(app::BringItIn{.replace = true});
        CHECK(titles(window) == std::vector<std::string>{"Boats"});
    }
    Window window(second);
    CHECK(window.app.stage() == Stage::Locked);
    window.does(app::Unlock{passphrase});
    CHECK(titles(window) == std::vector<std::string>{"Boats"});
}

TEST_CASE("two devices meet by a file: the code is typed once, and from then on both have everything")
{
    Device first, second;
    second.windows = 100;  // or both would draw the same ids
    Window phone(first), laptop(second);
    writes(phone, "Boats");
    writes(laptop, "Tides");
    phone.does(app::SaveMeetingFile{});  // no code yet: nothing to make
    CHECK(phone.hands.saved.empty());
    phone.does(app::MakeMeetingCode{});
    phone.does(app::SaveMeetingFile{});
    const auto code = phone.app.meeting().code;
    REQUIRE(phone.hands.saved.size() == 1);
    CHECK(phone.hands.saved.back().name == "lantern-2026-11-24.meeting.lantern");

    laptop.brings_in("meeting", text_of(phone.hands.saved.back()));
    CHECK(seen(laptop).locked);
    CHECK(seen(laptop).only_code);
    laptop.does(app::OpenCopy{code, true});
    laptop.does(app::BringItIn{});
    CHECK(titles(laptop) == std::vector<std::string>{"Boats", "Tides"});
    CHECK(laptop.app.meeting().code == code);

    laptop.does(app::SaveMeetingFile{});
    phone.brings_in("meeting", text_of(laptop.hands.saved.back()));
    phone.run();
    CHECK_FALSE(seen(phone).locked);  // nobody has to type it again
    phone.does(app::BringItIn{});
    CHECK(titles(phone) == std::vector<std::string>{"Boats", "Tides"});
}

TEST_CASE("a shared code that does not open a copy asks for what does, without a complaint")
{
    Device first, second;
    Window theirs(first), window(second);
    writes(theirs, "Boats");
    locks(theirs);
    window.does(app::MakeMeetingCode{});
    window.brings_in("copy", copy_of(theirs));
    window.run();
    CHECK(seen(window).locked);
    CHECK(seen(window).problem.empty());
    window.does(app::OpenCopy{passphrase});
    CHECK(seen(window).ready);
}

TEST_CASE("what the browser says of its storage is told as it is")
{
    Device device;
    Window window(device);
    CHECK(window.app.privacy().used.empty());  // not asked yet
    window.shelf.facts = {.used = 2'140'000, .room = 4'000'000'000, .persistent = false, .clears_after_week = true};
    window.does(app::LookAtStorage{});
    auto view = window.app.privacy();
    CHECK(view.used == "2.1 MB");
    CHECK(view.room == "about 4.0 GB");
    CHECK(view.persistent == false);
    CHECK(view.clears_after_week);
    window.does(app::AskToPersist{});
    CHECK(window.said().contains("made no promise"));
    window.shelf.promises = true;
    window.does(app::AskToPersist{});
    CHECK(window.app.privacy().persistent == true);
    window.shelf.facts.installed = true;
    window.does(app::LookAtStorage{});
    CHECK_FALSE(window.app.privacy().clears_after_week);
}

TEST_CASE("sizes are told with as many places as anybody can use")
{
    CHECK(app::size_in_words(400) == "0 kB");
    CHECK(app::size_in_words(340'000) == "340 kB");
    CHECK(app::size_in_words(999'600) == "1.0 MB");
    CHECK(app::size_in_words(25'300'000) == "25 MB");
    CHECK(app::size_in_words(64'000'000'000) == "64 GB");
}
