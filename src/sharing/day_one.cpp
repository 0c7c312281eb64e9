#include "sharing/day_one.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "sharing/encoding.h"
#include "sharing/json_values.h"

namespace sharing {
namespace {

using nlohmann::json;

constexpr std::array attachments = {"photos", "videos", "audios", "pdfAttachments"};

/// Without "![…](dayone-moment:…)".
std::string without_moments(std::string_view text)
{
    std::string rest;
    while (!text.empty()) {
        const auto mark = text.find("](dayone-moment:");
        const auto begin = mark == std::string_view::npos ? mark : text.rfind("![", mark);
        const auto end = mark == std::string_view::npos ? mark : text.find(')', mark);
        if (begin == std::string_view::npos || end == std::string_view::npos) return rest + std::string(text);
        rest += text.substr(0, begin);
        text.remove_prefix(end + 1);
    }
    return rest;
}

/// Markdown writes "1\." and "\-" for what it would take for its own.
std::string without_escapes(std::string_view text)
{
    constexpr std::string_view escaped = "\\`*_{}[]()#+-.!>~|";
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && escaped.contains(text[i + 1])) ++i;
        plain += text[i];
    }
    return plain;
}

std::string rich_words(const std::string& rich_text)
{
    std::string words;
    const auto rich = json::parse(rich_text, nullptr, false);
    for (const auto& part : items(member(rich, "contents"))) words += text_in(member(part, "text"));
    return words;
}

/// A heading in the first line is the title.
void tell_words(Told& told, std::string_view text)
{
    text = base::trimmed(text);
    if (text.starts_with('#')) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        const auto words = line.find_first_not_of('#');
        if (words != std::string_view::npos && line[words] == ' ') {
            told.title = without_escapes(base::trimmed(line.substr(words)));
            text = end == std::string_view::npos ? "" : text.substr(end);
        }
    }
    told.text = without_escapes(base::trimmed(text));
}

Told told_in(const json& entry, int line)
{
    Told told{.line = line, .date = text_in(member(entry, "creationDate"))};
    const auto text = text_in(member(entry, "text"));
    tell_words(told, text.empty() ? rich_words(text_in(member(entry, "richText"))) : without_moments(text));
    for (const auto& tag : texts_in(member(entry, "tags"))) add_tag(told.tags, tag);
    told.reference = text_in(member(entry, "uuid"));
    return told;
}

}  // namespace

base::Result<Reading> read_day_one(const Bundle& bundle)
{
    std::vector<Told> entries;
    std::vector<Skipped> left_out;
    int attached = 0, journals = 0;
    for (const auto& file : bundle.files) {
        const auto journal = json::parse(text_of(file.bytes), nullptr, false);
        if (!member(journal, "entries").is_array()) {
            left_out.push_back({0, Reason::Unreadable, std::string(base_name(file.name))});
            continue;
        }
        ++journals;
        for (const auto& entry : items(member(journal, "entries"))) {
            entries.push_back(told_in(entry, static_cast<int>(entries.size()) + 1));
            for (const auto* kind : attachments) attached += static_cast<int>(items(member(entry, kind)).size());
        }
    }
    if (journals == 0) return base::failed(base::Kind::BadInput, "there is no journal from Day One in it");
    auto reading = reading_of(std::move(entries));
    reading.left_out = std::move(left_out);
    leave_out(reading.left_out, Reason::Attachments, std::max(attached, bundle.others));
    return reading;
}

}  // namespace sharing
