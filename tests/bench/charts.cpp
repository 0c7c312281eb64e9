#include <cmath>
#include <cstdio>
#include <tuple>

#include <imgui.h>

#include "stage.h"
#include "stopwatch.h"
#include "ui/charts/line.h"
#include "ui/interface.h"

/// bench_charts FONTS_DIR: a frame with years of days against a frame with one, as the pixels are the same.
namespace {

ui::LineChart chart_of(int days)
{
    ui::LineChart chart{.key = "craving", .name = "Craving", .series = {{.name = "Craving"}}, .shown = {0, days - 1.0},
                        .all = {0, days - 1.0}, .cursor_name = "Craving: one day",
                        .tell = [](int) { return ui::TwoLines{"A day", "3"}; }};
    for (int day = 0; day < days; ++day) {
        chart.series[0].days.push_back({day, 5 + 4 * std::sin(day * 1.7)});
        chart.series[0].mean.push_back({day, 5 + 2 * std::sin(day / 9.0)});
    }
    return chart;
}

double frame_of(const ui::FontFiles& fonts, int days)
{
    gallery::StillCanvas canvas;
    gallery::DeafMirror mirror;
    canvas.now = {.width = 390, .height = 844, .scale = 2};
    ui::Interface interface{canvas, mirror, fonts};
    ui::ChartState state;
    const auto chart = chart_of(days);
    double now = 1;
    const auto frame = [&] {
        interface.frame({}, {}, now += 1 / 60., [&](ui::Frame& f) {
            ui::Column page{f, {16, 16, 358, 0}, f.palette().bg};
            std::ignore = ui::line_chart(page, chart, state);
        });
        for (ImTextureData* texture : *interface.draw_data()->Textures) texture->SetStatus(ImTextureStatus_OK);
    };
    frame();
    return bench::milliseconds(50, frame);
}

}  // namespace

int main(int count, char** arguments)
{
    if (count < 2) return std::puts("usage: bench_charts FONTS_DIR"), 2;
    const auto fonts = std::string(arguments[1]) + "/atkinson-hyperlegible-next/";
    const auto text = gallery::file(fonts + "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
    const auto strong = gallery::file(fonts + "600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf");
    if (text.empty() || strong.empty()) return std::puts("no fonts there"), 1;
    const ui::FontFiles files{text, strong, text, strong};
    const double year = frame_of(files, 365);
    for (const int years : {1, 5, 20, 100})
        std::printf("%3d years of daily points: %5.2f × one year's\n", years, frame_of(files, years * 365) / year);
}
