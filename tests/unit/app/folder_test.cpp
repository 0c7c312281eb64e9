// A folder of the person's own: copies by themselves, and devices that meet there.
#include "fixtures.h"
#include "vault/vault_file.h"

using namespace app_test;
using platform::FolderState;

namespace {

/// Long enough for a round.
void rests(Window& window)
{
    window.pass(61s);
    window.pass(4s);
    window.pass(6min);
}

std::vector<std::string> names(const Window& window)
{
    std::vector<std::string> all;
    for (const auto& [name, file] : *window.folder.files) all.push_back(name);
    return all;
}

}  // namespace

TEST_CASE("once a folder was chosen, a copy lies there for each day with something new, and opens")
{
    Device device;
    Window window(device);
    writes(window, "Boats");
    rests(window);
    CHECK(names(window).empty());
    window.does(app::ChooseFolder{});
    rests(window);
    CHECK(window.app.folder().state == FolderState::Open);
    REQUIRE(names(window).size() == 1);
    CHECK(names(window)[0].starts_with("lantern-2026-11-24-"));
    CHECK(vault::open_file(window.folder.files->begin()->second.bytes).has_value());
    CHECK(window.app.folder().kept.starts_with("Last copy there: Today, "));
    CHECK_FALSE(window.app.privacy().copy_due);
    const auto before = window.folder.files->begin()->second.modified;
    rests(window);
    CHECK(window.folder.files->begin()->second.modified == before);  // nothing new
    for (int i = 0; i < 9; ++i) {
        window.pass(24h);
        writes(window, "Tides " + std::to_string(i));
        rests(window);
    }
    CHECK(names(window).size() == 7);
    CHECK(names(window).back().starts_with("lantern-2026-12-03-"));
}

TEST_CASE("a folder that is gone, full or silent is told, harms nothing, and is tried again")
{
    Device device;
    Window window(device);
    window.does(app::ChooseFolder{});
    SUBCASE("gone") { window.folder.refusal = platform::FolderRefusal::Missing; }
    SUBCASE("full") { window.folder.refusal = platform::FolderRefusal::Full; }
    SUBCASE("silent") { window.folder.silent = true; }
    writes(window, "Boats");
    rests(window);
    window.pass(2min);
    CHECK_FALSE(window.app.folder().problem.empty());
    CHECK(window.app.keeping().keeping == app::Keeping::Saved);
    window.folder.refusal.reset();
    window.folder.silent = false;
    rests(window);
    rests(window);
    CHECK(window.app.folder().problem.empty());
    CHECK(names(window).size() == 1);
}

TEST_CASE("where the browser wants to be asked again nothing is written until it was")
{
    Device device;
    Window window(device);
    window.does(app::ChooseFolder{});
    window.folder.facts.state = FolderState::Asks;
    window.folder.refusal = platform::FolderRefusal::NotAllowed;
    writes(window, "Boats");
    rests(window);
    window.folder.refusal.reset();
    rests(window);
    CHECK(window.app.folder().state == FolderState::Asks);
    CHECK(names(window).empty());
    window.does(app::AllowFolder{});
    rests(window);
    CHECK(names(window).size() == 1);
    window.does(app::ForgetFolder{});
    CHECK(window.app.folder().state == FolderState::None);
    CHECK(names(window).size() == 1);  // the files stay
}

TEST_CASE("two devices that share a code and a folder have the same record, and then rest")
{
    Device first, second;
    second.windows = 100;
    Window phone(first), laptop(second);
    laptop.folder.files = phone.folder.files;
    writes(phone, "Boats");
    writes(laptop, "Tides");
    phone.does(app::MakeMeetingCode{});
    laptop.does(app::SetSetting{"meeting-code", phone.app.meeting().code});
    phone.does(app::ChooseFolder{});
    laptop.does(app::ChooseFolder{});
    for (int i = 0; i < 3; ++i) rests(phone), rests(laptop);
    CHECK(entries(phone) == 2);
    CHECK(entries(laptop) == 2);
    CHECK(phone.said().contains("1 new or changed from another device"));
    CHECK(phone.app.meeting().came.sums == "1 new");
    CHECK(phone.app.meeting().came.lines.size() == 1);
    for (int i = 0; i < 3; ++i) rests(phone), rests(laptop);
    const auto files = *phone.folder.files;
    for (int i = 0; i < 3; ++i) rests(phone), rests(laptop);
    for (const auto& [name, file] : *phone.folder.files) CHECK(files.at(name).modified == file.modified);
}

TEST_CASE("a meeting file under another code, or a damaged one, is named and changes nothing")
{
    Device first, second;
    second.windows = 100;
    Window phone(first), laptop(second);
    laptop.folder.files = phone.folder.files;
    writes(phone, "Boats");
    phone.does(app::MakeMeetingCode{});
    phone.does(app::ChooseFolder{});
    rests(phone);
    rests(phone);
    SUBCASE("another code") {}
    SUBCASE("damaged")
    {
        for (auto& [name, file] : *phone.folder.files) file.bytes.resize(file.bytes.size() / 2);
        laptop.does(app::SetSetting{"meeting-code", phone.app.meeting().code});
    }
    if (laptop.app.meeting().code.empty()) laptop.does(app::MakeMeetingCode{});
    laptop.does(app::ChooseFolder{});
    rests(laptop);
    CHECK(entries(laptop) == 0);
    CHECK(laptop.app.folder().problem.starts_with("lantern-meeting-"));
}
