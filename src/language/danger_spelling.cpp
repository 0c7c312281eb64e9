#include "language/danger_spelling.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace language {
namespace {

std::string without(std::string_view letters, char what)
{
    std::string rest;
    std::ranges::copy_if(letters, std::back_inserter(rest), [&](char c) { return c != what; });
    return rest;
}

/// Letters three times in a row or more stand `times` in a row; others stay.
std::string shortened_runs(std::string_view letters, std::size_t times)
{
    std::string rest;
    while (!letters.empty()) {
        const auto run = std::min(letters.find_first_not_of(letters.front()), letters.size());
        rest.append(run >= 3 ? times : run, letters.front());
        letters.remove_prefix(run);
    }
    return rest;
}

char as_letter(char c)
{
    constexpr std::string_view disguised = "013457@$!", letters = "oieastasi";
    const auto at = disguised.find(c);
    return at == std::string_view::npos ? c : letters[at];
}

/// One letter more, less or other, or two that changed places; both begin alike.
bool is_nearly(std::string_view one, std::string_view other)
{
    if (one.size() > other.size()) std::swap(one, other);
    if (one.empty() || one.front() != other.front() || other.size() - one.size() > 1) return false;
    const auto apart = std::ranges::mismatch(one, other);
    const auto same = static_cast<std::size_t>(apart.in1 - one.begin());
    const auto a = one.substr(same), b = other.substr(same);
    if (a.size() < b.size()) return a == b.substr(1);
    if (a.empty() || a.substr(1) == b.substr(1)) return true;
    return a.size() >= 2 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
}

/// Long words that little else is like.
std::span<const std::uint16_t> meaning_if_misspelt(std::string_view letters)
{
    constexpr std::array<std::string_view, 6> keys{"suicide",   "suicidal",   "overdose",
                                                   "overdosed", "overdosing", "withdrawal"};
    if (letters.size() < 6 || letters.size() > 12) return {};
    const auto found = std::ranges::find_if(keys, [&](auto key) { return is_nearly(letters, key); });
    return found == keys.end() ? std::span<const std::uint16_t>{} : meaning_of(*found);
}

}  // namespace

std::span<const std::uint16_t> meaning_however_written(std::string_view letters)
{
    if (letters.size() > 40) letters = letters.substr(0, 40);
    if (const auto found = meaning_of(letters); !found.empty()) return found;
    auto plain = without(letters, '\'');
    if (const auto found = meaning_of(plain); !found.empty()) return found;
    std::ranges::transform(plain, plain.begin(), as_letter);
    for (const std::size_t times : {2UZ, 1UZ})
        if (const auto found = meaning_of(shortened_runs(plain, times)); !found.empty()) return found;
    return meaning_if_misspelt(plain);
}

}  // namespace language
