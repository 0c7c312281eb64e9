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

struct Room { float left, right; int rows; };

std::optional<Taken> seat(std::span<const Taken> taken, const Note& note, float width, const Room& room)
{
    for (int row = 0; row < room.rows; ++row)
        for (const float begin : {note.x + beside_upright, note.x - beside_upright - width}) {
            const Taken wanted{note.x, begin, begin + width, row};
            if (wanted.left >= room.left && wanted.right <= room.right && is_free(taken, wanted)) return wanted;
        }
    return std::nullopt;
}

/// In one order: whoever comes first takes the row nearest to the plot.
std::vector<NoteSeat> seated(std::span<const Note> notes, const Room& room, bool from_right, bool brief_only)
{
    std::vector<NoteSeat> seats(notes.size());
    std::vector<Taken> taken;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const std::size_t index = from_right ? notes.size() - 1 - i : i;
        const Note& note = notes[index];
        const bool has_brief = note.brief_width > 0;
        auto found = has_brief && brief_only ? std::nullopt : seat(taken, note, note.width, room);
        const bool brief = !found && has_brief;
        if (brief) found = seat(taken, note, note.brief_width, room);
        if (!found) continue;
        taken.push_back(*found);
        seats[index] = {found->row, brief, found->left};
    }
    return seats;
}

/// Words that stand at all count before words that are whole.
std::ptrdiff_t worth(const std::vector<NoteSeat>& seats)
{
    const auto stands = [](const NoteSeat& seat) { return seat.row >= 0; };
    const auto whole = [](const NoteSeat& seat) { return seat.row >= 0 && !seat.brief; };
    return std::ranges::count_if(seats, stands) * std::ssize(seats) * 2 + std::ranges::count_if(seats, whole);
}

}  // namespace

std::vector<NoteSeat> seats_of(std::span<const Note> notes, float left, float right, int rows)
{
    std::vector<NoteSeat> best(notes.size());
    for (const bool brief_only : {false, true})
        for (const bool from_right : {false, true}) {
            auto seats = seated(notes, {left, right, rows}, from_right, brief_only);
            if (worth(seats) > worth(best)) best = std::move(seats);
        }
    return best;
}

}  // namespace ui
