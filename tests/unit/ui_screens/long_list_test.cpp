#include <chrono>
#include <doctest/doctest.h>

#include "ui/screens/journal_list.h"
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

struct Cost { int vertices; std::size_t nodes; double seconds; };

/// Of a frame in the middle of a list that long.
Cost cost_of(Seen& seen, const std::vector<app::DayView>& days)
{
    const auto draw = [&](ui::Frame& frame) {
        ui::scroll(frame, "long", frame.whole(), 16, 640,
                   [&](ui::Column& page) { std::ignore = ui::day_list(page, days); });
    };
    const auto frame = [&](std::vector<platform::CanvasEvent> events) {
        seen.interface->frame(events, {}, seen.now += 1 / 30., draw);
        for (ImTextureData* texture : *seen.interface->draw_data()->Textures) {
            if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_Destroyed) continue;
            const bool goes = texture->Status == ImTextureStatus_WantDestroy;
            texture->SetTexID(goes ? ImTextureID_Invalid : ImTextureID{1});
            texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
        }
    };
    frame({});
    frame({platform::Wheel{100, 400, 0, 4000, true}});
    frame({});
    double best = 1;
    for (int i = 0; i < 7; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        frame({});
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return {seen.interface->draw_data()->TotalVtxCount, seen.interface->nodes().size(), best};
}

}  // namespace

TEST_CASE("a frame within ten thousand rows draws and tells only what is near, hardly slower than in a hundred")
{
    Seen few, many;
    if (!few.has_fonts()) return;
    const auto hundred = cost_of(few, days_of(100)), ten_thousand = cost_of(many, days_of(10'000));
    CHECK(ten_thousand.vertices < 1.2 * hundred.vertices);
    CHECK(ten_thousand.vertices < 20'000);
    CHECK(ten_thousand.nodes < 1.2 * static_cast<double>(hundred.nodes));
    CHECK(ten_thousand.nodes < 150);
    MESSAGE("a frame in 100 rows: " << hundred.seconds * 1000 << " ms, in 10,000: " << ten_thousand.seconds * 1000);
    CHECK(ten_thousand.seconds < 8 * hundred.seconds + .002);
}
