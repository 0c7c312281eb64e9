#pragma once
#include <span>
#include <vector>

/// Where words stand that belong to uprights in a plot: in rows above it, without meeting one another.
namespace ui {

/// The place of an upright, and how wide its words are; a `brief_width` of 0: they have no shorter form. CSS px.
struct Note { float x, width, brief_width = 0; };
/// `row`: 0 is the nearest to the plot; below 0: there was no room, and the upright stands without words.
struct NoteSeat {
    int row = -1;
    bool brief = false;
    float left = 0;
    bool operator==(const NoteSeat&) const = default;
};
/// Words stand right of their upright or else left of it, within `left` to `right`, and as many as can. None are
/// crossed by an upright that reaches up to words of a higher row. `notes` from left to right. O(n²).
[[nodiscard]] std::vector<NoteSeat> seats_of(std::span<const Note> notes, float left, float right, int rows);

}  // namespace ui
