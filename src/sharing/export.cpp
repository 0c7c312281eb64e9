#include "sharing/export.h"

#include <algorithm>
#include <array>
#include <format>
#include <set>
#include <variant>
#include <vector>

#include "base/text.h"
#include "sharing/csv.h"
#include "sharing/zip.h"

namespace sharing {
namespace {

using Written =
    std::variant<const record::CheckIn*, const record::Entry*, const record::Lapse*, const record::Win*>;

base::Moment made(const Written& written) { return std::visit([](auto* row) { return row->made; }, written); }

/// By the clock on the wall, as a diary is read.
std::vector<Written> in_order(const record::Rows& rows)
{
    std::vector<Written> all;
    for (const auto& check_in : rows.check_ins) all.emplace_back(&check_in);
    for (const auto& entry : rows.entries) all.emplace_back(&entry);
    for (const auto& lapse : rows.lapses) all.emplace_back(&lapse);
    for (const auto& win : rows.wins) all.emplace_back(&win);
    std::ranges::stable_sort(all, {}, [](const Written& written) { return base::wall_time(made(written)); });
    return all;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : std::string(separator)) + part;
    return text;
}

template <class Number>
std::string cell(const std::optional<Number>& value)
{
    return value ? std::format("{}", *value) : "";
}

std::vector<std::string> number_names(const record::Rows& rows)
{
    std::set<std::string> names;
    for (const auto& check_in : rows.check_ins) {
        for (const auto& [name, value] : check_in.numbers) names.insert(name);
    }
    return {names.begin(), names.end()};
}

std::string date_of(const Written& written)
{
    return base::iso_date(std::chrono::floor<std::chrono::days>(base::wall_time(made(written))));
}

/// A cell that a spreadsheet would run as a formula begins with an apostrophe instead (OWASP, "CSV injection").
std::string text_cell(std::string_view text)
{
    const bool runs = !text.empty() && std::string_view("=+-@\t\r").contains(text.front());
    return runs ? "'" + std::string(text) : std::string(text);
}

std::vector<std::string> fixed_cells(const record::CheckIn& it)
{
    return {cell(it.mood), cell(it.craving), cell(it.energy), cell(it.sleep_hours), cell(it.confidence),
            text_cell(joined(it.tags, " | ")), "", text_cell(it.note), text_cell(it.reference)};
}

std::vector<std::string> fixed_cells(const record::Entry& it)
{
    return {cell(it.mood), "", "", "", "", text_cell(joined(it.tags, " | ")), text_cell(it.title), text_cell(it.text),
            text_cell(it.reference)};
}

/// All that was told of it, a thought a line.
std::string words_of(const record::Lapse& it)
{
    std::vector<std::string> told;
    for (const auto& words : {it.what, it.circumstances, it.helped, it.note})
        if (!words.empty()) told.push_back(words);
    return joined(told, "\n");
}

std::vector<std::string> fixed_cells(const record::Lapse& it)
{
    return {"", "", "", "", "", "", "Lapse", text_cell(words_of(it)), ""};
}

std::vector<std::string> fixed_cells(const record::Win& it)
{
    return {"", "", "", "", "", "", "Win", text_cell(it.words), ""};
}

std::string number_cell(const Written& written, const std::string& name)
{
    const auto* const* check_in = std::get_if<const record::CheckIn*>(&written);
    if (!check_in || !(*check_in)->numbers.contains(name)) return "";
    return std::format("{}", (*check_in)->numbers.at(name));
}

std::string line_of(const std::vector<std::string>& cells)
{
    std::vector<std::string> quoted;
    for (const auto& each : cells) quoted.push_back(csv_cell(each));
    std::string line;
    for (std::size_t i = 0; i < quoted.size(); ++i) line += (i == 0 ? "" : ",") + quoted[i];
    return line + "\r\n";
}

std::vector<std::string> csv_cells(const Written& written, const std::vector<std::string>& numbers)
{
    const auto moment = base::iso_moment(made(written));
    std::vector<std::string> cells = {date_of(written), base::clock_time(base::wall_time(made(written))),
                                      moment.substr(moment.size() - 6)};
    std::ranges::copy(std::visit([](auto* row) { return fixed_cells(*row); }, written), std::back_inserter(cells));
    for (const auto& name : numbers) cells.push_back(number_cell(written, name));
    return cells;
}

std::string_view mood_word(int level)
{
    constexpr std::array<std::string_view, 5> words = {"very low", "low", "in between", "good", "very good"};
    return words[static_cast<std::size_t>(std::clamp(level, -2, 2) + 2)];
}

/// "Mood good · Craving 3 · Sleep 7.5 h"
std::string measures_of(const record::CheckIn& it)
{
    std::vector<std::string> parts;
    if (it.mood) parts.push_back(std::format("Mood {}", mood_word(*it.mood)));
    if (it.craving) parts.push_back(std::format("Craving {}", *it.craving));
    if (it.energy) parts.push_back(std::format("Energy {}", *it.energy));
    if (it.sleep_hours) parts.push_back(std::format("Sleep {} h", *it.sleep_hours));
    if (it.confidence) parts.push_back(std::format("Confidence {}", *it.confidence));
    for (const auto& [name, value] : it.numbers) parts.push_back(std::format("{} {}", name, value));
    return joined(parts, " · ");
}

std::string paragraph(std::string_view text) { return text.empty() ? "" : std::format("{}\n\n", text); }

std::string tag_line(const std::vector<std::string>& tags) { return paragraph(joined(tags, ", ")); }

std::string markdown_of(const record::CheckIn& it)
{
    return paragraph(measures_of(it)) + paragraph(it.note) + tag_line(it.tags);
}

std::string markdown_of(const record::Entry& it)
{
    const auto mood = it.mood ? std::format("Mood {}", mood_word(*it.mood)) : "";
    return paragraph(it.title.empty() ? "" : std::format("**{}**", it.title)) + paragraph(mood) + paragraph(it.text) +
           tag_line(it.tags);
}

std::string markdown_of(const record::Lapse& it) { return "**Lapse**\n\n" + paragraph(words_of(it)); }

std::string markdown_of(const record::Win& it) { return "**Win**\n\n" + paragraph(it.words); }

std::string markdown_of(const Written& written)
{
    return std::visit([](auto* row) { return markdown_of(*row); }, written);
}

std::string clock_of(const Written& written) { return base::clock_time(base::wall_time(made(written))); }

}  // namespace

std::string export_csv(const record::Rows& rows)
{
    const auto numbers = number_names(rows);
    std::vector<std::string> header = {"date", "time", "utc_offset", "mood", "craving", "energy", "sleep_hours",
                                       "confidence", "tags", "title", "text", "ref"};
    for (const auto& name : numbers) header.push_back(text_cell(name));
    std::string text = "\uFEFF" + line_of(header);
    for (const auto& written : in_order(rows)) text += line_of(csv_cells(written, numbers));
    return text;
}

std::string export_markdown(const record::Rows& rows)
{
    std::string text, day;
    for (const auto& written : in_order(rows)) {
        if (const auto date = date_of(written); date != day) {
            text += std::format("## {}\n\n", date);
            day = date;
        }
        text += std::format("### {}\n\n", clock_of(written)) + markdown_of(written);
    }
    return text;
}

base::Result<std::vector<std::byte>> export_markdown_folder(const record::Rows& rows)
{
    std::vector<ZipFile> files;
    for (const auto& written : in_order(rows)) {
        const auto date = date_of(written);
        auto name = std::format("{}/{}.md", date.substr(0, date.find('-', 1)), date);
        if (files.empty() || files.back().name != name)
            files.push_back({std::move(name), std::format("# {}\n\n", date)});
        files.back().bytes += std::format("## {}\n\n", clock_of(written)) + markdown_of(written);
    }
    return write_zip(files);
}

}  // namespace sharing
