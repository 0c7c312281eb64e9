#include "ui/charts/table.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {
namespace {

constexpr float row_edge = 9, between_columns = 12;
constexpr int rows_measured = 40, rows_beyond = 6;  // a table of years is not measured whole, nor told

struct Shape {
    std::vector<float> widths;
    bool stacked = false;
    float row_height = 0;
};

/// Of some rows from the whole length; columns share what is left over.
Shape shape_of(const Type& type, const DataTable& table, float width)
{
    Shape shape;
    std::vector<int> rows = table.wide_rows;
    for (int row = 0; row < table.rows; row += std::max(1, table.rows / rows_measured)) rows.push_back(row);
    for (std::size_t column = 0; column < table.heads.size(); ++column) {
        float widest = type.width(Style::CaptionStrong, table.heads[column]);
        for (const int row : rows)
            widest = std::max(widest, type.width(Style::Small, table.cell(row, static_cast<int>(column))));
        shape.widths.push_back(std::ceil(widest) + 2);
    }
    const auto columns = static_cast<float>(table.heads.size());
    const float used = std::accumulate(shape.widths.begin(), shape.widths.end(), (columns - 1) * between_columns);
    shape.stacked = used > width;
    const float lines = shape.stacked ? columns : 1;
    shape.row_height = lines * type.line(Style::Small) + 2 * row_edge;
    for (float& one : shape.widths) one += std::max(0.f, width - used) / columns;
    return shape;
}

void draw_cell(Frame& frame, const Rect& rect, const std::string& words, platform::Role role, Align align)
{
    const bool head = role == platform::Role::ColumnHeader;
    const Palette& p = frame.palette();
    tell(frame, rect, {.role = role, .name = words});
    const Style style = head ? Style::CaptionStrong : Style::Small;
    const float x = align == Align::Left ? rect.x : rect.right();
    frame.paint.text(style, {x, rect.centre().y - frame.type.line(style) / 2}, words, head ? p.text2 : p.text,
                     {.align = align, .tabular = !head && align == Align::Right});
}

class Table {
public:
    Table(Column& page, const DataTable& table)
        : frame_{page.frame()}, page_{page}, table_{table}, shape_{shape_of(page.frame().type, table, page.width())}
    {
    }

    void draw()
    {
        if (!shape_.stacked) draw_heads();
        const Rect list = page_.take(shape_.row_height * static_cast<float>(table_.rows));
        Rows seen = visible_rows(frame_, list.y, table_.rows, shape_.row_height, false);
        seen = {std::max(0, seen.first - rows_beyond), std::min(table_.rows, seen.last + rows_beyond)};
        for (int row = seen.first; row < seen.last; ++row)
            draw_row({list.x, list.y + shape_.row_height * static_cast<float>(row), list.width, shape_.row_height},
                     row);
    }

private:
    void draw_heads()
    {
        const Rect place = page_.take(frame_.type.line(Style::Caption) + row_edge);
        tell(frame_, place, {.role = platform::Role::Row, .name = "heads", .position = 1}, true);
        in_columns(place, [&](const Rect& rect, std::size_t column) {
            draw_cell(frame_, rect, std::string{table_.heads[column]}, platform::Role::ColumnHeader, align_of(column));
        });
        frame_.semantics.close();
    }

    void draw_row(const Rect& place, int row)
    {
        frame_.paint.hairline(place.x, place.y, place.width, frame_.palette().divider);
        const Scope scope{frame_.semantics, std::to_string(row)};
        tell(frame_, place, {.role = platform::Role::Row, .position = row + 2}, true);
        const auto words = [&](std::size_t column) { return table_.cell(row, static_cast<int>(column)); };
        if (shape_.stacked) draw_stacked(place, words);
        else
            in_columns(place, [&](const Rect& rect, std::size_t column) {
                draw_cell(frame_, rect, words(column), platform::Role::Cell, align_of(column));
            });
        frame_.semantics.close();
    }

    void draw_stacked(const Rect& place, const std::function<std::string(std::size_t)>& words)
    {
        const float line = frame_.type.line(Style::Small);
        for (std::size_t column = 0; column < table_.heads.size(); ++column) {
            const Rect rect{place.x, place.y + row_edge + line * static_cast<float>(column), place.width, line};
            const auto head = column == 0 ? std::string{} : std::string{table_.heads[column]} + ": ";
            draw_cell(frame_, rect, head + words(column), platform::Role::Cell, Align::Left);
        }
    }

    static Align align_of(std::size_t column) { return column == 0 ? Align::Left : Align::Right; }

    void in_columns(const Rect& place, const std::function<void(const Rect&, std::size_t)>& draw_one) const
    {
        float x = place.x;
        for (std::size_t column = 0; column < shape_.widths.size(); ++column) {
            draw_one({x, place.y, shape_.widths[column], place.height}, column);
            x += shape_.widths[column] + between_columns;
        }
    }

    Frame& frame_;
    Column& page_;
    const DataTable& table_;
    Shape shape_;
};

}  // namespace

void data_table(Column& page, const DataTable& table, ChartState& state)
{
    const ButtonOptions look{.icon = Icon::Table, .kind = ButtonKind::Quiet, .minor = true, .key = table.name};
    if (page.button(state.table ? table.hide : table.show, look)) state.table = !state.table;
    Frame& frame = page.frame();
    frame.semantics.nodes().back().expanded = state.table;
    if (!state.table) return;
    page.gap(4);
    const std::size_t index = frame.semantics.nodes().size();
    page.group(platform::Role::Table, table.name, [&](Column& inside) { Table{inside, table}.draw(); });
    frame.semantics.nodes()[index].count = table.rows + 1;
}

}  // namespace ui
