#include <chrono>
#include <doctest/doctest.h>

#include "ui/screens/journal_timeline.h"
#include "whole_app.h"

using namespace ui_screens;

namespace {

std::vector<app::DayView> days_of(int count)
{
    std::vector<app::DayView> days;
    const base::Day today{std::chrono::days{20'781}};
    for (int ago = 0; ago < count; ++ago) {
        app::DayView day{.day = today - std::chrono::days{ago}, .title = std::to_string(ago) + " days ago", .mood = {},
                         .lines = {}};
        app::Line line{.id = base::id_of_content(day.title), .time = "21:40", .title = "A slow day",
                       .detail = "Craving 3 · Slept 7 hours", .tags = {"work"}};
        day.lines.push_back(std::move(line));
        days.push_back(std::move(day));
    }
    return days;
}

/// No two of them look alike.
std::vector<app::DayView> unlike_days(int count)
{
    auto days = days_of(count);
    for (auto& day : days) day.lines.front().detail += ", " + day.title;
    return days;
}

/// A list in a window of its own, that can be scrolled.
struct List {
    Seen& seen;
    std::vector<app::DayView> days;
    std::shared_ptr<const void> made = std::make_shared<char>();
    ui::DayListKept kept = {};
    float margin = 16;

    void frame(std::vector<platform::CanvasEvent> events = {})
    {
        const auto draw = [&](ui::Frame& frame) {
            ui::scroll(frame, "long", frame.whole(), margin, 640, [&](ui::Column& page) {
                std::ignore = ui::day_list(page, {.days = days, .made = made}, kept);
            });
        };
        seen.interface->frame(events, {}, seen.now += 1 / 30., draw);
        for (ImTextureData* texture : *seen.interface->draw_data()->Textures) {
            if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_Destroyed) continue;
            const bool goes = texture->Status == ImTextureStatus_WantDestroy;
            texture->SetTexID(goes ? ImTextureID_Invalid : ImTextureID{1});
            texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
        }
    }
    void scroll(float by) { frame({platform::Wheel{100, 400, 0, by, true}}), frame(); }
};

struct Cost { int vertices; std::size_t nodes; double seconds; };

/// Of a frame in the middle of a list that long.
Cost cost_of(Seen& seen, std::vector<app::DayView> days)
{
    List list{seen, std::move(days)};
    list.frame();
    list.scroll(4000);
    double best = 1;
    for (int i = 0; i < 7; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        list.frame();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return {seen.interface->draw_data()->TotalVtxCount, seen.interface->nodes().size(), best};
}

}  // namespace

TEST_CASE("a frame within ten thousand rows draws and tells only what is near, as fast as in a hundred")
{
    Seen few, many;
    if (!few.has_fonts()) return;
    const auto hundred = cost_of(few, days_of(100)), ten_thousand = cost_of(many, days_of(10'000));
    CHECK(ten_thousand.vertices < 1.2 * hundred.vertices);
    CHECK(ten_thousand.vertices < 20'000);
    CHECK(ten_thousand.nodes < 1.2 * static_cast<double>(hundred.nodes));
    CHECK(ten_thousand.nodes < 150);
    MESSAGE("a frame in 100 rows: " << hundred.seconds * 1000 << " ms, in 10,000: " << ten_thousand.seconds * 1000);
    CHECK(ten_thousand.seconds < 2 * hundred.seconds + .002);
}

TEST_CASE("of ten thousand rows each is measured once, and again only when its words or the width are other ones")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    List list{seen, unlike_days(10'000)};
    list.frame();
    CHECK(list.kept.places.measured() == 10'000);
    list.frame();
    CHECK(list.kept.places.measured() == 0);
    list.scroll(4000);
    CHECK(list.kept.places.measured() == 0);

    list.days[7].lines.front().detail = "Craving 3 · Slept 8 hours";
    list.made = std::make_shared<char>();
    list.frame();
    CHECK(list.kept.places.measured() == 1);
    list.margin = 40;
    list.frame();
    CHECK(list.kept.places.measured() == 10'000);
}

TEST_CASE("lines are broken for rows that come into sight, once, and let go with them")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    List list{seen, unlike_days(10'000)};
    list.frame();
    list.frame();
    CHECK(list.kept.rows.broken() == 0);
    list.scroll(4000);
    list.frame();
    CHECK(list.kept.rows.broken() == 0);
    CHECK(list.kept.rows.size() < 20);
}

TEST_CASE("one frame further down breaks the lines of what has come, not of all that is in sight")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    List list{seen, unlike_days(10'000)};
    list.frame();
    CHECK(list.kept.rows.broken() > 5);
    list.frame({platform::Wheel{100, 400, 0, 130, true}});  // about one day
    CHECK(list.kept.rows.broken() <= 2);
}

TEST_CASE("what is read of a list goes from its first day to its last, however little the view can move")
{
    for (const float furthest : {300.f, 2'000.f, 50'000.f}) {
        ui::Reader reader{.offset = 0, .viewport = 700, .furthest = furthest, .covered = 60, .list_top = 200};
        const double height = double{furthest} + 700 - 200;  // of the list
        CHECK(reader.place() <= 0);
        double before = reader.place();
        for (reader.offset = 1; reader.offset < furthest; reader.offset += furthest / 97) {
            CHECK(reader.place() > before);
            before = reader.place();
            const float there = reader.offset_for(reader.place() - 1);
            CHECK(there == doctest::Approx(reader.offset).epsilon(.01));
        }
        reader.offset = furthest;
        CHECK(reader.place() == doctest::Approx(height).epsilon(.01));
    }
}
