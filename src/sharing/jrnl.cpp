#include "sharing/jrnl.h"

#include <algorithm>
#include <format>

#include "base/text.h"
#include "sharing/dates.h"
#include "sharing/encoding.h"
#include "sharing/lines.h"

namespace sharing {
namespace {

struct Beginning { std::string_view date, title; };

bool is_moment(std::string_view text)
{
    const auto when = parse_when(text, DateOrder::YearMonthDay);
    return when && when->time;
}

std::optional<Beginning> bracketed(std::string_view line)
{
    constexpr std::size_t longest_date = 40;
    const auto end = line.substr(0, longest_date).find("] ");
    if (!line.starts_with('[') || end == std::string_view::npos) return std::nullopt;
    const auto date = line.substr(1, end - 1);
    if (!parse_when(date, DateOrder::DayMonthYear)) return std::nullopt;
    return Beginning{date, line.substr(end + 2)};
}

/// "2024-03-01 21:40 Title"
std::optional<Beginning> bare(std::string_view line)
{
    constexpr std::size_t date_length = std::string_view("2024-03-01 21:40").size();
    if (line.size() <= date_length + 1 || line[4] != '-' || line[date_length] != ' ') return std::nullopt;
    const auto date = line.substr(0, date_length);
    return is_moment(date) ? std::optional(Beginning{date, line.substr(date_length + 1)}) : std::nullopt;
}

void add_tags(Told& told, std::string_view words)
{
    for (auto word : base::split(words, " ")) {
        word = base::trimmed(word);
        while (word.size() > 1 && std::string_view(".,;:!?)\"").contains(word.back())) word.remove_suffix(1);
        if (word.size() > 1 && word.front() == '@') add_tag(told.tags, word.substr(1));
    }
}

/// One line is words; the first of more is the title.
void finish(Told& told)
{
    auto title = base::trimmed(told.title);
    if (title.ends_with('*')) title = base::trimmed(title.substr(0, title.size() - 1));
    add_tags(told, title);
    for (const auto& line : lines_of(told.text)) add_tags(told, line.text);
    told.text = base::trimmed(told.text);
    const bool alone = told.text.empty();
    if (alone) told.text = title;
    told.title = alone ? "" : std::string(title);
}

}  // namespace

bool is_jrnl(std::string_view text)
{
    const auto start = base::trimmed(text.substr(0, 4096));
    const auto line = start.substr(0, start.find_first_of("\r\n"));
    return bracketed(line) || (bare(line) && line.find_first_of(",;\t|") == std::string_view::npos);
}

base::Result<Reading> read_jrnl(const Bundle& bundle)
{
    std::vector<Told> entries;
    const auto text = bundle.files.empty() ? "" : text_of(bundle.files.front().bytes);
    const bool brackets = !bare(base::trimmed(std::string_view(text).substr(0, 4096)));
    for (const auto& line : lines_of(text)) {
        if (const auto begun = brackets ? bracketed(line.text) : bare(line.text))
            entries.push_back(
                {.line = line.number, .date = std::string(begun->date), .title = std::string(begun->title)});
        else if (!entries.empty())
            entries.back().text += std::string(line.text) + "\n";
    }
    if (entries.empty()) return base::failed(base::Kind::BadInput, "there is no entry from jrnl in it");
    std::ranges::for_each(entries, finish);
    auto reading = reading_of(std::move(entries));
    settle_order(reading.table, reading.mapping);
    return reading;
}

}  // namespace sharing
