#include "sharing/file_format.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/text.h"
#include "sharing/bundle.h"
#include "sharing/daylio.h"
#include "sharing/daylio_backup.h"
#include "sharing/day_one.h"
#include "sharing/journey.h"
#include "sharing/json_values.h"

namespace sharing {
namespace {

struct Reader {
    FileFormat format;
    std::string_view source;
    std::array<std::string_view, 3> endings;  ///< of the files in an archive that it reads; unused ones are empty
    base::Result<Reading> (*read)(const Bundle&);
};

constexpr auto readers = std::to_array<Reader>({
    {FileFormat::DaylioBackup, "daylio", {"backup.daylio"}, read_daylio_backup},
    {FileFormat::DayOne, "day one", {".json"}, read_day_one},
    {FileFormat::Journey, "journey", {".json"}, read_journey},
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
    return FileFormat::LanternJson;
}

/// By what its files are called, and by the first JSON file in it.
FileFormat format_of_archive(std::span<const std::byte> file)
{
    auto reader = ZipReader::open(file);
    if (!reader) return FileFormat::DayOne;  // whose reader then says what is wrong with the archive
    const auto& entries = reader->entries();
    for (const auto& entry : entries)
        if (base_name(entry.name) == "backup.daylio") return FileFormat::DaylioBackup;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (is_clutter(entries[i].name) || !base::folded(entries[i].name).ends_with(".json")) continue;
        const auto inside = reader->read(i);
        return inside && outermost_names(*inside).contains("date_journal") ? FileFormat::Journey : FileFormat::DayOne;
    }
    return FileFormat::DayOne;
}

}  // namespace

FileFormat format_of(std::span<const std::byte> file)
{
    const auto text = characters(file);
    if (text.starts_with(std::string_view("SQLite format 3\0", 16))) return FileFormat::LanternSqlite;
    if (is_zip(file)) return format_of_archive(file);
    if (const auto begin = base::trimmed(text.substr(0, 64)); begin.starts_with('{') || begin.starts_with('['))
        return format_of_json(text);
    const auto table = read_table(text.substr(0, text.find_first_of("\r\n")));
    return table && is_daylio(*table) ? FileFormat::Daylio : FileFormat::Table;
}

bool is_whole_record(FileFormat format)
{
    return format == FileFormat::LanternJson || format == FileFormat::LanternSqlite;
}

bool has_lines(FileFormat format) { return format == FileFormat::Daylio || format == FileFormat::Table; }

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
