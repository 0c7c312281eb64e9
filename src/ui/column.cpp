#include "ui/column.h"
#include <algorithm>

namespace ui {

Column::Column(Frame& frame, const Rect& area, Colour ground, float words_inset)
    : frame_{frame}, area_{area}, ground_{ground}, y_{area.y}, words_inset_{words_inset}
{
}

Rect Column::take(float height)
{
    last_ = {area_.x, y_, area_.width, height};
    y_ += height;
    beside_ = -1;
    return last_;
}

Rect Column::take(float width, float height)
{
    constexpr float row_gap = 8;
    const bool wanted = beside_ >= 0;
    if (wanted && last_.right() + beside_ + width <= area_.right() + .5f) {
        last_ = {last_.right() + beside_, last_.y + (last_.height - height) / 2, width, height};
    } else {
        if (wanted) y_ += row_gap;
        last_ = {area_.x, y_, std::min(width, area_.width), height};
    }
    y_ = std::max(y_, last_.bottom());
    beside_ = -1;
    return last_;
}

void Column::gap(float height)
{
    y_ += height;
    beside_ = -1;
}

void Column::beside(float gap) { beside_ = gap; }

void Column::divider(float inset)
{
    const Rect at = take(1);
    frame_.paint.hairline(at.x + inset, at.y, at.width - inset, frame_.palette().divider);
}

void Column::split(float first_width, float gap, const std::function<void(Column&, Column&)>& body)
{
    Column first{frame_, {area_.x, y_, first_width, 0}, ground_};
    Column second{frame_, {area_.x + first_width + gap, y_, area_.width - first_width - gap, 0}, ground_};
    body(first, second);
    take(std::max(first.bottom(), second.bottom()) - y_);
}

void Column::indented(float left, const std::function<void(Column&)>& body)
{
    Column inside{frame_, {area_.x + left, y_, area_.width - left, 0}, ground_};
    body(inside);
    take(inside.bottom() - y_);
}

void Column::group(platform::Role role, std::string_view name, const std::function<void(Column&)>& body)
{
    const std::size_t index = frame_.semantics.nodes().size();
    const float top = y_;
    tell(frame_, {area_.x, top, area_.width, 0}, {.role = role, .name = std::string{name}}, true);
    body(*this);
    frame_.semantics.close();
    frame_.semantics.nodes()[index].box.height = y_ - top;
}

void Column::card_of(const std::function<void(Column&)>& body, const CardOptions& options)
{
    constexpr float radius = 20, row_padding = 8;
    const float padding = options.padding > 0 ? options.padding : card_padding(frame_.layout);
    const float above = options.rows        ? row_padding
                        : options.above > 0 ? options.above
                                            : padding,
                aside = options.rows ? 20 : padding;
    const Colour fill = options.fill.value_or(frame_.palette().card);
    Column inside{frame_, {area_.x + aside, y_ + above, area_.width - 2 * aside, 0}, fill};
    const float top = y_;
    const auto content = [&] {
        if (options.name.empty()) body(inside);
        else inside.group(platform::Role::Group, options.name, body);
    };
    frame_.paint.layered(content, [&] {
        const Rect card{area_.x, top, area_.width, std::max(options.least_height, inside.bottom() + above - top)};
        if (frame_.paint.sees(card.inset(-40))) frame_.paint.surface(card, fill, radius, options.depth);
        take(card.height);
    });
}

}  // namespace ui
