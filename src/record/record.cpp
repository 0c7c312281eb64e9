#include "record/record.h"

#include <algorithm>
#include <format>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "record/changes.h"
#include "record/clock.h"
#include "record/conversion.h"
#include "record/heard.h"
#include "record/json_file.h"
#include "record/merge.h"
#include "record/remains.h"
#include "record/row_store.h"
#include "record/schema.h"
#include "record/search.h"
#include "record/sqlite_file.h"
#include "record/tables.h"
#include "record/tag_book.h"

namespace record {
namespace {

const Table& table_of(Source source)
{
    switch (source) {
    case Source::CheckIn: return check_in_table();
    case Source::Entry: return entry_table();
    case Source::Lapse: return lapse_table();
    case Source::Regimen: return regimen_table();
    case Source::Dose: return dose_table();
    case Source::Goal: return goal_table();
    case Source::Win: return win_table();
    }
    std::unreachable();
}

std::int64_t number(base::WallTime wall) { return wall.time_since_epoch().count(); }

/// Values of rows, with their tags as they are spelled.
template <class Convert>
auto read(const vault::Database& database, const Table& table, std::string_view rest,
          std::initializer_list<std::int64_t> numbers, Convert convert)
    -> base::Result<std::vector<decltype(convert(std::declval<Row>()))>>
{
    const auto book = TagBook::read(database);
    if (!book) return std::unexpected(book.error());
    const auto rows = rows_where(database, table, rest, numbers);
    if (!rows) return std::unexpected(base::Error{base::Kind::Corrupt, rows.error().where});
    std::vector<decltype(convert(std::declval<Row>()))> values;
    for (const auto& row : *rows) {
        auto value = convert(row);
        if constexpr (requires { value.tags; }) value.tags = book->spelled(value.tags);
        values.push_back(std::move(value));
    }
    return values;
}

constexpr std::string_view between = "WHERE deleted IS NULL AND made_wall >= ? AND made_wall < ? "
                                     "ORDER BY made_wall, made_at, id";
constexpr std::string_view all = "WHERE deleted IS NULL ORDER BY made_wall, made_at, id";

/// The row of that id, as one value. Missing if it is not there, or deleted.
template <class Convert>
auto read_one(const vault::Database& database, const Table& table, const base::Id& id, Convert convert)
    -> base::Result<decltype(convert(std::declval<Row>()))>
{
    auto rows = RowStore::on(database, table);
    if (!rows) return std::unexpected(rows.error());
    const auto row = rows->find(id);
    if (!row) return std::unexpected(row.error());
    if (!*row || is_deleted(table, **row)) return base::failed(base::Kind::Missing, std::string(table.name));
    const auto book = TagBook::read(database);
    if (!book) return std::unexpected(book.error());
    auto value = convert(**row);
    value.tags = book->spelled(value.tags);
    return value;
}

/// The second field of a row that goes by a name; empty when there is none.
std::string named_text(const vault::Database& database, const Table& table, const base::Id& id)
{
    auto rows = RowStore::on(database, table);
    const auto row = rows ? rows->find(id) : std::optional<Row>{};
    if (!row || !*row) return {};
    const auto* text = std::get_if<std::string>(&(**row).cells[1].value);
    return text ? *text : std::string{};
}

/// All rows of a table that are not deleted, in its order.
template <class Convert, class Values>
base::Result<> read_all(const vault::Database& database, const Table& table, Convert convert, Values& values)
{
    auto rows = read(database, table, std::format("WHERE deleted IS NULL ORDER BY {}", table.order), {}, convert);
    if (!rows) return std::unexpected(rows.error());
    values = std::move(*rows);
    return {};
}

base::Result<> read_recovery(const vault::Database& database, Rows& rows)
{
    return read_all(database, lapse_table(), lapse_of, rows.lapses)
        .and_then([&] { return read_all(database, regimen_table(), regimen_of, rows.regimens); })
        .and_then([&] { return read_all(database, dose_table(), dose_of, rows.doses); })
        .and_then([&] { return read_all(database, goal_table(), goal_of, rows.goals); })
        .and_then([&] { return read_all(database, win_table(), win_of, rows.wins); });
}

base::Result<> done(const base::Result<base::Id>& saved)
{
    return saved ? base::Result<>{} : std::unexpected(saved.error());
}

}  // namespace

bool is_of_earlier_schema(const vault::Database& database)
{
    const auto version = schema_of(database);
    return version && *version > 0 && *version < known_schema();
}

base::Result<Record> Record::open(vault::Database& database, base::Entropy& entropy)
{
    Record record(database, entropy);
    const auto version = schema_of(database);
    if (!version) return std::unexpected(version.error());
    record.read_only_ = *version > known_schema();
    if (record.read_only_) return record;
    if (auto ready = migrate(database).and_then([&] { return ensure_derived(database); }); !ready)
        return std::unexpected(ready.error());
    const auto clock = read_clock(database);
    if (!clock) return std::unexpected(clock.error());
    record.device_ = clock->device;
    if (record.device_ == base::Id{})
        if (auto named = record.become_new_device(); !named) return std::unexpected(named.error());
    return record;
}

bool Record::read_only() const { return read_only_; }
base::Id Record::device() const { return device_; }

base::Result<> Record::may_write() const
{
    return read_only_ ? base::failed(base::Kind::Newer, "schema") : base::Result<>{};
}

base::Result<base::Id> Record::write(const Table& table, Row row, base::Instant now)
{
    return may_write().and_then([&] { return save_row(*database_, *entropy_, table, std::move(row), now); });
}

base::Result<> Record::become_new_device()
{
    const auto device = may_write().and_then([&] { return record::become_new_device(*database_, *entropy_); });
    if (device) device_ = *device;
    return done(device);
}

base::Result<base::Id> Record::save(const CheckIn& check_in, base::Instant now)
{
    return write(check_in_table(), row_of(check_in), now);
}

base::Result<base::Id> Record::save(const Entry& entry, base::Instant now)
{
    return write(entry_table(), row_of(entry), now);
}

base::Result<base::Id> Record::save(const Lapse& lapse, base::Instant now)
{
    return write(lapse_table(), row_of(lapse), now);
}

base::Result<base::Id> Record::save(const Regimen& regimen, base::Instant now)
{
    return write(regimen_table(), row_of(regimen), now);
}

base::Result<base::Id> Record::save(const Dose& dose, base::Instant now)
{
    return write(dose_table(), row_of(dose), now);
}

base::Result<base::Id> Record::save(const Goal& goal, base::Instant now)
{
    return write(goal_table(), row_of(goal), now);
}

base::Result<base::Id> Record::save(const Win& win, base::Instant now)
{
    return write(win_table(), row_of(win), now);
}

base::Result<> Record::remove(Source source, const base::Id& id, base::Instant now)
{
    return may_write().and_then([&] { return set_deleted(*database_, table_of(source), id, true, now); });
}

base::Result<> Record::restore(Source source, const base::Id& id, base::Instant now)
{
    return may_write().and_then([&] { return set_deleted(*database_, table_of(source), id, false, now); });
}

base::Result<std::vector<CheckIn>> Record::check_ins(base::WallTime from, base::WallTime to) const
{
    return read(*database_, check_in_table(), between, {number(from), number(to)}, check_in_of);
}

base::Result<std::vector<Entry>> Record::entries(base::WallTime from, base::WallTime to) const
{
    return read(*database_, entry_table(), between, {number(from), number(to)}, entry_of);
}

base::Result<Rows> Record::everything() const
{
    auto check_ins = read(*database_, check_in_table(), all, {}, check_in_of);
    if (!check_ins) return std::unexpected(check_ins.error());
    auto entries = read(*database_, entry_table(), all, {}, entry_of);
    if (!entries) return std::unexpected(entries.error());
    const auto uses = tag_uses(*database_, base::Day{});
    if (!uses) return std::unexpected(uses.error());
    Rows rows{std::move(*check_ins), std::move(*entries), {}};
    for (const auto& use : *uses) rows.tags.push_back(use.tag);
    std::ranges::sort(rows.tags, {}, &Tag::name);
    if (auto more = read_recovery(*database_, rows); !more) return std::unexpected(more.error());
    return rows;
}

base::Result<CheckIn> Record::check_in(const base::Id& id) const
{
    return read_one(*database_, check_in_table(), id, check_in_of);
}

base::Result<Entry> Record::entry(const base::Id& id) const
{
    return read_one(*database_, entry_table(), id, entry_of);
}

std::uint64_t Record::version() const
{
    const auto clock = read_clock(*database_);
    return clock ? clock->version : 0;
}

base::Result<Found> Record::search(const Query& query) const { return find_words(*database_, query); }

base::Result<std::vector<Hit>> Record::search(std::string_view words, int limit) const
{
    return search({.words = std::string(words), .limit = limit}).transform([](Found found) { return found.hits; });
}

base::Result<std::vector<std::int64_t>> Record::unheard(std::int64_t model) const
{
    return record::unheard(*database_, model);
}

std::string Record::unheard_text(std::int64_t number) const { return text_at(*database_, number); }

base::Result<> Record::keep_heard(std::int64_t model, std::span<const std::pair<std::int64_t, Heard>> heard)
{
    return may_write().and_then([&] { return record::keep_heard(*database_, model, heard); });
}

base::Result<std::vector<HeardText>> Record::heard(std::int64_t model) const
{
    return heard_by(*database_, model);
}

base::Result<std::vector<TagUse>> Record::tags(base::Day today) const { return tag_uses(*database_, today); }

base::Result<> Record::set_group(std::string_view tag, TagGroup group, base::Instant now)
{
    return done(write(tag_table(), row_of(Tag{std::string(tag), group}), now));
}

base::Result<Added> Record::add(const Rows& rows, base::Instant now)
{
    return may_write().and_then([&] { return add_rows(*database_, *entropy_, rows, now); });
}

std::string Record::setting(std::string_view name) const
{
    return named_text(*database_, setting_table(), setting_id(name));
}

std::vector<std::pair<std::string, std::string>> Record::settings_beginning(std::string_view beginning) const
{
    auto found = read(*database_, setting_table(), "ORDER BY name", {}, setting_of);  // none is ever deleted
    if (!found) return {};
    std::erase_if(*found, [&](const auto& one) { return !one.first.starts_with(beginning) || one.second.empty(); });
    return std::move(*found);
}

base::Result<> Record::set_setting(std::string_view name, std::string_view value, base::Instant now)
{
    return done(write(setting_table(), setting_row(name, value), now));
}

std::string Record::draft(std::string_view place) const
{
    return named_text(*database_, draft_table(), draft_id(place));
}

base::Result<> Record::keep_draft(std::string_view place, std::string_view text, base::Instant now)
{
    return done(write(draft_table(), draft_row(place, text), now));
}

base::Result<> Record::note_prompt(const PromptShown& shown, base::Instant now)
{
    return done(write(prompt_table(), row_of(shown), now));
}

base::Result<std::vector<PromptShown>> Record::prompts_since(base::Instant since) const
{
    return read(*database_, prompt_table(), "WHERE shown_at >= ? ORDER BY shown_at, id",
                {std::int64_t{since.time_since_epoch().count()}}, prompt_shown_of);
}

base::Result<std::string> Record::export_json() const { return json_of(*database_); }

base::Result<Merged> Record::merge_json(std::string_view json, base::Instant now, MergedSettings settings)
{
    return may_write().and_then([&] { return read_json(json); }).and_then([&](auto incoming) {
        return merge(std::move(incoming), now, settings);
    });
}

base::Result<Merged> Record::merge_sqlite(std::span<const std::byte> file, base::Instant now, MergedSettings settings)
{
    return may_write().and_then([&] { return read_sqlite(file); }).and_then([&](auto incoming) {
        return merge(std::move(incoming), now, settings);
    });
}

base::Result<Merged> Record::merge(std::vector<Incoming> incoming, base::Instant now, MergedSettings settings)
{
    if (settings == MergedSettings::NotTheDevices)
        leave_out_settings(incoming, [this](std::string_view name) { return stays(name, !setting(name).empty()); });
    return merge_rows(*database_, incoming, now);
}

base::Result<Merged> Record::merge_remains(const vault::Remains& remains, base::Instant now)
{
    return may_write().and_then([&] { return rows_of(remains); }).and_then([&](const auto& incoming) {
        return merge_rows(*database_, incoming, now);
    });
}

base::Result<std::vector<std::byte>> Record::export_sqlite() const { return sqlite_of(*database_); }

}  // namespace record
