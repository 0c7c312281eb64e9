#include "base/edit_distance.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/random.h"
#include "doctest/doctest.h"

namespace {

/// The whole table, as in the textbook.
int by_whole_table(const std::string& a, const std::string& b)
{
    std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = static_cast<int>(i + j);
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("a letter put in, left out, changed or swapped is one step")
{
    CHECK(base::edit_distance("anxiety", "anxiety", 2) == 0);
    CHECK(base::edit_distance("anxeity", "anxiety", 2) == 1);
    CHECK(base::edit_distance("anxity", "anxiety", 2) == 1);
    CHECK(base::edit_distance("anxieety", "anxiety", 2) == 1);
    CHECK(base::edit_distance("anxiaty", "anxiety", 2) == 1);
    CHECK(base::edit_distance("axniaty", "anxiety", 2) == 2);
}

TEST_CASE("what is further away than asked for is only called further")
{
    CHECK(base::edit_distance("river", "anxiety", 2) == 3);
    CHECK(base::edit_distance("a", "b", 0) == 1);
    CHECK(base::edit_distance("", "abc", 2) == 3);
    CHECK(base::edit_distance("", "", 0) == 0);
    CHECK(base::edit_distance(std::string(100, 'a'), std::string(100, 'a'), 1) == 0);
    CHECK(base::edit_distance(std::string(100, 'a'), std::string(101, 'a'), 1) == 2);
}

TEST_CASE("letters are counted, not bytes")
{
    CHECK(base::letters_in("Köln") == 4);
    CHECK(base::edit_distance("köln", "koln", 1) == 1);
    CHECK(base::edit_distance("мир", "мри", 1) == 1);
}

TEST_CASE("the band gives what the whole table gives")
{
    base::RandomStream dice{7};
    const auto word = [&] {
        std::string letters;
        for (auto count = dice.below(9); count > 0; --count) letters += static_cast<char>('a' + dice.below(3));
        return letters;
    };
    for (int i = 0; i < 20'000; ++i) {
        const auto a = word(), b = word();
        const int most = static_cast<int>(dice.below(4));
        CAPTURE(a);
        CAPTURE(b);
        CAPTURE(most);
        CHECK(base::edit_distance(a, b, most) == std::min(by_whole_table(a, b), most + 1));
    }
}
