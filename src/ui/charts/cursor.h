#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include "ui/column.h"

/// A cursor that reads a chart, by pointer, by keys and by a screen reader: in the mirror a chart is a figure with a
/// summary, and on it lies a slider whose value is what the cursor stands on.
namespace ui {

/// Where somebody stands in a chart; the screen keeps it.
struct ChartState {
    std::optional<int> at;  ///< the cursor, brought by keys or a tap; while the chart has the focus
    bool table = false;     ///< its numbers are shown too
    bool panning = false;   ///< a finger or the mouse holds the time axis…
    float held = 0;         ///< …and was here, CSS px
};

using TwoLines = std::pair<std::string, std::string>;  ///< of the bubble; the second is strong

/// Steps that a cursor can stand on, and how the keys go from one to another.
struct CursorSteps {
    std::string_view key, name;
    int first = 0, last = 0;
    int across = 1;  ///< ArrowLeft and ArrowRight
    int down = 0;    ///< ArrowUp and ArrowDown; 0: they go like left and right, up being later
    std::function<int(int at, int pages)> page;           ///< PageUp (−1) and PageDown (1); none: as Home and End
    bool pages_aside = false;  ///< each page is a column of its own: ArrowLeft and ArrowRight go there too
    std::function<std::optional<int>(Point)> under;       ///< the step under a pointer
    std::function<TwoLines(int at)> tell;
};

struct Cursor {
    Touch touch;
    std::optional<int> at;  ///< to be drawn
    bool by_key = false;    ///< it has just moved by a key: bring it into view
};

/// Reports the slider over `plot` and follows hands and keys. A mouse reads by hovering; a tap or a click stays.
[[nodiscard]] Cursor chart_cursor(Frame& frame, const Rect& plot, const CursorSteps& steps, ChartState& state);

/// Title, and beneath it what is measured and in which unit.
struct ChartHead { std::string_view name, measure; };
void chart_head(Column& page, const ChartHead& head);

/// A figure in the mirror around what `body` draws: its name, and in words what the eye sees at once.
void chart_figure(Column& page, std::string_view name, std::string_view summary,
                  const std::function<void(Column&)>& body);

}  // namespace ui
