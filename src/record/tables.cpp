#include "record/tables.h"

#include <algorithm>

#include "base/text.h"

namespace record {
namespace {

constexpr Field check_in_fields[] = {
    {.name = "made", .shape = Shape::Moment, .required = true},
    {.name = "mood", .shape = Shape::Whole, .least = -2, .most = 2, .content = true},
    {.name = "craving", .shape = Shape::Whole, .least = 0, .most = 10, .content = true},
    {.name = "energy", .shape = Shape::Whole, .least = 0, .most = 10, .content = true},
    {.name = "sleep_hours", .shape = Shape::Real, .least = 0, .most = 24, .content = true},
    {.name = "confidence", .shape = Shape::Whole, .least = 0, .most = 10, .content = true},
    {.name = "tags", .shape = Shape::Names, .content = true},
    {.name = "note", .shape = Shape::Text, .content = true},
    {.name = "numbers", .shape = Shape::Numbers, .content = true},
    {.name = "reference", .shape = Shape::Text},
    {.name = "deleted", .shape = Shape::Flag},
};

constexpr Field entry_fields[] = {
    {.name = "made", .shape = Shape::Moment, .required = true},
    {.name = "title", .shape = Shape::Text, .content = true},
    {.name = "text", .shape = Shape::Text, .content = true},
    {.name = "tags", .shape = Shape::Names, .content = true},
    {.name = "mood", .shape = Shape::Whole, .least = -2, .most = 2, .content = true},
    {.name = "prompt", .shape = Shape::Text},
    {.name = "reference", .shape = Shape::Text},
    {.name = "deleted", .shape = Shape::Flag},
};

constexpr Field tag_fields[] = {
    {.name = "name", .shape = Shape::Text, .required = true, .first_wins = true},
    {.name = "belongs", .shape = Shape::Word, .words = group_words},
};

constexpr Field prompt_fields[] = {
    {.name = "prompt", .shape = Shape::Text, .required = true},
    {.name = "shown", .shape = Shape::Moment, .required = true},
    {.name = "outcome", .shape = Shape::Word, .words = outcome_words, .required = true},
};

constexpr Field setting_fields[] = {
    {.name = "name", .shape = Shape::Text, .required = true},
    {.name = "value", .shape = Shape::Text},
};

constexpr Field draft_fields[] = {
    {.name = "place", .shape = Shape::Text, .required = true},
    {.name = "text", .shape = Shape::Text},
};

constexpr Field lapse_fields[] = {
    {.name = "made", .shape = Shape::Moment, .required = true},
    {.name = "what", .shape = Shape::Text},
    {.name = "circumstances", .shape = Shape::Text},
    {.name = "helped", .shape = Shape::Text},
    {.name = "note", .shape = Shape::Text},
    {.name = "deleted", .shape = Shape::Flag},
};

constexpr Field regimen_fields[] = {
    {.name = "medicine", .shape = Shape::Text, .required = true},
    {.name = "began", .shape = Shape::Moment, .required = true},
    {.name = "ended", .shape = Shape::Moment},
    {.name = "times", .shape = Shape::Times},
    {.name = "deleted", .shape = Shape::Flag},
};

constexpr Field dose_fields[] = {
    {.name = "regimen", .shape = Shape::Text, .required = true},
    {.name = "due", .shape = Shape::Moment, .required = true},
    {.name = "intake", .shape = Shape::Word, .words = intake_words, .required = true},
    {.name = "taken", .shape = Shape::Moment},
    {.name = "deleted", .shape = Shape::Flag},
};

constexpr Field goal_fields[] = {
    {.name = "words", .shape = Shape::Text, .required = true},
    {.name = "why", .shape = Shape::Text},
    {.name = "times_a_week", .shape = Shape::Whole, .least = 1, .most = 7},
    {.name = "began", .shape = Shape::Moment, .required = true},
    {.name = "ended", .shape = Shape::Moment},
    {.name = "deleted", .shape = Shape::Flag},
};

constexpr Field win_fields[] = {
    {.name = "made", .shape = Shape::Moment, .required = true},
    {.name = "words", .shape = Shape::Text, .required = true},
    {.name = "deleted", .shape = Shape::Flag},
};

const std::string& text_at(const Row& row, std::size_t field) { return std::get<std::string>(row.cells[field].value); }

base::Id tag_row_id(const Row& row) { return tag_id(text_at(row, 0)); }
base::Id setting_row_id(const Row& row) { return setting_id(text_at(row, 0)); }
base::Id draft_row_id(const Row& row) { return draft_id(text_at(row, 0)); }
base::Id prompt_row_id(const Row& row)
{
    return prompt_id(text_at(row, 0), std::get<base::Moment>(row.cells[1].value));
}

base::Id dose_row_id(const Row& row)
{
    const auto regimen = base::parse_id(text_at(row, 0));
    return dose_id(regimen.value_or(base::Id{}), std::get<base::Moment>(row.cells[1].value));
}

base::Id id_in(std::string_view room, std::string_view name)
{
    return base::id_of_content(std::string(room) + "\n" + std::string(name));
}

constexpr Table tables[] = {
    {.name = "tag", .list = "tags", .order = "name, id", .fields = tag_fields, .id_by_name = tag_row_id, .shows = true},
    {.name = "check_in", .list = "check_ins", .order = "made_at, id", .fields = check_in_fields, .counts = true,
     .shows = true},
    {.name = "entry", .list = "entries", .order = "made_at, id", .fields = entry_fields, .counts = true,
     .shows = true},
    {.name = "prompt_shown", .list = "prompts_shown", .order = "shown_at, id", .fields = prompt_fields,
     .id_by_name = prompt_row_id},
    {.name = "setting", .list = "settings", .order = "name", .fields = setting_fields, .id_by_name = setting_row_id},
    {.name = "draft", .list = "drafts", .order = "place", .fields = draft_fields, .id_by_name = draft_row_id},
    {.name = "lapse", .list = "lapses", .order = "made_at, id", .fields = lapse_fields, .counts = true, .shows = true},
    {.name = "regimen", .list = "regimens", .order = "began_at, id", .fields = regimen_fields, .counts = true,
     .shows = true},
    {.name = "dose", .list = "doses", .order = "due_at, id", .fields = dose_fields, .id_by_name = dose_row_id,
     .counts = true, .shows = true},
    {.name = "goal", .list = "goals", .order = "began_at, id", .fields = goal_fields, .counts = true, .shows = true},
    {.name = "win", .list = "wins", .order = "made_at, id", .fields = win_fields, .counts = true, .shows = true},
};

}  // namespace

base::Id tag_id(std::string_view name) { return id_in("tag", base::folded(name)); }
base::Id setting_id(std::string_view name) { return id_in("setting", name); }
base::Id draft_id(std::string_view place) { return id_in("draft", place); }
base::Id prompt_id(std::string_view prompt, base::Moment shown)
{
    return id_in("prompt", base::iso_moment(shown) + "\n" + std::string(prompt));
}

base::Id dose_id(const base::Id& regimen, base::Moment due)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(base::wall_time(due)).time_since_epoch();
    return id_in("dose", base::hex(regimen) + "\n" + std::to_string(minutes.count()));
}

const Table& tag_table() { return tables[0]; }
const Table& check_in_table() { return tables[1]; }
const Table& entry_table() { return tables[2]; }
const Table& prompt_table() { return tables[3]; }
const Table& setting_table() { return tables[4]; }
const Table& draft_table() { return tables[5]; }
const Table& lapse_table() { return tables[6]; }
const Table& regimen_table() { return tables[7]; }
const Table& dose_table() { return tables[8]; }
const Table& goal_table() { return tables[9]; }
const Table& win_table() { return tables[10]; }
std::span<const Table> all_tables() { return tables; }

std::optional<std::size_t> names_field(const Table& table)
{
    const auto found = std::ranges::find(table.fields, Shape::Names, &Field::shape);
    if (found == table.fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table.fields.begin());
}

}  // namespace record
