#include "sharing/journey.h"

#include <algorithm>
#include <format>

#include "base/text.h"
#include "sharing/cells.h"
#include "sharing/encoding.h"
#include "sharing/json_values.h"

namespace sharing {
namespace {

using nlohmann::json;

constexpr double latest = 253402300799999;  // the last millisecond of the year 9999

std::string date_of(const json& entry)
{
    const auto when = number_in_json(member(entry, "date_journal"));
    return when && *when > 0 && *when <= latest ? std::format("{}", static_cast<long long>(*when)) : "";
}

std::string words_of(const json& entry)
{
    const auto text = text_in(member(entry, "text"));
    const bool html = text_in(member(entry, "type")) == "html" || base::trimmed(text).starts_with('<');
    return html ? without_markup(text) : text;
}

Told told_in(const json& entry, int line)
{
    Told told{.line = line, .date = date_of(entry)};
    told.text = words_of(entry);
    for (const auto& tag : texts_in(member(entry, "tags"))) add_tag(told.tags, tag);
    told.reference = text_in(member(entry, "id"));
    return told;
}

struct Count { int moods = 0, photos = 0; };

void tell(const json& entry, std::vector<Told>& entries, Count& count)
{
    entries.push_back(told_in(entry, static_cast<int>(entries.size()) + 1));
    count.moods += number_in_json(member(entry, "mood")).value_or(0) > 0 ? 1 : 0;
    count.photos += static_cast<int>(items(member(entry, "photos")).size());
}

}  // namespace

base::Result<Reading> read_journey(const Bundle& bundle)
{
    std::vector<Told> entries;
    std::vector<Skipped> left_out;
    Count count;
    for (const auto& file : bundle.files) {
        const auto found = json::parse(text_of(file.bytes), nullptr, false);
        if (found.is_array())
            for (const auto& entry : found) tell(entry, entries, count);
        else if (found.contains("date_journal"))
            tell(found, entries, count);
        else
            left_out.push_back({0, Reason::Unreadable, std::string(base_name(file.name))});
    }
    if (entries.empty()) return base::failed(base::Kind::BadInput, "there is no entry from Journey in it");
    auto reading = reading_of(std::move(entries));
    reading.left_out = std::move(left_out);
    leave_out(reading.left_out, Reason::NoMoodScale, count.moods);
    leave_out(reading.left_out, Reason::Attachments, std::max(count.photos, bundle.others));
    return reading;
}

}  // namespace sharing
