#include "sharing/loop_habits.h"

#include <format>
#include <map>

#include "base/parse.h"
#include "base/text.h"
#include "sharing/cells.h"
#include "sharing/columns.h"

namespace sharing {
namespace {

struct Habit { std::string name; bool counted = false; };

bool is_date(std::string_view cell) { return parse_when(cell, DateOrder::YearMonthDay).has_value(); }

/// Older exports begin with their first row.
base::Result<Table> checkmarks_in(const std::string& bytes)
{
    auto table = read_table(bytes);
    if (!table || table->header.empty() || !is_date(table->header.front())) return table;
    table->rows.insert(table->rows.begin(), Row{1, table->header});
    table->header = {"Date", "Value", "Notes"};
    return table;
}

std::map<int, Habit> habits_in(const Bundle& bundle)
{
    std::map<int, Habit> habits;
    for (const auto& file : bundle.files) {
        const auto table = base_name(file.name) == "Habits.csv" ? read_table(file.bytes) : Table{};
        if (!table) continue;
        for (const auto& row : table->rows) {
            const auto position = base::whole_number(base::trimmed(cell_named(*table, row, "position")));
            const bool counted = base::folded(cell_named(*table, row, "type")) == "numerical";
            if (position) habits[*position] = {std::string(base::trimmed(cell_named(*table, row, "name"))), counted};
        }
    }
    return habits;
}

/// "export/002 Wake up early/Checkmarks.csv" → "002 Wake up early"; empty for the one of all habits together.
std::string_view folder_of(std::string_view name)
{
    const auto slash = name.rfind('/');
    if (slash == std::string_view::npos) return {};
    const auto folder = base_name(name.substr(0, slash));
    const bool numbered = folder.size() > 4 && base::whole_number(folder.substr(0, 3)) && folder[3] == ' ';
    return numbered ? folder : std::string_view();
}

Habit habit_of(std::string_view folder, const std::map<int, Habit>& habits)
{
    const auto known = habits.find(base::whole_number(folder.substr(0, 3)).value_or(0));
    if (known != habits.end() && !known->second.name.empty()) return known->second;
    return {std::string(folder.substr(4)), false};
}

void add_checkmark(Told& told, const Habit& habit, std::string_view value, std::string_view note)
{
    constexpr std::string_view done = "2";
    const auto number = number_in(value);
    if (habit.counted && number && *number > 0) add_scale(told.scales, habit.name, std::format("{}", *number / 1000));
    else if (!habit.counted && (value == "YES_MANUAL" || value == done)) add_tag(told.tags, habit.name);
    if (!note.empty()) add_words(told.text, std::format("{}: {}", habit.name, note));
}

bool says_something(const Told& told) { return !told.tags.empty() || !told.scales.empty() || !told.text.empty(); }

}  // namespace

base::Result<Reading> read_loop_habits(const Bundle& bundle)
{
    const auto habits = habits_in(bundle);
    std::map<std::string, Told> days;
    std::vector<Skipped> left_out;
    int found = 0;
    for (const auto& file : bundle.files) {
        const auto folder = folder_of(file.name);
        if (folder.empty() || base_name(file.name) != "Checkmarks.csv") continue;
        const auto habit = habit_of(folder, habits);
        const auto table = checkmarks_in(file.bytes);
        if (!table) left_out.push_back({0, Reason::Unreadable, base::shortened(file.name, 60)});
        else ++found;
        for (const auto& row : table ? table->rows : std::vector<Row>()) {
            const auto date = std::string(base::trimmed(table->cell(row, 0)));
            if (!is_date(date)) {
                left_out.push_back({0, Reason::BadDate, base::shortened(date, 40)});
                continue;
            }
            add_checkmark(days[date], habit, base::trimmed(table->cell(row, 1)), base::trimmed(table->cell(row, 2)));
        }
    }
    if (found == 0) return base::failed(base::Kind::BadInput, "there are no habits from Loop in it");
    std::vector<Told> rows;
    for (auto& [date, told] : days) {
        if (!says_something(told)) continue;
        told.line = static_cast<int>(rows.size()) + 1;
        told.date = date;
        rows.push_back(std::move(told));
    }
    auto reading = reading_of(std::move(rows), {.words_are_notes = true});
    reading.left_out = std::move(left_out);
    return reading;
}

}  // namespace sharing
