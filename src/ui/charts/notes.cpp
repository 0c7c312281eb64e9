#include "ui/charts/notes.h"
#include <algorithm>
#include <optional>

namespace ui {
namespace {

constexpr float beside_upright = 6, between = 8;

struct Taken { float x, left, right; int row; };

bool is_free(std::span<const Taken> taken, const Taken& wanted)
{
    return std::ranges::none_of(taken, [&](const Taken& one) {
        const bool meets = one.row == wanted.row && one.left < wanted.right + between &&
                           wanted.left < one.right + between;
        const bool crosses = one.row > wanted.row && one.x > wanted.left && one.x < wanted.right;
        const bool is_crossed = one.row < wanted.row && wanted.x > one.left && wanted.x < one.right;
        return meets || crosses || is_crossed;
    });
}

std::optional<Taken> seat(std::span<const Taken> taken, const Note& note, float width, float left, float right,
                          int rows)
{
    for (int row = 0; row < rows; ++row)
        for (const float begin : {note.x + beside_upright, note.x - beside_upright - width}) {
            const Taken wanted{note.x, begin, begin + width, row};
            if (wanted.left >= left && wanted.right <= right && is_free(taken, wanted)) return wanted;
        }
    return std::nullopt;
}

}  // namespace

std::vector<NoteSeat> seats_of(std::span<const Note> notes, float left, float right, int rows)
{
    std::vector<NoteSeat> seats;
    std::vector<Taken> taken;
    for (const Note& note : notes) {
        auto found = seat(taken, note, note.width, left, right, rows);
        const bool brief = !found && note.brief_width > 0;
        if (brief) found = seat(taken, note, note.brief_width, left, right, rows);
        if (found) taken.push_back(*found);
        seats.push_back(found ? NoteSeat{found->row, brief, found->left} : NoteSeat{});
    }
    return seats;
}

}  // namespace ui
