#include "sharing/markdown_diary.h"

#include <algorithm>
#include <cctype>
#include <format>

#include "base/text.h"
#include "sharing/dates.h"
#include "sharing/encoding.h"
#include "sharing/lines.h"

namespace sharing {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The first ISO day in a name, with "-", "_", "/", "." or nothing between its numbers.
std::string day_in(std::string_view name)
{
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!is_digit(name[i]) || (i > 0 && is_digit(name[i - 1]))) continue;
        std::string digits;
        std::size_t end = i;
        for (; end < name.size() && digits.size() < 8; ++end) {
            if (is_digit(name[end])) digits += name[end];
            else if (!std::string_view("-_/.").contains(name[end])) break;
        }
        if (digits.size() != 8 || (end < name.size() && is_digit(name[end]))) continue;
        const auto day = std::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6));
        if (base::parse_iso_date(day)) return day;
    }
    return {};
}

/// What stands behind "## "; empty when the line is no heading.
std::string_view heading_in(std::string_view line)
{
    const auto signs = std::min(line.find_first_not_of('#'), line.size());
    const bool is_heading = signs >= 1 && signs <= 6 && signs < line.size() && line[signs] == ' ';
    return is_heading ? base::trimmed(line.substr(signs)) : std::string_view();
}

std::string_view without_quotes(std::string_view value)
{
    value = base::trimmed(value);
    const bool marks = value.starts_with('"') || value.starts_with('\'');
    const bool quoted = marks && value.size() >= 2 && value.front() == value.back();
    return quoted ? value.substr(1, value.size() - 2) : value;
}

constexpr std::ptrdiff_t words_of_a_date = 2;  // "Friday, 1 March 2024"

std::ptrdiff_t words_in(std::string_view text)
{
    return std::ranges::count_if(base::split(text, " "), [](auto word) {
        return !word.empty() && (std::isalpha(static_cast<unsigned char>(word[0])) || (word[0] & 0x80) != 0);
    });
}

/// Reads one file from its first line to its last.
class File {
public:
    File(std::string_view name, std::vector<Told>& entries) : entries_(&entries) { now_.date = day_in(name); }

    void read(std::string_view text)
    {
        const auto lines = lines_of(text);
        std::size_t i = 0;
        if (!lines.empty() && base::trimmed(lines[0].text) == "---")
            for (i = 1; i < lines.size() && !ends_front_matter(lines[i].text); ++i) front_matter(lines[i].text);
        if (i > 0) ++i;
        for (; i < lines.size(); ++i) line(lines[i].text);
        flush();
    }

private:
    static bool ends_front_matter(std::string_view line)
    {
        return base::trimmed(line) == "---" || base::trimmed(line) == "...";
    }

    void front_matter(std::string_view line)
    {
        const auto item = base::trimmed(line);
        if (item.starts_with("- ") && in_tags_) return add_tag(tags_, without_quotes(item.substr(2)));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) return;
        const auto key = base::folded(line.substr(0, colon));
        auto value = without_quotes(line.substr(colon + 1));
        in_tags_ = key == "tags" || key == "tag" || key == "keywords";
        if (in_tags_ && value.starts_with('[') && value.ends_with(']')) value = value.substr(1, value.size() - 2);
        const bool dated = key == "date" || key == "created" || key == "day" || key == "created_at";
        if (dated && parse_when(value, DateOrder::DayMonthYear)) now_.date = value;
        if (key == "title") now_.title = value;
        for (const auto tag : in_tags_ ? base::split(value, ",") : std::vector<std::string_view>())
            if (const auto name = without_quotes(tag); !name.empty())
                add_tag(tags_, name.substr(name.starts_with('#') ? 1 : 0));
    }

    void line(std::string_view line)
    {
        const auto heading = heading_in(line);
        if (!heading.empty() && begins(heading)) return;
        if (!heading.empty() && now_.title.empty() && base::trimmed(now_.text).empty()) {
            now_.title = heading;
            return;
        }
        now_.text += std::string(line) + "\n";
    }

    /// A day or a time, which begin something new.
    bool begins(std::string_view heading)
    {
        const auto iso = heading.substr(0, std::string_view("2024-03-01").size());
        const bool is_iso = base::parse_iso_date(iso).has_value();
        const bool day = is_iso || parse_when(heading, DateOrder::DayMonthYear).has_value();
        const bool time = !day && !now_.date.empty() && parse_time(heading).has_value();
        if (!day && !time) return false;
        auto date = time ? now_.date : std::string(is_iso && says_more(heading, iso) ? iso : heading);
        flush();
        now_ = {.date = std::move(date)};
        if (time) now_.time = heading;
        if (is_iso && says_more(heading, iso)) now_.title = base::trimmed(heading.substr(iso.size()));
        if (!is_iso && day && words_in(heading) > words_of_a_date) now_.title = heading;
        return true;
    }

    static bool says_more(std::string_view heading, std::string_view iso)
    {
        return !parse_when(heading, DateOrder::YearMonthDay) || words_in(heading.substr(iso.size())) > 0;
    }

    void flush()
    {
        now_.text = base::trimmed(now_.text);
        if (now_.text.empty() && now_.title.empty()) return;
        now_.tags = tags_;
        now_.line = static_cast<int>(entries_->size()) + 1;
        entries_->push_back(now_);
    }

    std::vector<Told>* entries_;
    Told now_;
    std::string tags_;
    bool in_tags_ = false;
};

}  // namespace

bool is_markdown(std::string_view text)
{
    const auto start = base::trimmed(text.substr(0, 4096));
    const auto line = start.substr(0, start.find_first_of("\r\n"));
    return line == "---" || !heading_in(line).empty();
}

base::Result<Reading> read_markdown(const Bundle& bundle)
{
    std::vector<Told> entries;
    for (const auto& file : bundle.files) File(file.name, entries).read(text_of(file.bytes));
    if (entries.empty()) return base::failed(base::Kind::BadInput, "nothing is written in it");
    auto reading = reading_of(std::move(entries));
    settle_order(reading.table, reading.mapping);
    leave_out(reading.left_out, Reason::Attachments, bundle.others);
    return reading;
}

}  // namespace sharing
