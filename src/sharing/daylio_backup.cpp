#include "sharing/daylio_backup.h"

#include <array>
#include <format>
#include <map>

#include "base/text.h"
#include "sharing/base64.h"
#include "sharing/json_values.h"

namespace sharing {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 5> usual_names = {"rad", "good", "meh", "bad", "awful"};
constexpr int best_level = 2;

struct Mood { std::string name; std::optional<int> level; };

/// The person's own name, or the one it came with.
std::string name_of(const json& mood)
{
    const auto own = std::string(base::trimmed(text_in(member(mood, "custom_name"))));
    const auto usual = points_in(member(mood, "predefined_name_id"), 1, static_cast<int>(usual_names.size()));
    return !own.empty() || !usual ? own : std::string(usual_names[static_cast<std::size_t>(*usual) - 1]);
}

std::map<long, Mood> moods_in(const json& backup)
{
    std::map<long, Mood> moods;
    for (const auto& mood : items(member(backup, "customMoods"))) {
        const auto id = whole_in(member(mood, "id"));
        const auto group = points_in(member(mood, "mood_group_id"), 1, 5);
        if (id) moods[*id] = {name_of(mood), group ? std::optional(best_level + 1 - *group) : std::nullopt};
    }
    return moods;
}

std::map<long, std::string> names_by_id(const json& list)
{
    std::map<long, std::string> names;
    for (const auto& each : items(list))
        if (const auto id = whole_in(member(each, "id"))) names[*id] = text_in(member(each, "name"));
    return names;
}

std::string tags_of(const json& ids, const std::map<long, std::string>& names)
{
    std::string tags;
    for (const auto& id : items(ids)) {
        const auto known = whole_in(id) ? names.find(*whole_in(id)) : names.end();
        if (known != names.end()) add_tag(tags, known->second);
    }
    return tags;
}

std::string date_of(const json& entry)
{
    const auto year = points_in(member(entry, "year"), 1900, 9999), day = points_in(member(entry, "day"), 1, 31);
    const auto month = points_in(member(entry, "month"), 0, 11);
    return year && month && day ? std::format("{:04}-{:02}-{:02}", *year, *month + 1, *day) : "";
}

std::string time_of(const json& entry)
{
    const auto hour = points_in(member(entry, "hour"), 0, 23), minute = points_in(member(entry, "minute"), 0, 59);
    return hour && minute ? std::format("{:02}:{:02}", *hour, *minute) : "";
}

std::vector<Told> entries_in(const json& backup, const std::map<long, Mood>& moods)
{
    const auto names = names_by_id(member(backup, "tags"));
    std::vector<Told> entries;
    for (const auto& entry : items(member(backup, "dayEntries"))) {
        Told told{.line = static_cast<int>(entries.size()) + 1, .date = date_of(entry), .time = time_of(entry)};
        const auto id = whole_in(member(entry, "mood"));
        if (const auto mood = id ? moods.find(*id) : moods.end(); mood != moods.end()) told.mood = mood->second.name;
        told.tags = tags_of(member(entry, "tags"), names);
        told.title = text_in(member(entry, "note_title"));
        told.text = text_in(member(entry, "note"));
        entries.push_back(std::move(told));
    }
    return entries;
}

const ZipFile* file_of(const Bundle& bundle)
{
    for (const auto& file : bundle.files)
        if (file.name.empty() || base_name(file.name) == "backup.daylio") return &file;
    return nullptr;
}

}  // namespace

base::Result<Reading> read_daylio_backup(const Bundle& bundle)
{
    const auto* file = file_of(bundle);
    const auto decoded = file ? base64_decoded(base::trimmed(file->bytes)) : std::nullopt;
    const auto backup = decoded ? json::parse(*decoded, nullptr, false) : json();
    if (!member(backup, "dayEntries").is_array())
        return base::failed(base::Kind::BadInput, "this is no backup from Daylio");
    const auto moods = moods_in(backup);
    auto reading = reading_of(entries_in(backup, moods), {.words_are_notes = true});
    for (const auto& [id, mood] : moods)
        if (mood.level && !mood.name.empty()) reading.mapping.levels.try_emplace(base::folded(mood.name), *mood.level);
    leave_out(reading.left_out, Reason::Attachments, bundle.others);
    return reading;
}

}  // namespace sharing
