#include <algorithm>
#include <cmath>
#include <format>

#include "base/text.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float row_edge = 10, column_gap = 12, least_name = 88;

/// Where the columns of the table stand. Too narrow for four (a small screen, large text): each row in two lines.
struct TableShape {
    float name = 0, count = 0, difference = 0;
    bool stacked = false;
};

float widest_word(const Type& type, std::string_view words)
{
    float widest = 0;
    for (const auto word : base::split(words, " ")) widest = std::max(widest, type.width(Style::Caption, word));
    return std::ceil(widest);
}

float widest_count(const Type& type, std::span<const app::TagRow> rows)
{
    int most = 0;
    for (const auto& row : rows) most = std::max({most, row.days_with, row.days_without});
    return std::ceil(type.tabular_width(Style::Small, std::to_string(most)));
}

TableShape shape_of(const Type& type, std::span<const app::TagRow> rows, float width)
{
    TableShape shape;
    shape.count = std::max({widest_word(type, text::patterns::with_days),
                            widest_word(type, text::patterns::without_days), widest_count(type, rows)});
    shape.difference = widest_word(type, text::patterns::difference);
    for (const auto& row : rows)
        shape.difference =
            std::max(shape.difference, std::ceil(std::min(type.width(Style::Small, row.difference), 104.f)));
    shape.name = width - 2 * shape.count - shape.difference - 3 * column_gap;
    shape.stacked = shape.name < least_name * type.text_scale();
    return shape;
}

/// One cell's words, at the left, the middle or the right of `rect`, from its top.
struct Cell {
    std::string_view words;
    Rect rect;
    Align align = Align::Left;
    Style style = Style::Small;
    bool tabular = false;
};

void draw_cell(Frame& frame, const Cell& cell, platform::Role role, Colour colour)
{
    tell(frame, cell.rect, {.role = role, .name = std::string(cell.words)});
    const auto& type = frame.type;
    const float x = cell.align == Align::Left     ? cell.rect.x
                    : cell.align == Align::Centre ? cell.rect.centre().x
                                                  : cell.rect.right();
    const auto lines = type.wrapped(cell.style, cell.words, cell.rect.width);
    if (!cell.tabular) return frame.paint.lines(cell.style, {x, cell.rect.y}, lines, colour, cell.align);
    frame.paint.text(cell.style, {x, cell.rect.y}, cell.words, colour, {.align = cell.align, .tabular = true});
}

float lines_height(const Type& type, Style style, std::string_view words, float width)
{
    return type.line(style) * static_cast<float>(type.wrapped(style, words, width).text.size());
}

class TagTable {
public:
    TagTable(Column& card, std::span<const app::TagRow> rows)
        : frame_{card.frame()}, card_{card}, rows_{rows}, shape_{shape_of(card.frame().type, rows, card.width())}
    {
    }

    void draw()
    {
        card_.group(platform::Role::Table, text::patterns::tags, [&](Column&) {
            if (!shape_.stacked) draw_head();
            for (const auto& row : rows_) shape_.stacked ? draw_stacked(row) : draw_row(row);
        });
    }

private:
    [[nodiscard]] float with_left() const { return card_.x() + shape_.name + column_gap; }
    [[nodiscard]] float without_left() const { return with_left() + shape_.count + column_gap; }
    [[nodiscard]] float difference_left() const { return card_.x() + card_.width() - shape_.difference; }

    void in_row(float height, const auto& draw_cells)
    {
        const Rect place = card_.take(height);
        tell(frame_, place, {.role = platform::Role::Row}, true);
        draw_cells(place.y);
        frame_.semantics.close();
    }

    void draw_head()
    {
        const auto& type = frame_.type;
        const auto colour = frame_.palette().text2;
        const float line = type.line(Style::Caption);
        in_row(2 * line + row_edge, [&](float y) {
            const auto head = [&](std::string_view words, float x, float width, Align align) {
                const float height = lines_height(type, Style::Caption, words, width);
                draw_cell(frame_, {words, {x, y + 2 * line - height, width, height}, align, Style::Caption},
                          platform::Role::ColumnHeader, colour);
            };
            head(text::patterns::tag, card_.x(), shape_.name, Align::Left);
            head(text::patterns::with_days, with_left(), shape_.count, Align::Centre);
            head(text::patterns::without_days, without_left(), shape_.count, Align::Centre);
            head(text::patterns::difference, difference_left(), shape_.difference, Align::Right);
        });
    }

    void draw_row(const app::TagRow& row)
    {
        const auto& type = frame_.type;
        const auto& palette = frame_.palette();
        const float name = lines_height(type, Style::Strong, row.name, shape_.name);
        const float words = lines_height(type, Style::Small, row.difference, shape_.difference);
        const float small = type.line(Style::Small), height = std::max({name, words, small});
        frame_.paint.hairline(card_.x(), card_.y(), card_.width(), palette.divider);
        in_row(height + 2 * row_edge, [&](float y) {
            const auto middle = [&](float own) { return y + row_edge + (height - own) / 2; };
            const auto cell = [&](const Cell& one, Colour colour) {
                draw_cell(frame_, one, platform::Role::Cell, colour);
            };
            const auto with = std::to_string(row.days_with), without = std::to_string(row.days_without);
            draw_cell(frame_, {row.name, {card_.x(), middle(name), shape_.name, name}, Align::Left, Style::Strong},
                      platform::Role::RowHeader, palette.text);
            cell({with, {with_left(), middle(small), shape_.count, small}, Align::Centre, Style::Small, true},
                 palette.text);
            cell({without, {without_left(), middle(small), shape_.count, small}, Align::Centre, Style::Small, true},
                 palette.text);
            cell({row.difference, {difference_left(), middle(words), shape_.difference, words}, Align::Right},
                 palette.text);
        });
    }

    void draw_stacked(const app::TagRow& row)
    {
        const auto& type = frame_.type;
        const auto& palette = frame_.palette();
        const auto counts = std::format(text::patterns::with_and_without, row.days_with, row.days_without);
        const float width = card_.width();
        const float name = lines_height(type, Style::Strong, row.name, width);
        const float words = lines_height(type, Style::Small, row.difference, width);
        const float days = lines_height(type, Style::Small, counts, width);
        if (&row != &rows_.front()) frame_.paint.hairline(card_.x(), card_.y(), width, palette.divider);
        in_row(name + words + days + 2 * row_edge, [&](float y) {
            y += row_edge;
            draw_cell(frame_, {row.name, {card_.x(), y, width, name}, Align::Left, Style::Strong},
                      platform::Role::RowHeader, palette.text);
            draw_cell(frame_, {row.difference, {card_.x(), y + name, width, words}}, platform::Role::Cell,
                      palette.text);
            draw_cell(frame_, {counts, {card_.x(), y + name + words, width, days}}, platform::Role::Cell,
                      palette.text2);
        });
    }

    Frame& frame_;
    Column& card_;
    std::span<const app::TagRow> rows_;
    TableShape shape_;
};

void choose_compared(Column& page, Patterns& patterns)
{
    const auto& measures = patterns.view.measures;
    if (measures.size() < 2) return;
    auto& measure = patterns.state.measure;
    auto at = std::ranges::find(measures, measure);
    if (at == measures.end()) at = measures.begin();
    int chosen = static_cast<int>(at - measures.begin());
    measure = *at;
    const std::vector<std::string_view> names(measures.begin(), measures.end());
    if (page.chip_choice(text::patterns::measure_name, names, chosen)) {
        measure = measures[static_cast<std::size_t>(chosen)];
        patterns.act.want(app::TableOf{measure});
    }
    page.gap(16);
}

}  // namespace

void draw_tag_table(Column& page, Patterns& patterns)
{
    page.title(text::patterns::tags);
    page.gap(4);
    page.small(text::patterns::tags_lead);
    page.gap(16);
    if (patterns.view.tag_rows.empty()) return page.small(text::patterns::no_tags);
    choose_compared(page, patterns);
    page.card([&](Column& card) { TagTable{card, patterns.view.tag_rows}.draw(); });
}

}  // namespace ui
