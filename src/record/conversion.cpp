#include "record/conversion.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "record/tables.h"

namespace record {
namespace {

using nlohmann::json;

Value text(std::string_view words) { return base::to_utf8(words); }
Value whole(std::optional<int> number) { return number ? Value{std::int64_t{*number}} : Value{}; }
Value maybe(const std::optional<base::Moment>& moment) { return moment ? Value{*moment} : Value{}; }
Value real(std::optional<double> number) { return number ? Value{*number} : Value{}; }

/// A number that is none becomes null, which `sound` refuses.
Value numbers_value(const std::map<std::string, double>& numbers)
{
    json table = json::object();
    for (const auto& [name, number] : numbers) table[base::to_utf8(name)] = number;
    return table.dump();
}

Row row_with(const base::Id& id, std::vector<Value> values)
{
    Row row{id, {}};
    for (auto& value : values) row.cells.push_back({std::move(value), {}});
    return row;
}

/// Takes a row's cells one by one, in the table's order.
class Cells {
public:
    explicit Cells(const Row& row) : row_(&row) {}
    base::Moment moment() { return next<base::Moment>().value_or(base::Moment{}); }
    std::optional<base::Moment> maybe_moment() { return next<base::Moment>(); }
    std::optional<double> real() { return next<double>(); }
    std::string text() { return next<std::string>().value_or(""); }
    std::vector<std::string> names() { return names_of(row_->cells[at_++].value); }
    std::optional<int> whole()
    {
        const auto number = next<std::int64_t>();
        return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
    }
    std::map<std::string, double> numbers()
    {
        std::map<std::string, double> result;
        const json table = json::parse(text(), nullptr, false);
        if (!table.is_object()) return result;
        for (const auto& [name, number] : table.items())
            if (number.is_number()) result[name] = number.get<double>();
        return result;
    }

private:
    template <class Held> std::optional<Held> next()
    {
        const auto* held = std::get_if<Held>(&row_->cells[at_++].value);
        return held ? std::optional(*held) : std::nullopt;
    }
    const Row* row_;
    std::size_t at_ = 0;
};

template <class Enum, std::size_t count>
Enum enum_of(const std::array<std::string_view, count>& words, std::string_view word, Enum otherwise)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? otherwise : static_cast<Enum>(found - words.begin());
}

}  // namespace

Value names_value(const std::vector<std::string>& names)
{
    json list = json::array();
    for (const auto& name : names) list.push_back(base::to_utf8(name));
    return list.dump();
}

std::vector<std::string> names_of(const Value& value)
{
    std::vector<std::string> names;
    const auto* text = std::get_if<std::string>(&value);
    if (!text) return names;
    const json list = json::parse(*text, nullptr, false);
    if (!list.is_array()) return names;
    for (const auto& name : list)
        if (name.is_string()) names.push_back(name.get<std::string>());
    return names;
}

Row row_of(const CheckIn& check_in)
{
    return row_with(check_in.id, {check_in.made, whole(check_in.mood), whole(check_in.craving), whole(check_in.energy),
                                  real(check_in.sleep_hours), whole(check_in.confidence), names_value(check_in.tags),
                                  text(check_in.note), numbers_value(check_in.numbers), text(check_in.reference), {}});
}

Row row_of(const Entry& entry)
{
    return row_with(entry.id, {entry.made, text(entry.title), text(entry.text), names_value(entry.tags),
                               whole(entry.mood), text(entry.prompt), text(entry.reference), {}});
}

Row row_of(const Tag& tag)
{
    const auto group = group_words[static_cast<std::size_t>(tag.group)];
    return row_with({}, {text(base::trimmed(tag.name)), text(group)});
}

Row row_of(const PromptShown& shown)
{
    const auto outcome = outcome_words[static_cast<std::size_t>(shown.outcome)];
    return row_with({}, {text(shown.prompt), shown.at, text(outcome)});
}

Row row_of(const Lapse& lapse)
{
    return row_with(lapse.id, {lapse.made, text(lapse.what), text(lapse.circumstances), text(lapse.helped),
                               text(lapse.note), {}});
}

Row row_of(const Regimen& regimen)
{
    return row_with(regimen.id, {text(regimen.medicine), regimen.began, maybe(regimen.ended),
                                 names_value(regimen.times), {}});
}

Row row_of(const Dose& dose)
{
    const auto intake = intake_words[static_cast<std::size_t>(dose.intake)];
    return row_with({}, {text(base::hex(dose.regimen)), dose.due, text(intake), maybe(dose.taken), {}});
}

Row row_of(const Goal& goal)
{
    return row_with(goal.id, {text(goal.words), text(goal.why), whole(goal.times_a_week), goal.began,
                              maybe(goal.ended), {}});
}

Row row_of(const Win& win) { return row_with(win.id, {win.made, text(win.words), {}}); }

Row setting_row(std::string_view name, std::string_view value) { return row_with({}, {text(name), text(value)}); }
Row draft_row(std::string_view place, std::string_view words) { return row_with({}, {text(place), text(words)}); }

CheckIn check_in_of(const Row& row)
{
    Cells in(row);
    return {.id = row.id, .made = in.moment(), .mood = in.whole(), .craving = in.whole(), .energy = in.whole(),
            .sleep_hours = in.real(), .confidence = in.whole(), .tags = in.names(), .note = in.text(),
            .numbers = in.numbers(), .reference = in.text()};
}

Entry entry_of(const Row& row)
{
    Cells in(row);
    return {.id = row.id, .made = in.moment(), .title = in.text(), .text = in.text(), .tags = in.names(),
            .mood = in.whole(), .prompt = in.text(), .reference = in.text()};
}

Tag tag_of(const Row& row)
{
    Cells in(row);
    return {.name = in.text(), .group = enum_of(group_words, in.text(), TagGroup::Other)};
}

std::pair<std::string, std::string> setting_of(const Row& row)
{
    Cells in(row);
    auto name = in.text();
    return {std::move(name), in.text()};
}

PromptShown prompt_shown_of(const Row& row)
{
    Cells in(row);
    return {.prompt = in.text(), .at = in.moment(), .outcome = enum_of(outcome_words, in.text(), Outcome::Shown)};
}

Lapse lapse_of(const Row& row)
{
    Cells in(row);
    return {.id = row.id, .made = in.moment(), .what = in.text(), .circumstances = in.text(), .helped = in.text(),
            .note = in.text()};
}

Regimen regimen_of(const Row& row)
{
    Cells in(row);
    return {.id = row.id, .medicine = in.text(), .began = in.moment(), .ended = in.maybe_moment(),
            .times = in.names()};
}

Dose dose_of(const Row& row)
{
    Cells in(row);
    return {.regimen = base::parse_id(in.text()).value_or(base::Id{}), .due = in.moment(),
            .intake = enum_of(intake_words, in.text(), Intake::Taken), .taken = in.maybe_moment()};
}

Goal goal_of(const Row& row)
{
    Cells in(row);
    return {.id = row.id, .words = in.text(), .why = in.text(), .times_a_week = in.whole(), .began = in.moment(),
            .ended = in.maybe_moment()};
}

Win win_of(const Row& row)
{
    Cells in(row);
    return {.id = row.id, .made = in.moment(), .words = in.text()};
}

}  // namespace record
