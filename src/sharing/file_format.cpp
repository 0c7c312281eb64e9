#include "sharing/file_format.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/text.h"
#include "sharing/bearable.h"
#include "sharing/bundle.h"
#include "sharing/daylio.h"
#include "sharing/daylio_backup.h"
#include "sharing/day_one.h"
#include "sharing/journey.h"
#include "sharing/jrnl.h"
#include "sharing/json_values.h"
#include "sharing/loop_habits.h"
#include "sharing/markdown_diary.h"
#include "sharing/nomie.h"
#include "sharing/sleep_table.h"

namespace sharing {
namespace {

struct Reader {
    FileFormat format;
    std::string_view source;
    std::array<std::string_view, 3> endings;  ///< of the files in an archive that it reads; unused ones are empty
    base::Result<Reading> (*read)(const Bundle&);
};

template <Reading (*read_rows)(const Table&)>
base::Result<Reading> as_table(const Bundle& bundle)
{
    const auto table = read_table(bundle.files.empty() ? std::string_view() : bundle.files.front().bytes);
    return table ? base::Result<Reading>(read_rows(*table)) : std::unexpected(table.error());
}

constexpr auto readers = std::to_array<Reader>({
    {FileFormat::DaylioBackup, "daylio", {"backup.daylio"}, read_daylio_backup},
    {FileFormat::DayOne, "day one", {".json"}, read_day_one},
    {FileFormat::Journey, "journey", {".json"}, read_journey},
    {FileFormat::Bearable, "bearable", {".csv"}, as_table<read_bearable>},
    {FileFormat::Nomie, "nomie", {".json"}, read_nomie},
    {FileFormat::LoopHabits, "loop habits", {"habits.csv", "checkmarks.csv"}, read_loop_habits},
    {FileFormat::Jrnl, "jrnl", {".txt"}, read_jrnl},
    {FileFormat::Markdown, "markdown", {".md", ".markdown", ".txt"}, read_markdown},
    {FileFormat::Sleep, "sleep", {".csv"}, as_table<read_sleep_table>},
});

const Reader* reader_of(FileFormat format)
{
    const auto found = std::ranges::find(readers, format, &Reader::format);
    return found == readers.end() ? nullptr : &*found;
}

std::string_view characters(std::span<const std::byte> file)
{
    return {reinterpret_cast<const char*>(file.data()), file.size()};
}

/// Names of the members of a JSON object, or of the objects in a list: the outermost ones only, nothing else is kept.
std::set<std::string> outermost_names(std::string_view text)
{
    using nlohmann::json;
    std::set<std::string> names;
    const int depth_of_names = base::trimmed(text).starts_with('[') ? 2 : 1;
    const auto note = [&](int depth, json::parse_event_t event, json& value) {
        if (event == json::parse_event_t::key && depth == depth_of_names) names.insert(text_in(value));
        return event != json::parse_event_t::value && event != json::parse_event_t::array_end &&
               event != json::parse_event_t::object_end;
    };
    static_cast<void>(json::parse(text, note, false));
    return names;
}

FileFormat format_of_json(std::string_view text)
{
    const auto names = outermost_names(text);
    if (names.contains("lantern")) return FileFormat::LanternJson;
    if (names.contains("date_journal")) return FileFormat::Journey;
    if (names.contains("entries") && names.contains("metadata")) return FileFormat::DayOne;
    if (names.contains("events") && names.contains("trackers")) return FileFormat::Nomie;
    return FileFormat::LanternJson;
}

bool has_file(const ZipReader& archive, std::string_view ending)
{
    return std::ranges::any_of(archive.entries(), [&](auto& entry) {
        return !is_clutter(entry.name) && base::folded(entry.name).ends_with(ending);
    });
}

/// What the first of its JSON files that is known holds.
FileFormat format_of_json_in(ZipReader& archive)
{
    for (std::size_t i = 0; i < archive.entries().size(); ++i) {
        const auto& name = archive.entries()[i].name;
        if (is_clutter(name) || !base::folded(name).ends_with(".json")) continue;
        const auto inside = archive.read(i);
        const auto format = inside ? format_of_json(*inside) : FileFormat::LanternJson;
        if (!is_whole_record(format)) return format;
    }
    return FileFormat::DayOne;
}

/// By what its files are called and, where they are JSON, by what is in them.
FileFormat format_of_archive(std::span<const std::byte> file)
{
    auto archive = ZipReader::open(file);
    if (!archive) return FileFormat::DayOne;  // whose reader then says what is wrong with the archive
    if (has_file(*archive, "backup.daylio")) return FileFormat::DaylioBackup;
    if (has_file(*archive, "checkmarks.csv")) return FileFormat::LoopHabits;
    if (has_file(*archive, ".md") || has_file(*archive, ".markdown")) return FileFormat::Markdown;
    if (has_file(*archive, ".json")) return format_of_json_in(*archive);
    return FileFormat::Markdown;
}

FileFormat format_of_text(std::string_view text)
{
    if (is_markdown(text)) return FileFormat::Markdown;
    if (is_jrnl(text)) return FileFormat::Jrnl;
    const auto table = read_table(text.substr(0, text.find_first_of("\r\n")));
    if (!table) return FileFormat::Table;
    return is_daylio(*table)         ? FileFormat::Daylio
           : is_bearable(*table)     ? FileFormat::Bearable
           : is_sleep_table(*table) ? FileFormat::Sleep
                                     : FileFormat::Table;
}

}  // namespace

FileFormat format_of(std::span<const std::byte> file)
{
    const auto text = characters(file);
    if (text.starts_with(std::string_view("SQLite format 3\0", 16))) return FileFormat::LanternSqlite;
    if (is_zip(file)) return format_of_archive(file);
    const auto begin = base::trimmed(text.substr(0, 64));
    const bool json = begin.starts_with('{') || (begin.starts_with('[') && !is_jrnl(text));
    if (json) return format_of_json(text);
    return format_of_text(text);
}

bool is_whole_record(FileFormat format)
{
    return format == FileFormat::LanternJson || format == FileFormat::LanternSqlite;
}

bool has_lines(FileFormat format)
{
    using enum FileFormat;
    return std::ranges::contains(std::array{Daylio, Table, Bearable, Jrnl, Sleep}, format);
}

std::string_view source_of(FileFormat format)
{
    const auto* reader = reader_of(format);
    return reader ? reader->source : format == FileFormat::Daylio ? "daylio" : "table";
}

base::Result<Reading> read(std::span<const std::byte> file, FileFormat format)
{
    const auto* reader = reader_of(format);
    if (!reader) return base::failed(base::Kind::Internal, "read: a format without a reader");
    const auto used = std::ranges::find(reader->endings, "");
    const auto bundle = unpack(file, {reader->endings.begin(), used});
    return bundle ? reader->read(*bundle) : std::unexpected(bundle.error());
}

}  // namespace sharing
