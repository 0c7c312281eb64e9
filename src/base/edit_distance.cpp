#include "base/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace base {
namespace {

constexpr std::size_t longest = 64;  ///< letters; nobody misspells a longer word by two

struct Letters {
    std::array<char32_t, longest> letter;
    std::size_t count = 0;
    bool fits = true;
};

bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

Letters letters_of(std::string_view text)
{
    Letters all;
    for (const char byte : text) {
        const char32_t bits = static_cast<unsigned char>(byte);
        if (begins_letter(byte) && all.count == longest) return all.fits = false, all;
        if (begins_letter(byte)) all.letter[all.count++] = bits;
        else if (all.count > 0) all.letter[all.count - 1] = all.letter[all.count - 1] << 6 | (bits & 0x3Fu);
    }
    return all;
}

using Row = std::array<int, longest + 2>;

/// The last rows of the table of distances between beginnings; only the band about its diagonal is filled in.
struct Rows { Row two_before{}, before{}, now{}; };

int step(const Letters& from, const Letters& to, const Rows& rows, std::size_t i, std::size_t j)
{
    const bool same = from.letter[i - 1] == to.letter[j - 1];
    const int steps = std::min({rows.before[j] + 1, rows.now[j - 1] + 1, rows.before[j - 1] + (same ? 0 : 1)});
    const bool swapped = i > 1 && j > 1 && from.letter[i - 1] == to.letter[j - 2] &&
                         from.letter[i - 2] == to.letter[j - 1];
    return swapped ? std::min(steps, rows.two_before[j - 2] + 1) : steps;
}

/// Fills row `i`; gives its least.
int fill(const Letters& from, const Letters& to, Rows& rows, std::size_t i, int most)
{
    const auto width = static_cast<std::size_t>(most);
    const std::size_t first = i > width ? i - width : 1, last = std::min(to.count, i + width);
    int least = rows.now[first - 1] = i <= width ? static_cast<int>(i) : most + 1;
    for (std::size_t j = first; j <= last; ++j)
        least = std::min(least, rows.now[j] = std::min(step(from, to, rows, i, j), most + 1));
    rows.now[last + 1] = most + 1;
    return least;
}

}  // namespace

int letters_in(std::string_view text) { return static_cast<int>(std::ranges::count_if(text, begins_letter)); }

int edit_distance(std::string_view a, std::string_view b, int most)
{
    const auto from = letters_of(a), to = letters_of(b);
    if (!from.fits || !to.fits || most < 0) return a == b ? 0 : most + 1;
    const auto longer = std::max(from.count, to.count) - std::min(from.count, to.count);
    if (longer > static_cast<std::size_t>(most)) return most + 1;
    Rows rows;
    for (std::size_t j = 0; j < rows.before.size(); ++j) rows.before[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= from.count; ++i) {
        if (fill(from, to, rows, i, most) > most) return most + 1;
        rows.two_before = rows.before;
        rows.before = rows.now;
    }
    return std::min(rows.before[to.count], most + 1);
}

}  // namespace base
