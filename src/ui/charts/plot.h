#pragma once
#include <span>
#include <string>
#include <string_view>
#include "ui/frame.h"

/// What plots share: values up the left side, words beneath.
namespace ui {

/// A full, fixed scale with 3 to 6 lines, the ends included.
struct ValueAxis {
    double least = 0, most = 10;
    int lines = 3;
    bool faces = false;  ///< mood: faces for −2 to 2 in place of numbers

    [[nodiscard]] double share(double value) const { return (value - least) / (most - least); }
};
[[nodiscard]] float axis_room(const Frame& frame, const ValueAxis& axis);  ///< left of the plot
[[nodiscard]] float axis_overhang(const Frame& frame, const ValueAxis& axis);  ///< of its words above and below
[[nodiscard]] float y_of(const Rect& plot, const ValueAxis& axis, double value);
void draw_axis(Frame& frame, const Rect& plot, const ValueAxis& axis);

/// Words centred under their places, those left out that would touch the one before.
struct PlotWord { float x; std::string_view word; };
void draw_words_below(Frame& frame, const Rect& plot, std::span<const PlotWord> words);
[[nodiscard]] float words_room(const Frame& frame);

[[nodiscard]] std::string plot_number(double value);  ///< one decimal at most, with a real minus

}  // namespace ui
