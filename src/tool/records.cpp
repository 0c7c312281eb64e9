#include "tool/records.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <format>

#include "tool/files.h"

namespace tool {
namespace {

constexpr auto reading = std::to_array<Option>({
    {"--format", "FORMAT", "daylio, daylio-backup, day-one, journey, bearable, nomie, loop, jrnl, markdown, sleep,"},
    {"", "", "csv, tsv, json or sqlite; found out by itself otherwise"},
    {"--map", "COLUMNS", "date=COL,time=COL,mood=COL:LOW:HIGH,text=COL,title=COL,tags=COL:SEP,number:NAME=COL,"},
    {"", "", "craving=, energy=, sleep=, confidence=, ref=COL; COL is a name or counts from 1"},
    {"--moods", "LEVELS", "\"rad=2,good=1,meh=0,bad=-1,awful=-2\""},
    {"--dates", "ORDER", "dmy, mdy or ymd, where a column of dates could be read either way"},
    {"--offset", "+HH:MM", "from UTC, of times that name none (+00:00)"},
});

struct FormatName { std::string_view name; sharing::FileFormat format; };

using enum sharing::FileFormat;
constexpr auto formats = std::to_array<FormatName>({
    {"daylio", Daylio}, {"daylio-backup", DaylioBackup}, {"day-one", DayOne}, {"journey", Journey},
    {"bearable", Bearable}, {"nomie", Nomie}, {"loop", LoopHabits}, {"jrnl", Jrnl}, {"markdown", Markdown},
    {"sleep", Sleep}, {"csv", Table}, {"tsv", Table}, {"table", Table}, {"json", LanternJson},
    {"sqlite", LanternSqlite},
});

Outcome<std::optional<sharing::FileFormat>> format_asked(const Arguments& arguments)
{
    const auto name = arguments.value("--format");
    if (!name) return std::nullopt;
    const auto known = std::ranges::find(formats, *name, &FormatName::name);
    if (known != formats.end()) return known->format;
    return wrong_usage(std::format("There is no format “{}”.", *name));
}

Outcome<std::chrono::minutes> offset_asked(const Arguments& arguments)
{
    const auto text = arguments.value_or("--offset", "+00:00");
    const auto moment = base::parse_iso_moment("2000-01-01T00:00:00.000" + text);
    if (!moment) return wrong_usage(std::format("--offset needs a time like +01:00, not “{}”.", text));
    return moment->offset;
}

Outcome<> order_dates(sharing::Mapping& mapping, const Arguments& arguments)
{
    using enum sharing::DateOrder;
    const auto order = arguments.value("--dates");
    if (!order) return {};
    if (*order != "dmy" && *order != "mdy" && *order != "ymd") return wrong_usage("--dates needs dmy, mdy or ymd.");
    mapping.order = *order == "dmy" ? DayMonthYear : *order == "mdy" ? MonthDayYear : YearMonthDay;
    mapping.order_is_sure = true;
    return {};
}

/// The proposed mapping, with what the options change in it.
Outcome<sharing::Preview> as_asked(sharing::Preview preview, const Arguments& arguments)
{
    auto mapping = preview.mapping;
    if (const auto map = arguments.value("--map")) {
        auto mapped = sharing::parse_mapping(*map, preview.table);
        if (!mapped) return wrong_usage(std::format("--map: {}.", mapped.error().where));
        mapping = std::move(*mapped);
    }
    if (const auto moods = arguments.value("--moods")) {
        const auto levels = sharing::parse_levels(*moods);
        if (!levels) return wrong_usage(std::format("--moods: {}.", levels.error().where));
        for (const auto& [name, level] : *levels) mapping.levels[name] = level;
    }
    if (const auto ordered = order_dates(mapping, arguments); !ordered) return std::unexpected(ordered.error());
    return sharing::preview_with(std::move(preview), std::move(mapping));
}

Outcome<Brought> bring_in_table(record::Record& record, std::span<const std::byte> file, const std::string& name,
                                sharing::FileFormat format, const Arguments& arguments)
{
    const auto offset = offset_asked(arguments);
    if (!offset) return std::unexpected(offset.error());
    auto looked_at = sharing::preview_as(file, format);
    if (!looked_at) return failed(looked_at.error(), name);
    const auto preview = as_asked(std::move(*looked_at), arguments);
    if (!preview) return std::unexpected(preview.error());
    if (!preview->mapping.column_of(sharing::Use::Date))
        return bad_input(std::format("{}: no column holds dates. Name one with --map date=COLUMN.", name));
    if (!preview->mapping.order_is_sure)
        std::fputs("Day and month could be meant either way; --dates says which comes first.\n", stderr);
    auto converted = sharing::convert(*preview, *offset);
    const auto added = record.add(converted.rows, long_ago);
    if (!added) return failed(added.error(), name);
    const int read = static_cast<int>(preview->table.rows.size());
    return Brought{read, added->added, added->already, std::move(converted.skipped), sharing::has_lines(format)};
}

Outcome<Brought> bring_in_record(record::Record& record, std::span<const std::byte> file, const std::string& name,
                                 sharing::FileFormat format)
{
    const bool is_json = format == sharing::FileFormat::LanternJson;
    const auto added = is_json ? record.merge_json(characters(file), long_ago) : record.merge_sqlite(file, long_ago);
    if (!added) return failed(added.error(), name);
    return Brought{added->added + added->already, added->added, added->already, {}};
}

std::uint64_t start_of(int seed, std::span<const std::byte> input)
{
    std::uint64_t start = static_cast<std::uint64_t>(seed);
    for (const auto byte : base::id_of_content(characters(input)).bytes)
        start = start * 257 + std::to_integer<std::uint64_t>(byte);
    return start;
}

}  // namespace

SeededEntropy::SeededEntropy(int seed, std::span<const std::byte> input) : stream_(start_of(seed, input)) {}

void SeededEntropy::fill(std::span<std::byte> bytes)
{
    std::ranges::generate(bytes, [&] { return static_cast<std::byte>(stream_.next() >> 56); });
}

std::span<const Option> reading_options() { return reading; }

Outcome<RecordPointer> new_record(const Arguments& arguments, std::span<const std::byte> input)
{
    const auto seed = arguments.number_or("--seed", 1);
    if (!seed) return std::unexpected(seed.error());
    auto database = vault::Database::in_memory();
    if (!database) return failed(database.error(), "memory");
    auto opened = std::make_unique<OpenRecord>(SeededEntropy(*seed, input), std::move(*database));
    auto record = record::Record::open(opened->database, opened->entropy);
    if (!record) return failed(record.error(), "memory");
    opened->record = std::move(*record);
    return opened;
}

Outcome<Brought> bring_in(record::Record& record, std::span<const std::byte> file, const std::string& name,
                          const Arguments& arguments)
{
    const auto asked = format_asked(arguments);
    if (!asked) return std::unexpected(asked.error());
    const bool mapped = arguments.has("--map");
    const auto format = *asked ? **asked : mapped ? sharing::FileFormat::Table : sharing::format_of(file);
    if (sharing::is_whole_record(format)) return bring_in_record(record, file, name, format);
    return bring_in_table(record, file, name, format, arguments);
}

Outcome<RecordPointer> record_from(const std::string& path, const Arguments& arguments)
{
    const auto file = read_file_or_folder(path);
    if (!file) return std::unexpected(file.error());
    auto opened = new_record(arguments, *file);
    if (!opened) return opened;
    const auto brought = bring_in(*(*opened)->record, *file, path, arguments);
    if (!brought) return std::unexpected(brought.error());
    if (!brought->skipped.empty())
        std::fputs(std::format("{} rows of {} were left out; lantern import says why.\n", brought->skipped.size(), path)
                       .c_str(),
                   stderr);
    return opened;
}

}  // namespace tool
