#include "ui/charts/plot.h"
#include <cmath>
#include <format>
#include "ui/face.h"

namespace ui {
namespace {

constexpr float face_radius = 8, beside_axis = 8, below_plot = 7, between_words = 8;

double line_value(const ValueAxis& axis, int line)
{
    return std::lerp(axis.least, axis.most, static_cast<double>(line) / (axis.lines - 1));
}

}  // namespace

std::string plot_number(double value)
{
    const double rounded = std::round(std::abs(value) * 10) / 10;
    const bool whole = rounded == std::round(rounded);
    const auto digits = whole ? std::format("{:.0f}", rounded) : std::format("{:.1f}", rounded);
    return value < 0 && rounded > 0 ? "−" + digits : digits;
}

float axis_room(const Frame& frame, const ValueAxis& axis)
{
    if (axis.faces) return 2 * face_radius + 10;
    float widest = 0;
    for (int line = 0; line < axis.lines; ++line)
        widest = std::max(widest, frame.type.tabular_width(Style::Caption, plot_number(line_value(axis, line))));
    return std::max(18.f, widest) + beside_axis;
}

float axis_overhang(const Frame& frame, const ValueAxis& axis)
{
    return axis.faces ? face_radius + 1 : frame.type.size(Style::Caption) / 2;
}

float y_of(const Rect& plot, const ValueAxis& axis, double value)
{
    return plot.bottom() - plot.height * static_cast<float>(std::clamp(axis.share(value), 0.0, 1.0));
}

void draw_axis(Frame& frame, const Rect& plot, const ValueAxis& axis)
{
    const Palette& p = frame.palette();
    const float room = axis_room(frame, axis);
    for (int line = 0; line < axis.lines; ++line) {
        const double value = line_value(axis, line);
        const float y = y_of(plot, axis, value);
        frame.paint.hairline(plot.x, y, plot.width, p.divider);
        if (axis.faces)
            face(frame.paint, {plot.x - room + face_radius, y}, face_radius,
                 std::clamp(static_cast<int>(std::lround(value)) + 2, 0, 4));
        else
            frame.paint.text(Style::Caption, {plot.x - beside_axis, y - frame.type.line(Style::Caption) / 2},
                             plot_number(value), p.text2, {.align = Align::Right, .tabular = true});
    }
}

float words_room(const Frame& frame) { return frame.type.line(Style::Caption) + below_plot + 1; }

void draw_words_below(Frame& frame, const Rect& plot, std::span<const PlotWord> words)
{
    float free_from = -1e9f;
    for (const auto& [x, word] : words) {
        const float half = frame.type.width(Style::Caption, word) / 2;
        if (x - half < free_from || x + half > plot.right() + 16) continue;
        frame.paint.text(Style::Caption, {x, plot.bottom() + below_plot}, word, frame.palette().text2,
                         {.align = Align::Centre});
        free_from = x + half + between_words;
    }
}

}  // namespace ui
