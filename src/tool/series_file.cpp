#include "tool/series_file.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <format>
#include <optional>

#include "base/text.h"
#include "sharing/cells.h"
#include "sharing/csv.h"
#include "sharing/dates.h"
#include "tool/files.h"

namespace tool {
namespace {

struct Columns { std::size_t when, value; bool dated; };
struct Read { base::Day day; std::size_t row; double value; };

std::optional<std::size_t> column(const sharing::Table& table, std::string_view name)
{
    const auto found = std::ranges::find_if(table.header, [&](const auto& head) { return base::folded(head) == name; });
    if (found == table.header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table.header.begin());
}

Outcome<Columns> columns_of(const sharing::Table& table, const std::string& path)
{
    const auto date = column(table, "date"), index = column(table, "index"), value = column(table, "value");
    if (value && (date || index)) return Columns{date ? *date : *index, *value, date.has_value()};
    return bad_input(std::format("{}: The first line needs the columns date,value or index,value.", path));
}

sharing::DateOrder order_of(const sharing::Table& table, std::size_t when)
{
    std::vector<std::string_view> cells;
    for (const auto& row : table.rows) cells.push_back(table.cell(row, when));
    return sharing::guess_order(cells).order;
}

/// As programs write numbers ("1.5e-05"), or as people do.
std::optional<double> value_in(std::string_view cell)
{
    const std::string text{cell};
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    const bool whole = !text.empty() && end == text.c_str() + text.size() && std::isfinite(value);
    return whole ? std::optional{value} : sharing::number_in(cell);
}

std::optional<base::Day> day_by_index(std::string_view cell)
{
    const auto number = value_in(cell);
    constexpr double most = 1e7;  // days that a calendar can name
    if (!number || *number != static_cast<int>(std::clamp(*number, -most, most))) return std::nullopt;
    return base::Day{std::chrono::days{static_cast<int>(*number)}};
}

std::optional<base::Day> day_by_date(std::string_view cell, sharing::DateOrder order)
{
    const auto when = sharing::parse_when(cell, order);
    return when ? std::optional{when->day} : std::nullopt;
}

/// Rows of one day are one mean.
void gather(SeriesFile& file, std::vector<Read> values)
{
    std::ranges::stable_sort(values, {}, &Read::day);
    for (const auto& [day, row, value] : values) {
        if (file.days.empty() || file.days.back().day != day) {
            file.days.push_back({day, 0, 0});
            file.rows.push_back(row);
        }
        auto& mean = file.days.back();
        mean.value += (value - mean.value) / ++mean.count;
    }
}

Outcome<SeriesFile> read(const sharing::Table& table, Columns columns, const std::string& path)
{
    SeriesFile file{.dated = columns.dated};
    const auto order = columns.dated ? order_of(table, columns.when) : sharing::DateOrder{};
    std::vector<Read> values;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& row = table.rows[i];
        const auto when = table.cell(row, columns.when), cell = table.cell(row, columns.value);
        const auto day = columns.dated ? day_by_date(when, order) : day_by_index(when);
        if (!day) return bad_input(std::format("{}: Line {} has no {} that can be read (“{}”).", path, row.line,
                                               columns.dated ? "date" : "index", when));
        file.first = i == 0 ? *day : std::min(file.first, *day);
        if (sharing::says_nothing(cell)) continue;
        const auto value = value_in(cell);
        if (!value) return bad_input(std::format("{}: The value in line {} is not a number (“{}”).", path, row.line,
                                                 cell));
        values.push_back({*day, i, *value});
    }
    gather(file, std::move(values));
    return file;
}

}  // namespace

bool is_series(const std::string& path)
{
    const auto bytes = read_file(path);
    if (!bytes) return false;
    const auto text = characters(*bytes);
    const auto table = sharing::read_table(text.substr(0, text.find('\n')));
    return table && columns_of(*table, path);
}

Outcome<SeriesFile> series_from(const std::string& path)
{
    const auto bytes = read_file(path);
    if (!bytes) return std::unexpected(bytes.error());
    const auto table = sharing::read_table(characters(*bytes));
    if (!table) return failed(table.error(), path);
    const auto columns = columns_of(*table, path);
    if (!columns) return std::unexpected(columns.error());
    return read(*table, *columns, path);
}

}  // namespace tool
