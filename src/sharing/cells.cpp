#include "sharing/cells.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unordered_set>

#include "base/text.h"

namespace sharing {
namespace {

constexpr std::size_t longest_number = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string with_point(std::string_view text)
{
    std::string number(base::trimmed(text));
    if (number.ends_with('%'))
        number = std::string(base::trimmed(std::string_view(number).substr(0, number.size() - 1)));
    if (number.starts_with("\u2212")) number.replace(0, 3, "-");
    std::ranges::replace(number, ',', '.');
    return number;
}

bool is_decimal(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    const bool digits_and_points = std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '.'; });
    return digits_and_points && std::ranges::count(text, '.') <= 1 && std::ranges::any_of(text, is_digit);
}

struct Markup { std::string_view name, text; };

// Opening and closing alike; text is what stands for the tag.
constexpr auto markups = std::to_array<Markup>({
    {"br", "\n"},  {"/p", "\n"}, {"/div", "\n"}, {"/li", "\n"},  {"li", "- "},    {"p", ""},
    {"div", ""},   {"b", ""},    {"/b", ""},     {"i", ""},      {"/i", ""},      {"u", ""},
    {"/u", ""},    {"s", ""},    {"/s", ""},     {"strong", ""}, {"/strong", ""}, {"em", ""},
    {"/em", ""},   {"ul", ""},   {"/ul", ""},    {"ol", ""},     {"/ol", ""},     {"span", ""},
    {"/span", ""}, {"font", ""}, {"/font", ""},  {"strike", ""}, {"/strike", ""}, {"h1", ""},  {"/h1", "\n"},
    {"h2", ""},    {"/h2", "\n"}, {"h3", ""},    {"/h3", "\n"}, {"a", ""},       {"/a", ""},   {"img", ""},
    {"blockquote", ""}, {"/blockquote", "\n"},
});
constexpr auto entities = std::to_array<Markup>({
    {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", " "},
});

struct Taken { std::size_t length; std::string_view text; };

std::optional<Taken> markup_at(std::string_view rest)
{
    constexpr std::size_t longest_tag = 200;
    const auto end = rest.substr(0, longest_tag).find('>');
    if (end == std::string_view::npos) return std::nullopt;
    const auto inside = rest.substr(1, end - 1);
    auto name = base::folded(inside.substr(0, inside.find(' ')));
    if (name.size() > 1 && name.ends_with('/')) name.pop_back();
    const auto known = std::ranges::find(markups, std::string_view(name), &Markup::name);
    return known == markups.end() ? std::nullopt : std::optional(Taken{end + 1, known->text});
}

std::optional<Taken> entity_at(std::string_view rest)
{
    const auto known = std::ranges::find_if(entities, [&](auto& each) { return rest.starts_with(each.name); });
    return known == entities.end() ? std::nullopt : std::optional(Taken{known->name.size(), known->text});
}

}  // namespace

bool says_nothing(std::string_view cell)
{
    constexpr auto nothings = std::to_array<std::string_view>({"", "na", "n/a", "nan", "null", "none", "-", "–", "—"});
    return cell.size() < 20 && std::ranges::contains(nothings, base::folded(cell));
}

std::optional<double> number_in(std::string_view cell)
{
    if (cell.size() > longest_number) return std::nullopt;
    const auto number = with_point(cell);
    return is_decimal(number) ? std::optional(std::strtod(number.c_str(), nullptr)) : std::nullopt;
}

std::optional<double> hours_in(std::string_view cell)
{
    const auto parts = base::split(cell, ":");
    if (parts.size() != 2) return number_in(cell);
    const auto hours = number_in(parts[0]), minutes = number_in(parts[1]);
    return hours && minutes && *minutes < 60 ? std::optional(*hours + *minutes / 60) : std::nullopt;
}

std::vector<std::string> names_in(std::string_view cell, std::string_view separator)
{
    std::vector<std::string> names;
    std::unordered_set<std::string> seen;
    for (const auto part : base::split(cell, separator.empty() ? "," : separator)) {
        const auto name = base::trimmed(part);
        if (!name.empty() && seen.insert(base::folded(name)).second) names.emplace_back(name);
    }
    return names;
}

std::string without_markup(std::string_view note)
{
    std::string text;
    for (std::size_t i = 0; i < note.size();) {
        const auto rest = note.substr(i);
        const auto taken = rest.front() == '<'   ? markup_at(rest)
                           : rest.front() == '&' ? entity_at(rest)
                                                 : std::nullopt;
        text += taken ? taken->text : rest.substr(0, 1);
        i += taken ? taken->length : 1;
    }
    return std::string(base::trimmed(text));
}

}  // namespace sharing
