#include "ui/screens/journal_places.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/found_words.h"

namespace ui {
namespace {

using namespace day_list_look;

constexpr float line_edge = 12, least_row = 60;
constexpr float room_for_time = 224;             // of words, at 100 % text; less has the time beneath
constexpr std::size_t most_shapes = 1 << 16;     // kept at once, 16 bytes each

/// FNV-1a over all words that tell one row from another, on every device the same.
std::uint64_t hashed(const app::Line& line)
{
    std::uint64_t hash = 14695981039346656037u;
    const auto add = [&](std::string_view words) {
        for (const char letter : words) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211u;
        hash = (hash ^ 0xFFu) * 1099511628211u;  // no byte of UTF-8: where one ends and the next begins
    };
    add(line.time);
    add(line.title);
    add(line.detail);
    for (const auto& tag : line.tags) add(tag);
    for (const auto& word : line.found) add(word);
    return hash;
}

std::string last_words(const app::Line& line, const ListLook& look)
{
    std::string words = look.time_beneath ? line.time : std::string();
    for (const auto& tag : line.tags) words += (words.empty() ? "" : " · ") + tag;
    return words;
}

/// One line where there is room for the time beside the title; two at most where a line holds few words.
int lines_for(const Type& type, Style style, std::string_view words, const ListLook& look)
{
    if (words.empty()) return 0;
    return look.time_beneath && type.width(style, words) > look.words ? 2 : 1;
}

/// As many lines as there is room for; the last one ends with … when more is left.
std::vector<std::string> lines_of(const Type& type, Style style, const std::string& words, float width, int most)
{
    std::vector<std::string> lines;
    if (most == 0) return lines;
    const auto whole = type.wrapped(style, words, width).text;
    for (std::size_t i = 0; i < whole.size() && static_cast<int>(i) < most; ++i) {
        const auto rest = std::string_view(whole[i].data(), words.data() + words.size());
        const bool last = static_cast<int>(i) == most - 1;
        lines.push_back(last ? type.shortened(style, rest, width) : std::string(whole[i]));
    }
    return lines;
}

/// None where the platform sets the letters: it alone knows where each of them stands.
std::vector<FoundMark> marks_in(const Type& type, Style style, std::string_view words, const app::Line& line)
{
    std::vector<FoundMark> marks;
    if (line.found.empty() || !type.is_own(style, words)) return marks;
    for (const auto& [from, to] : app::places_of(words, line.found))
        marks.push_back({type.width(style, words.substr(0, from)), type.width(style, words.substr(from, to - from))});
    return marks;
}

std::chrono::year_month month_of_day(base::Day day)
{
    const std::chrono::year_month_day date{day};
    return date.year() / date.month();
}

}  // namespace

ListLook look_of(const Frame& frame, float width)
{
    const Type& type = frame.type;
    const float padding = card_padding(frame.layout);
    const float words = width - 2 * padding - bubble - bubble_gap;
    return {.padding = padding,
            .words = words,
            .time_beneath = words < room_for_time * type.text_scale(),
            .strong = type.line(Style::Strong),
            .small = type.line(Style::Small),
            .caption = type.line(Style::Caption),
            .heading = type.line(Style::Heading),
            .scale = type.scale()};
}

float row_detail_height(RowShape shape, const ListLook& look)
{
    return shape.detail == 0 ? 0 : static_cast<float>(shape.detail) * look.small - tucked;
}

float row_words_height(RowShape shape, const ListLook& look)
{
    return look.strong + row_detail_height(shape, look) + static_cast<float>(shape.last) * look.caption;
}

float row_height(RowShape shape, const ListLook& look)
{
    return std::max(least_row, row_words_height(shape, look) + 2 * line_edge);
}

float day_heading_height(const ListLook& look) { return above_day + look.caption + below_day; }
float year_heading_height(const ListLook& look) { return above_year + look.heading; }

RowShape DayPlaces::measure(const Type& type, const app::Line& line)
{
    const auto [known, is_new] = shapes_.try_emplace(hashed(line));
    if (!is_new) return known->second;
    ++measured_;
    const ListLook& look = key_.look;
    return known->second = {lines_for(type, Style::Small, line.detail, look),
                            lines_for(type, Style::Caption, last_words(line, look), look)};
}

RowShape DayPlaces::shape(const app::Line& line) const
{
    const auto known = shapes_.find(hashed(line));
    return known == shapes_.end() ? RowShape{} : known->second;
}

void DayPlaces::fit(const Type& type, const DaysShown& shown, const ListLook& look)
{
    Key key{shown.made, shown.days.data(), shown.days.size(), shown.years.size(), look};
    measured_ = 0;
    if (key.made && key == key_) return;
    if (!(look == key_.look) || shapes_.size() > most_shapes) shapes_.clear();
    key_ = std::move(key);
    tops_.assign(1, 0);
    months_.clear();
    rows_ = 0;
    for (std::size_t i = 0; i < shown.days.size(); ++i) {
        const auto& day = shown.days[i];
        const bool begins_year = std::ranges::contains(shown.years, i, &app::TimelineYear::first);
        double height = (begins_year ? year_heading_height(look) : 0) + day_heading_height(look) + 2 * card_edge;
        for (const auto& line : day.lines) height += row_height(measure(type, line), look);
        tops_.push_back(tops_.back() + height);
        rows_ += static_cast<int>(day.lines.size());
        if (const auto month = month_of_day(day.day); months_.empty() || months_.back().month != month)
            months_.push_back({month, i});
    }
}

std::size_t DayPlaces::day_at(double down) const
{
    if (tops_.size() < 2) return 0;
    const auto after = std::upper_bound(tops_.begin() + 1, tops_.end() - 1, down);
    return static_cast<std::size_t>(after - tops_.begin()) - 1;
}

void RowCache::begin(const ListLook& look)
{
    before_ = std::exchange(now_, {});
    if (!(look == look_)) before_.clear();
    look_ = look;
    broken_ = 0;
}

const RowWords& RowCache::words(const Type& type, const app::Line& line, RowShape shape)
{
    const auto key = hashed(line);
    if (const auto known = now_.find(key); known != now_.end()) return known->second;
    if (auto kept = before_.extract(key); !kept.empty() && !kept.mapped().fleeting)
        return now_.insert(std::move(kept)).position->second;
    ++broken_;
    RowWords words;
    const auto last = last_words(line, look_);
    words.time_width = look_.time_beneath ? 0 : type.tabular_width(Style::Small, line.time);
    const float room = look_.words - (look_.time_beneath ? 0 : words.time_width + 12);
    words.title = type.shortened(Style::Strong, line.title, room);
    words.detail = lines_of(type, Style::Small, line.detail, look_.words, shape.detail);
    words.title_marks = marks_in(type, Style::Strong, words.title, line);
    for (const auto& each : words.detail) words.detail_marks.push_back(marks_in(type, Style::Small, each, line));
    words.last = lines_of(type, Style::Caption, last, look_.words, shape.last);
    words.fleeting = !type.is_own(Style::Strong, line.title) || !type.is_own(Style::Small, line.detail) ||
                     !type.is_own(Style::Caption, last);
    return now_.emplace(key, std::move(words)).first->second;
}

}  // namespace ui
