#include "ui/charts/heat.h"
#include <algorithm>
#include <cmath>
#include "ui/charts/marks.h"
#include "ui/charts/plot.h"
#include "ui/face.h"

namespace ui {
namespace {

constexpr float plate_radius = 20, padding = 12, between = 3, cell_radius = 6, dot = 1.5f, face_radius = 11;
constexpr float tallest = 44, shallowest = 34;
constexpr float faintest = .22f;  // of the ramp: even the lowest window differs from the plate

struct Grid {
    Rect plate, cells;
    float across, down;
    int columns;

    [[nodiscard]] Rect at(int index) const
    {
        const auto column = static_cast<float>(index % columns), row = static_cast<float>(index / columns);
        return Rect{cells.x + across * column, cells.y + down * row, across, down}.inset(between / 2);
    }
    [[nodiscard]] std::optional<int> under(Point at, int count) const
    {
        if (!cells.contains(at)) return std::nullopt;
        const int column = std::clamp(static_cast<int>((at.x - cells.x) / across), 0, columns - 1);
        const int row = static_cast<int>((at.y - cells.y) / down);
        return std::clamp(row * columns + column, 0, count - 1);
    }
};

float row_words(const Frame& frame, const HeatChart& chart)
{
    float widest = 0;
    for (const auto& row : chart.rows) widest = std::max(widest, frame.type.width(Style::Caption, row));
    return widest;
}

Grid grid_of(const Frame& frame, const HeatChart& chart, const Rect& plate)
{
    const float left = padding + row_words(frame, chart) + 8, head = padding + frame.type.line(Style::Caption) + 4;
    const auto columns = static_cast<float>(chart.columns.size()), rows = static_cast<float>(chart.rows.size());
    const Rect cells{plate.x + left, plate.y + head, plate.width - left - padding, plate.height - head - padding};
    return {plate, cells, cells.width / columns, cells.height / rows, static_cast<int>(chart.columns.size())};
}

float row_height(const Frame& frame)
{
    return std::clamp(frame.type.line(Style::Caption) + 16, shallowest, tallest);
}

Colour lit(const Frame& frame, const HeatChart& chart, double value)
{
    const Palette& p = frame.palette();
    const double share = std::clamp((value - chart.least) / (chart.most - chart.least), 0.0, 1.0);
    if (chart.faces) return p.mood.at(static_cast<std::size_t>(std::lround(share * 4)));
    return mixed(p.plate, p.mood[4], faintest + (1 - faintest) * static_cast<float>(share) * .9f);
}

Colour ink_on(const Frame& frame, Colour ground)
{
    const Palette& p = frame.palette();
    const Colour light = frame.theme.kind == ThemeKind::Night ? p.mood[4] : rgb(0xFFF9EE);
    return contrast(light, ground) > contrast(p.mood_ink, ground) ? light : p.mood_ink;
}

void draw_cell(Frame& frame, const HeatChart& chart, const Rect& rect, const HeatCell& cell)
{
    if (cell.days == 0) return;
    if (!cell.value) return frame.paint.disc(rect.centre(), dot, frame.palette().plate_dot);
    const Colour fill = lit(frame, chart, *cell.value);
    frame.paint.fill(rect, fill, cell_radius);
    if (chart.faces) {
        const double share = (*cell.value - chart.least) / (chart.most - chart.least);
        const auto level = std::clamp(static_cast<int>(std::lround(share * 4)), 0, 4);
        const float radius = std::min({face_radius, rect.width / 2 - 3, rect.height / 2 - 3});
        return face(frame.paint, rect.centre(), radius, level);
    }
    const auto number = plot_number(*cell.value);
    if (frame.type.width(Style::Caption, number) + 4 > rect.width) return;
    const float top = rect.centre().y - frame.type.line(Style::Caption) / 2;
    frame.paint.text(Style::Caption, {rect.centre().x, top}, number, ink_on(frame, fill), {.align = Align::Centre});
}

void draw_heads(Frame& frame, const HeatChart& chart, const Grid& grid)
{
    const float line = frame.type.line(Style::Caption);
    const Colour colour = words_on_plate(frame);
    for (std::size_t i = 0; i < chart.columns.size(); ++i)
        frame.paint.text(Style::Caption, {grid.at(static_cast<int>(i)).centre().x, grid.plate.y + padding},
                         chart.columns[i], colour, {.align = Align::Centre});
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const Rect first = grid.at(static_cast<int>(i) * grid.columns);
        frame.paint.text(Style::Caption, {first.x - 6, first.centre().y - line / 2}, chart.rows[i], colour,
                         {.align = Align::Right});
    }
}

}  // namespace

void heat_chart(Column& page, const HeatChart& chart, ChartState& state)
{
    Frame& frame = page.frame();
    chart_figure(page, chart.name, chart.summary, [&](Column& inside) {
        chart_head(inside, {chart.name, chart.measure});
        inside.gap(12);
        const auto rows = static_cast<float>(chart.rows.size());
        const float head = 2 * padding + frame.type.line(Style::Caption) + 4;
        const Rect plate = inside.take(head + rows * row_height(frame));
        const Grid grid = grid_of(frame, chart, plate);
        const int count = static_cast<int>(chart.cells.size());
        const Cursor cursor = chart_cursor(
            frame, grid.cells,
            {.key = chart.key, .name = chart.cursor_name, .last = count - 1, .down = grid.columns, .page = {},
             .under = [grid, count](Point at) { return grid.under(at, count); }, .tell = chart.tell},
            state);
        if (!frame.paint.sees(plate)) return;
        frame.paint.surface(plate, frame.palette().plate, plate_radius, Depth::Page);
        draw_heads(frame, chart, grid);
        for (int i = 0; i < count; ++i) draw_cell(frame, chart, grid.at(i), chart.cells[static_cast<std::size_t>(i)]);
        if (cursor.at) {
            const Rect cell = grid.at(*cursor.at);
            frame.paint.outline(cell.inset(-2), ring_on_plate(frame.theme), 2, 8);
            const auto [first, second] = chart.tell(*cursor.at);
            bubble(frame, {cell.centre().x, cell.y - 2 * frame.type.line(Style::Caption) - 14}, plate, first, second);
        }
        frame.paint.focus_ring(plate, plate_radius, inside.ground(), cursor.touch.focus);
    });
}

}  // namespace ui
