#include "sharing/import.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "sharing/cells.h"
#include "sharing/daylio.h"
#include "sharing/encoding.h"
#include "sharing/mood_names.h"

namespace sharing {
namespace {

std::string_view characters(std::span<const std::byte> file)
{
    return {reinterpret_cast<const char*>(file.data()), file.size()};
}

std::vector<Column> columns_of(const Table& table)
{
    constexpr std::size_t samples = 3, sample_length = 40;
    std::vector<Column> columns;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        Column column{.name = table.header[i], .samples = {}};
        for (const auto& row : table.rows) {
            if (column.samples.size() == samples) break;
            const auto cell = table.cell(row, i);
            if (!says_nothing(cell)) column.samples.push_back(base::shortened(base::trimmed(cell), sample_length));
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

bool is_mood_name(std::string_view cell) { return !says_nothing(cell) && !number_in(cell); }

std::vector<MoodName> mood_names_in(const Table& table, const Mapping& mapping)
{
    const auto column = mapping.column_of(Use::Mood);
    if (!column) return {};
    std::map<std::string, MoodName> by_name;
    for (const auto& row : table.rows) {
        const auto cell = base::trimmed(table.cell(row, *column));
        if (!is_mood_name(cell)) continue;
        const auto [found, is_new] = by_name.try_emplace(base::folded(cell), MoodName{std::string(cell), 0, {}});
        ++found->second.count;
        const auto level = mapping.levels.find(found->first);
        if (is_new && level != mapping.levels.end()) found->second.level = level->second;
    }
    std::vector<MoodName> names;
    for (auto& [folded, name] : by_name) names.push_back(std::move(name));
    std::ranges::stable_sort(names, std::greater{}, &MoodName::count);
    return names;
}

/// A level for each name that is plain and has none yet.
void propose_levels(const Table& table, Mapping& mapping)
{
    for (const auto& mood : mood_names_in(table, mapping)) {
        if (const auto level = level_of_mood_name(mood.name))
            mapping.levels.try_emplace(base::folded(mood.name), *level);
    }
}

void count_rows(Preview& preview)
{
    auto mapping = preview.mapping;
    for (const auto& mood : preview.moods) mapping.levels.try_emplace(base::folded(mood.name), 0);
    auto converted = convert_table(preview.table, mapping, source_of(preview.format), {});
    std::set<base::Day> days;
    const auto day = [&](const auto& row) {
        days.insert(std::chrono::floor<std::chrono::days>(base::wall_time(row.made)));
    };
    std::ranges::for_each(converted.rows.check_ins, day);
    std::ranges::for_each(converted.rows.entries, day);
    preview.rows = static_cast<int>(converted.rows.check_ins.size() + converted.rows.entries.size());
    preview.days = static_cast<int>(days.size());
    preview.first = days.empty() ? std::nullopt : std::optional(*days.begin());
    preview.last = days.empty() ? std::nullopt : std::optional(*days.rbegin());
    preview.skipped = preview.left_out;
    preview.skipped.insert(preview.skipped.end(), converted.skipped.begin(), converted.skipped.end());
}

bool only_one_column(Use use)
{
    return use != Use::Ignore && use != Use::Number && use != Use::Text && use != Use::Title;
}

}  // namespace

bool Preview::ready() const
{
    if (is_whole_record(format)) return true;
    return mapping.column_of(Use::Date) &&
           std::ranges::all_of(moods, [](auto& mood) { return mood.level.has_value(); });
}

base::Result<Preview> preview(std::span<const std::byte> file) { return preview_as(file, format_of(file)); }

base::Result<Preview> preview_as(std::span<const std::byte> file, FileFormat format)
{
    if (is_whole_record(format)) {
        Preview whole{};
        whole.format = format;
        return whole;
    }
    Preview result{};
    result.format = format;
    if (format != FileFormat::Daylio && format != FileFormat::Table) {
        auto reading = read(file, format);
        if (!reading) return std::unexpected(reading.error());
        result.table = std::move(reading->table);
        result.left_out = std::move(reading->left_out);
        return preview_with(std::move(result), std::move(reading->mapping));
    }
    if (!looks_like_text(characters(file))) return base::failed(base::Kind::BadInput, "this file is not a table");
    auto table = read_table(characters(file));
    if (!table) return std::unexpected(table.error());
    result.table = format == FileFormat::Daylio ? with_whole_dates(std::move(*table)) : std::move(*table);
    result.columns = columns_of(result.table);
    auto mapping = format == FileFormat::Daylio ? daylio_mapping(result.table) : guess_mapping(result.table);
    return preview_with(std::move(result), std::move(mapping));
}

Preview preview_with(Preview preview, Mapping mapping)
{
    propose_levels(preview.table, mapping);
    preview.mapping = std::move(mapping);
    preview.moods = mood_names_in(preview.table, preview.mapping);
    count_rows(preview);
    return preview;
}

Preview with_use(Preview preview, std::size_t column, Use use)
{
    auto mapping = preview.mapping;
    if (column >= mapping.columns.size()) return preview;
    if (const auto before = mapping.column_of(use); before && only_one_column(use)) mapping.columns[*before] = {};
    mapping.columns[column] = use_of(preview.table, column, use);
    settle_order(preview.table, mapping);
    return preview_with(std::move(preview), std::move(mapping));
}

Preview with_level(Preview preview, std::size_t mood, std::optional<int> level)
{
    if (mood >= preview.moods.size()) return preview;
    auto& chosen = preview.moods[mood];
    chosen.level = level;
    const auto name = base::folded(chosen.name);
    preview.mapping.levels.erase(name);
    if (level) preview.mapping.levels[name] = *level;
    return preview;
}

Converted convert(const Preview& preview, std::chrono::minutes offset)
{
    auto converted = convert_table(preview.table, preview.mapping, source_of(preview.format), offset);
    converted.skipped.insert(converted.skipped.begin(), preview.left_out.begin(), preview.left_out.end());
    return converted;
}

}  // namespace sharing
