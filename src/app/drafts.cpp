#include "app/drafts.h"

#include "nlohmann/json.hpp"

namespace app {
namespace {

using nlohmann::json;

/// The wall time is left out when it is not set: such a draft is about whenever it gets saved.
json common(const auto& row)
{
    json draft{{"id", base::hex(row.id)}, {"tags", row.tags}};
    if (row.made != base::Moment{}) draft["made"] = base::iso_moment(row.made);
    if (row.mood) draft["mood"] = *row.mood;
    return draft;
}

std::string text_at(const json& draft, const char* name)
{
    const auto found = draft.find(name);
    return found != draft.end() && found->is_string() ? found->get<std::string>() : std::string();
}

template <class Number>
std::optional<Number> number_at(const json& draft, const char* name)
{
    const auto found = draft.find(name);
    return found != draft.end() && found->is_number() ? std::optional(found->get<Number>()) : std::nullopt;
}

void set_common(auto& row, const json& draft)
{
    row.id = base::parse_id(text_at(draft, "id")).value_or(base::Id{});
    row.made = base::parse_iso_moment(text_at(draft, "made")).value_or(base::Moment{});
    row.mood = number_at<int>(draft, "mood");
    for (const auto& tag : draft.value("tags", json::array()))
        if (tag.is_string()) row.tags.push_back(tag.get<std::string>());
}

std::optional<json> object_of(std::string_view text)
{
    auto draft = json::parse(text, nullptr, false);
    const bool readable = draft.is_object() && (!draft.contains("tags") || draft["tags"].is_array());
    return readable ? std::optional(std::move(draft)) : std::nullopt;
}

std::string dumped(const json& draft) { return draft.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace

std::string draft_of(const record::CheckIn& check_in)
{
    auto draft = common(check_in);
    draft["note"] = check_in.note;
    if (check_in.craving) draft["craving"] = *check_in.craving;
    if (check_in.energy) draft["energy"] = *check_in.energy;
    if (check_in.sleep_hours) draft["sleep"] = *check_in.sleep_hours;
    if (check_in.confidence) draft["confidence"] = *check_in.confidence;
    return dumped(draft);
}

std::string draft_of(const record::Entry& entry)
{
    auto draft = common(entry);
    draft["title"] = entry.title;
    draft["text"] = entry.text;
    draft["prompt"] = entry.prompt;
    return dumped(draft);
}

std::optional<record::CheckIn> check_in_of_draft(std::string_view text)
{
    const auto draft = object_of(text);
    if (!draft) return std::nullopt;
    record::CheckIn check_in;
    set_common(check_in, *draft);
    check_in.note = text_at(*draft, "note");
    check_in.craving = number_at<int>(*draft, "craving");
    check_in.energy = number_at<int>(*draft, "energy");
    check_in.sleep_hours = number_at<double>(*draft, "sleep");
    check_in.confidence = number_at<int>(*draft, "confidence");
    return check_in;
}

std::optional<record::Entry> entry_of_draft(std::string_view text)
{
    const auto draft = object_of(text);
    if (!draft) return std::nullopt;
    record::Entry entry;
    set_common(entry, *draft);
    entry.title = text_at(*draft, "title");
    entry.text = text_at(*draft, "text");
    entry.prompt = text_at(*draft, "prompt");
    return entry;
}

}  // namespace app
