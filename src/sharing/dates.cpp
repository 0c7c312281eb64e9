#include "sharing/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/parse.h"
#include "base/text.h"

namespace sharing {
namespace {

using namespace std::chrono;

constexpr std::size_t longest_cell = 80;  // no date is longer; keeps the work for each cell small

struct Replacement { std::string_view from, to; };

// Spaces of other widths, marks of writing direction, and what stands for our punctuation elsewhere.
constexpr auto replacements = std::to_array<Replacement>({
    {"\u00A0", " "}, {"\u202F", " "}, {"\u2009", " "}, {"\u2007", " "}, {"\u200E", ""}, {"\u200F", ""},
    {"年", "-"}, {"月", "-"}, {"日", " "}, {"년 ", "-"}, {"월 ", "-"}, {"일", " "}, {"\uFF1A", ":"}, {"\u2212", "-"},
    {"上午", " am "}, {"下午", " pm "}, {"오전", " am "}, {"오후", " pm "}, {"午前", " am "}, {"午後", " pm "},
    {"ص", "am"}, {"م", "pm"},
});

/// Arabic, Persian and Devanagari digits as ASCII ones; each is two or three bytes with the digit in the last.
std::optional<char> foreign_digit(std::string_view rest, std::size_t& length)
{
    struct Block { std::string_view lead; unsigned char zero; };
    constexpr auto blocks = std::to_array<Block>({{"\xD9", 0xA0}, {"\xDB", 0xB0}, {"\xE0\xA5", 0xA6}});
    for (const auto& [lead, zero] : blocks) {
        if (!rest.starts_with(lead) || rest.size() == lead.size()) continue;
        const int digit = static_cast<unsigned char>(rest[lead.size()]) - zero;
        if (digit < 0 || digit > 9) continue;
        length = lead.size() + 1;
        return static_cast<char>('0' + digit);
    }
    return std::nullopt;
}

std::string normal(std::string_view cell)
{
    const auto text = base::folded(cell);
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = std::string_view(text).substr(i);
        std::size_t length = 1;
        const auto known = std::ranges::find_if(replacements, [&](auto& each) { return rest.starts_with(each.from); });
        if (const auto digit = foreign_digit(rest, length)) {
            result += *digit;
        } else if (known != replacements.end()) {
            result += known->to;
            length = known->from.size();
        } else {
            result += rest.front();
        }
        i += length;
    }
    return std::string(base::trimmed(result));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

struct MonthName { std::string_view start; unsigned month; };

// Enough of each name to know it, in English, German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian
// languages, Polish and Russian.
constexpr auto month_names = std::to_array<MonthName>({
    {"jan", 1}, {"ene", 1}, {"gen", 1}, {"янв", 1}, {"sty", 1}, {"feb", 2}, {"fév", 2}, {"fev", 2},
    {"фев", 2}, {"lut", 2}, {"mar", 3}, {"mär", 3}, {"maa", 3}, {"mrt", 3}, {"мар", 3},
    {"apr", 4}, {"avr", 4}, {"abr", 4}, {"апр", 4}, {"kwi", 4}, {"may", 5}, {"mai", 5}, {"mei", 5},
    {"mag", 5}, {"maj", 5}, {"мая", 5}, {"май", 5}, {"jun", 6}, {"juin", 6}, {"giu", 6}, {"июн", 6},
    {"cze", 6}, {"jul", 7}, {"juil", 7}, {"lug", 7}, {"июл", 7}, {"lip", 7}, {"aug", 8}, {"aoû", 8},
    {"aou", 8}, {"ago", 8}, {"авг", 8}, {"sie", 8}, {"sep", 9}, {"set", 9}, {"сен", 9}, {"wrz", 9},
    {"oct", 10}, {"okt", 10}, {"ott", 10}, {"out", 10}, {"окт", 10}, {"paź", 10}, {"nov", 11},
    {"ноя", 11}, {"lis", 11}, {"dec", 12}, {"dez", 12}, {"déc", 12}, {"dic", 12}, {"des", 12}, {"дек", 12}, {"gru", 12},
});

std::optional<unsigned> month_of(std::string_view word)
{
    constexpr std::array weekdays_like_months = {"martes", "mardi", "martedi", "martedì"};
    if (std::ranges::contains(weekdays_like_months, word)) return std::nullopt;
    const auto name = std::ranges::find_if(month_names, [&](auto& each) { return word.starts_with(each.start); });
    return name == month_names.end() ? std::nullopt : std::optional(name->month);
}

/// Reads along a normalised cell.
struct Cursor {
    std::string_view rest;

    [[nodiscard]] bool at_digit() const { return !rest.empty() && is_digit(rest.front()); }
    [[nodiscard]] bool at_letter() const { return !rest.empty() && is_letter(rest.front()); }
    std::string_view take_while(bool (*wanted)(char))
    {
        const auto end = std::ranges::find_if_not(rest, wanted);
        const auto taken = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
        rest.remove_prefix(taken.size());
        return taken;
    }
    bool take(std::string_view expected)
    {
        if (!rest.starts_with(expected)) return false;
        rest.remove_prefix(expected.size());
        return true;
    }
    void skip(std::string_view characters)
    {
        rest.remove_prefix(std::min(rest.find_first_not_of(characters), rest.size()));
    }
};

std::optional<base::Day> day_of(int year, int month, int day)
{
    constexpr int first_year = 1900, last_year = 2199;  // outside, it is a misread number rather than a diary
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() && year >= first_year && year <= last_year ? std::optional(local_days{date}) : std::nullopt;
}

/// "12" is 2012 and "98" is 1998; no diary file is older than 1970.
int full_year(std::string_view digits, int value)
{
    return digits.size() > 2 ? value : value + (value < 70 ? 2000 : 1900);
}

std::optional<base::Day> numeric_date(Cursor& at, DateOrder order)
{
    std::array<std::string_view, 3> parts;
    char separator = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        at.skip(" ");
        parts[i] = at.take_while(is_digit);
        if (i == 2) break;
        if (at.rest.empty() || std::string_view("-/.").find(at.rest.front()) == std::string_view::npos)
            return std::nullopt;
        separator = at.rest.front();
        at.rest.remove_prefix(1);
    }
    const auto a = base::whole_number(parts[0]), b = base::whole_number(parts[1]), c = base::whole_number(parts[2]);
    if (!a || !b || !c) return std::nullopt;
    if (parts[0].size() > 2) return day_of(*a, *b, *c);
    if (order == DateOrder::YearMonthDay && parts[2].size() <= 2) return day_of(full_year(parts[0], *a), *b, *c);
    const bool day_first = separator == '.' || order != DateOrder::MonthDayYear;
    return day_of(full_year(parts[2], *c), day_first ? *b : *a, day_first ? *a : *b);
}

/// Day, month name and year in any order, among words that say nothing more ("Monday, the 13th of August 2012").
std::optional<base::Day> worded_date(Cursor& at)
{
    std::optional<int> day, year;
    std::optional<unsigned> month;
    while (!(day && month && year)) {
        at.skip(" ,.-/");
        if (at.at_letter()) {
            const auto word = at.take_while(is_letter);
            if (!month) month = month_of(word);
        } else if (at.at_digit()) {
            const auto digits = at.take_while(is_digit);
            const auto value = base::whole_number(digits);
            if (!value) return std::nullopt;
            const bool is_day = !day && digits.size() <= 2;
            if (!is_day && year) return std::nullopt;
            (is_day ? day : year) = is_day ? *value : full_year(digits, *value);
        } else {
            return std::nullopt;
        }
    }
    return day_of(*year, static_cast<int>(*month), *day);
}

std::optional<minutes> zone_of(std::string_view text)
{
    if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
    std::string digits(text.substr(1));
    std::erase(digits, ':');
    if (digits.size() == 2) digits += "00";
    const auto value = base::whole_number(digits);
    if (!value || digits.size() != 4 || *value / 100 > 14 || *value % 100 > 59) return std::nullopt;
    const minutes size{*value / 100 * 60 + *value % 100};
    return text.front() == '-' ? -size : size;
}

enum class Half { Unsaid, Morning, Afternoon };

/// "pm", "p.m.", "p. m."
std::optional<Half> half_of(std::string_view text)
{
    std::string word(text);
    std::erase_if(word, [](char c) { return c == '.' || c == ' '; });
    if (word.empty() || word == "h" || word == "uhr" || word == "klo") return Half::Unsaid;
    if (word == "am" || word == "a") return Half::Morning;
    if (word == "pm" || word == "p") return Half::Afternoon;
    return std::nullopt;
}

struct Clock { milliseconds time; std::optional<minutes> offset; bool is_utc = false; };

std::optional<milliseconds> digits_of_clock(Cursor& at, bool bare_hour_is_enough)
{
    const auto part = [&](int below) -> std::optional<int> {
        const auto digits = at.take_while(is_digit);
        const auto value = base::whole_number(digits);
        return value && digits.size() <= 2 && *value < below ? value : std::nullopt;
    };
    const auto hour = part(24);
    if (!hour) return std::nullopt;
    if (!at.take(":") && !at.take(".") && !(at.rest.size() > 1 && is_digit(at.rest[1]) && at.take("h")))
        return bare_hour_is_enough ? std::optional(milliseconds{hours{*hour}}) : std::nullopt;
    const auto minute = part(60);
    const auto second = at.take(":") || at.take(".") ? part(60) : std::optional(0);
    if (!minute || !second) return std::nullopt;
    const auto fraction = at.take(".") || at.take(",") ? std::string(at.take_while(is_digit)) + "000" : "000";
    return hours{*hour} + minutes{*minute} + seconds{*second} +
           milliseconds{*base::whole_number(fraction.substr(0, 3))};
}

std::optional<milliseconds> on_24_hours(milliseconds time, Half half)
{
    const bool twelve = time >= 12h && time < 13h;
    if (half == Half::Morning && time >= 13h) return std::nullopt;
    if (half == Half::Morning && twelve) return time - 12h;
    if (half == Half::Afternoon && time < 12h) return time + 12h;
    return time;
}

/// A whole normalised cell, or what follows a date.
std::optional<Clock> parse_clock(std::string_view text)
{
    Cursor at{base::trimmed(text)};
    const auto before = at.take("am ") ? Half::Morning : at.take("pm ") ? Half::Afternoon : Half::Unsaid;
    at.skip(" ");
    const bool has_half = before != Half::Unsaid || at.rest.find('m') != std::string_view::npos;
    const auto digits = digits_of_clock(at, has_half);
    if (!digits) return std::nullopt;
    at.skip(" ");
    at.rest = base::trimmed(at.rest.substr(0, at.rest.find('(')));  // "(Central European Summer Time)"
    const bool is_utc = at.rest == "z" || at.rest == "utc" || at.rest == "gmt";
    if (is_utc) return Clock{*digits, minutes{0}, true};
    if (at.take("gmt") || at.take("utc") || at.rest.starts_with("+") || at.rest.starts_with("-")) {
        const auto offset = zone_of(at.rest);
        return offset ? std::optional(Clock{*digits, offset}) : std::nullopt;
    }
    const auto after = half_of(at.rest);
    const auto time = after ? on_24_hours(*digits, before == Half::Unsaid ? *after : before) : std::nullopt;
    return time ? std::optional(Clock{*time, std::nullopt}) : std::nullopt;
}

std::optional<When> since_1970(std::string_view digits)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    if (!whole || (digits.size() != 10 && digits.size() != 13)) return std::nullopt;
    const base::WallTime wall{digits.size() == 10 ? milliseconds{seconds{value}} : milliseconds{value}};
    const auto day = floor<days>(wall);
    return When{day, wall - day, minutes{0}, true};
}

std::optional<base::Day> compact_date(Cursor& at)
{
    const auto number = base::whole_number(at.rest.substr(0, 8));
    if (!number || *number < 10000101) return std::nullopt;
    if (at.rest.size() > 8 && is_digit(at.rest[8])) return std::nullopt;
    at.rest.remove_prefix(8);
    return day_of(*number / 10000, *number / 100 % 100, *number % 100);
}

std::optional<base::Day> date_at(Cursor& at, DateOrder order)
{
    for (auto* read : {+[](Cursor& c, DateOrder) { return compact_date(c); }, +numeric_date,
                       +[](Cursor& c, DateOrder) { return worded_date(c); }}) {
        auto attempt = at;
        if (const auto day = read(attempt, order)) {
            at = attempt;
            return day;
        }
    }
    return std::nullopt;
}

/// Days between neighbours, summed: small when a diary is read as it was written.
std::int64_t wandering(std::span<const std::string_view> cells, DateOrder order)
{
    std::int64_t total = 0;
    std::optional<base::Day> before;
    for (const auto cell : cells) {
        const auto when = parse_when(cell, order);
        if (!when) continue;
        if (before) total += std::abs((when->day - *before).count());
        before = when->day;
    }
    return total;
}

}  // namespace

std::optional<When> parse_when(std::string_view cell, DateOrder order)
{
    if (cell.size() > longest_cell) return std::nullopt;
    const auto text = normal(cell);
    if (const auto instant = since_1970(text)) return instant;
    Cursor at{text};
    const auto day = date_at(at, order);
    if (!day || at.at_digit()) return std::nullopt;
    at.skip(" ,.-");
    if (at.rest.size() > 1 && is_digit(at.rest[1])) at.take("t");
    for (const std::string_view joint : {"at ", "um ", "à ", "a las ", "kl. ", "kl "}) at.take(joint);
    if (std::ranges::none_of(at.rest, is_digit)) return When{*day, std::nullopt, std::nullopt};
    const auto clock = parse_clock(at.rest);
    return clock ? std::optional(When{*day, clock->time, clock->offset, clock->is_utc}) : std::nullopt;
}

std::optional<milliseconds> parse_time(std::string_view cell)
{
    if (cell.size() > longest_cell) return std::nullopt;
    const auto clock = parse_clock(normal(cell));
    return clock ? std::optional(clock->time) : std::nullopt;
}

OrderGuess guess_order(std::span<const std::string_view> cells)
{
    struct Reading { DateOrder order; std::ptrdiff_t unread; std::int64_t wandering; };
    std::array<Reading, 3> readings{};
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const auto order = static_cast<DateOrder>(i);
        const auto unread = std::ranges::count_if(cells, [&](auto cell) { return !parse_when(cell, order); });
        readings[i] = {order, unread, wandering(cells, order)};
    }
    const auto best = std::ranges::min_element(readings, [](const Reading& a, const Reading& b) {
        return std::pair(a.unread, a.wandering) < std::pair(b.unread, b.wandering);
    });
    const bool same_unread = readings[0].unread == readings[1].unread;
    const bool same_days = std::ranges::all_of(cells, [](auto cell) {
        return parse_when(cell, DateOrder::DayMonthYear) == parse_when(cell, DateOrder::MonthDayYear);
    });
    return {best->order, best->order == DateOrder::YearMonthDay || !same_unread || same_days};
}

}  // namespace sharing
