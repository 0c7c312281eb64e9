#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "base/moment.h"
#include "record/stamp.h"

/// A row as the database, an export and a merge see it: fields of a few shapes, each with the stamp of its last change.
namespace record {

/// `monostate`: left blank (NULL in the database, absent in JSON). Lists and numbers are kept as canonical JSON text.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, base::Moment>;

enum class Shape { Whole, Real, Text, Word, Flag, Moment, Names, Times, Numbers };

struct Field {
    std::string_view name;
    Shape shape;
    double least = 0, most = 0;                   ///< bounds of Whole and Real
    std::span<const std::string_view> words = {}; ///< what a Word may be
    bool required = false;
    bool content = false;    ///< something the person recorded: a row without any of it is hollow
    bool first_wins = false; ///< in a merge the oldest stamp wins, not the newest
};

struct Cell {
    Value value;
    Stamp stamp;
    bool operator==(const Cell&) const = default;
};

struct Row {
    base::Id id;
    std::vector<Cell> cells;  ///< one for each field of its table, in the table's order
    bool operator==(const Row&) const = default;
};

struct Table {
    std::string_view name;   ///< in the database
    std::string_view list;   ///< in JSON
    std::string_view order;  ///< of an export, in SQL
    std::span<const Field> fields;
    /// For rows that are the same wherever they have the same name; none: ids are random.
    base::Id (*id_by_name)(const Row& row) = nullptr;
    bool counts = false;     ///< a row that the person thinks of as one: a check-in, an entry, a win
    bool shows = false;      ///< a change here changes what the record shows
};

/// Kept as JSON text.
[[nodiscard]] constexpr bool is_json(Shape shape)
{
    return shape == Shape::Names || shape == Shape::Times || shape == Shape::Numbers;
}
[[nodiscard]] bool is_blank(const Value& value);
[[nodiscard]] bool is_deleted(const Table& table, const Row& row);
/// Says nothing, though nobody deleted it: no app of ours writes such a row.
[[nodiscard]] bool is_hollow(const Table& table, const Row& row);
/// The stamp of the last change.
[[nodiscard]] Stamp changed(const Row& row);

/// The value in its one form (no empty text, no minus zero, sorted numbers), or BadInput with the field's name.
[[nodiscard]] base::Result<Value> sound(const Field& field, Value value);
/// The same for all cells; sets the id of rows that go by a name.
[[nodiscard]] base::Result<Row> sound(const Table& table, Row row);

/// The error with its place: "entries, row 3: mood is missing". `index` counts from 0.
[[nodiscard]] base::Error in_row(std::string_view list, std::size_t index, const base::Error& error);

/// For each field the newer cell (of equal stamps the greater value, so blank never wins): any order, any
/// repetition and any grouping of merges give the same row.
[[nodiscard]] Row merged(const Table& table, const Row& a, const Row& b);

/// The stamps when they differ from field to field, as JSON: "*" the oldest, and each field that has another.
/// So a field that a later schema adds is as old as the row, and loses against one that was ever set.
[[nodiscard]] std::optional<std::string> stamps_text(const Table& table, const Row& row);
/// Reads what `stamps_text` gives into the row's cells; false when it is something else.
[[nodiscard]] bool read_stamps(const Table& table, std::string_view text, Row& row);

}  // namespace record
