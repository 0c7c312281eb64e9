#include "reflection/prompts.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "base/moment.h"
#include "reflection/reasons.h"

namespace reflection {
namespace {

using Json = nlohmann::json;
using Read = base::Result<>;

constexpr int most_days = 100'000;

std::unexpected<base::Error> bad(std::string where) { return base::failed(base::Kind::BadInput, std::move(where)); }

Read only_keys(const Json& json, const std::string& where, std::initializer_list<std::string_view> known)
{
    if (!json.is_object()) return bad(where + ": not an object");
    for (const auto& [key, value] : json.items())
        if (std::ranges::find(known, key) == known.end()) return bad(where + ": unknown key " + key);
    return {};
}

Read read_text(const Json& json, const std::string& where, const char* name, std::string& text)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string()) return bad(where + ": no text for " + name);
    text = found->get<std::string>();
    return text.empty() ? Read{bad(where + ": nothing in " + name)} : Read{};
}

struct Bounds { std::optional<int> at_least, at_most; };
struct Range { int from, to; };

base::Result<std::optional<int>> read_bound(const Json& json, const std::string& where, const char* name, Range range)
{
    const auto found = json.find(name);
    if (found == json.end()) return std::nullopt;
    if (!found->is_number_integer()) return bad(where + ": not a whole number");
    const auto value = found->get<std::int64_t>();
    if (value < range.from || value > range.to) return bad(where + ": off the scale");
    return static_cast<int>(value);
}

base::Result<Bounds> read_bounds(const Json& json, const std::string& where, const char* name, Range range)
{
    const auto found = json.find(name);
    if (found == json.end()) return Bounds{};
    const std::string place = where + "." + name;
    if (const auto known = only_keys(*found, place, {"at_least", "at_most"}); !known)
        return std::unexpected(known.error());
    const auto at_least = read_bound(*found, place, "at_least", range);
    if (!at_least) return std::unexpected(at_least.error());
    const auto at_most = read_bound(*found, place, "at_most", range);
    if (!at_most) return std::unexpected(at_most.error());
    if (!*at_least && !*at_most) return bad(place + ": no bound");
    if (*at_least && *at_most && **at_least > **at_most) return bad(place + ": bounds cross");
    return Bounds{*at_least, *at_most};
}

template <class Value, std::size_t Count>
base::Result<Value> read_name(const Json& json, const std::string& where,
                              const std::array<std::pair<std::string_view, Value>, Count>& names)
{
    if (!json.is_string()) return bad(where + ": not a text");
    const auto text = json.get<std::string>();
    const auto found = std::ranges::find(names, std::string_view{text}, &std::pair<std::string_view, Value>::first);
    if (found == names.end()) return bad(where + ": unknown " + text);
    return found->second;
}

Read read_parts(const Json& json, const std::string& where, Conditions& conditions)
{
    using enum PartOfDay;
    static constexpr std::array<std::pair<std::string_view, PartOfDay>, 4> parts_of_day = {
        {{"morning", Morning}, {"afternoon", Afternoon}, {"evening", Evening}, {"night", Night}}};
    static constexpr std::array<std::pair<std::string_view, PartOfWeek>, 2> parts_of_week = {
        {{"weekday", PartOfWeek::Weekday}, {"weekend", PartOfWeek::Weekend}}};
    if (const auto day = json.find("part_of_day"); day != json.end()) {
        if (!day->is_array() || day->empty()) return bad(where + ".part_of_day: not a list");
        for (const auto& each : *day) {
            const auto part = read_name(each, where + ".part_of_day", parts_of_day);
            if (!part) return std::unexpected(part.error());
            conditions.part_of_day.push_back(*part);
        }
    }
    if (const auto week = json.find("part_of_week"); week != json.end()) {
        const auto part = read_name(*week, where + ".part_of_week", parts_of_week);
        if (!part) return std::unexpected(part.error());
        conditions.part_of_week = *part;
    }
    return {};
}

Read read_tags_and_wave(const Json& json, const std::string& where, Conditions& conditions)
{
    if (const auto tags = json.find("any_tags"); tags != json.end()) {
        if (!tags->is_array() || tags->empty()) return bad(where + ".any_tags: not a list");
        for (const auto& tag : *tags) {
            if (!tag.is_string() || tag.get<std::string>().empty()) return bad(where + ".any_tags: not a text");
            conditions.any_tags.push_back(tag.get<std::string>());
        }
    }
    if (const auto wave = json.find("after_wave"); wave != json.end()) {
        if (!wave->is_boolean() || !wave->get<bool>()) return bad(where + ".after_wave: can only be true");
        conditions.after_wave = true;
    }
    return {};
}

Read read_conditions(const Json& prompt, const std::string& id, const char* name, Conditions& conditions)
{
    const std::string where = id + "." + name;
    const auto found = prompt.find(name);
    if (found == prompt.end()) return bad(where + ": missing");
    const Json& json = *found;
    if (const auto known = only_keys(json, where, {"mood", "craving", "part_of_day", "part_of_week", "any_tags",
                                                   "days_of_record", "after_wave"}); !known)
        return known;
    const auto mood = read_bounds(json, where, "mood", {-2, 2});
    if (!mood) return std::unexpected(mood.error());
    const auto craving = read_bounds(json, where, "craving", {0, 10});
    if (!craving) return std::unexpected(craving.error());
    const auto days = read_bounds(json, where, "days_of_record", {0, most_days});
    if (!days) return std::unexpected(days.error());
    if (days->at_most) return bad(where + ".days_of_record: only at_least");
    conditions.mood_at_least = mood->at_least;
    conditions.mood_at_most = mood->at_most;
    conditions.craving_at_least = craving->at_least;
    conditions.craving_at_most = craving->at_most;
    conditions.min_days_of_record = days->at_least;
    if (const auto parts = read_parts(json, where, conditions); !parts) return parts;
    return read_tags_and_wave(json, where, conditions);
}

Read read_texts(const Json& json, const std::string& where, Prompt& prompt)
{
    const std::initializer_list<std::pair<const char*, std::string*>> texts = {
        {"ask", &prompt.ask}, {"follow_up", &prompt.follow_up}, {"method", &prompt.method},
        {"source", &prompt.source}, {"checked_on", &prompt.checked_on}};
    for (const auto& [name, text] : texts)
        if (const auto read = read_text(json, where, name, *text); !read) return read;
    if (!base::parse_iso_date(prompt.checked_on)) return bad(where + ".checked_on: not a date");
    const auto grade = json.find("reading_grade");
    if (grade == json.end() || !grade->is_number()) return bad(where + ": no number for reading_grade");
    prompt.reading_grade = grade->get<double>();
    return {};
}

base::Result<Prompt> read_prompt(const Json& json, std::size_t index)
{
    std::string where = "prompt " + std::to_string(index + 1);
    if (const auto known = only_keys(json, where, {"id", "ask", "follow_up", "when", "not_when", "method", "source",
                                                   "checked_on", "reading_grade"}); !known)
        return std::unexpected(known.error());
    Prompt prompt;
    if (const auto id = read_text(json, where, "id", prompt.id); !id) return std::unexpected(id.error());
    where = prompt.id;
    if (const auto texts = read_texts(json, where, prompt); !texts) return std::unexpected(texts.error());
    if (const auto when = read_conditions(json, where, "when", prompt.when); !when)
        return std::unexpected(when.error());
    if (const auto not_when = read_conditions(json, where, "not_when", prompt.not_when); !not_when)
        return std::unexpected(not_when.error());
    return prompt;
}

Read read_prompts(const Json& json, Catalogue& catalogue)
{
    if (!json.is_array()) return bad("prompts: not a list");
    std::set<std::string> ids;
    for (std::size_t i = 0; i < json.size(); ++i) {
        auto prompt = read_prompt(json[i], i);
        if (!prompt) return std::unexpected(prompt.error());
        if (!ids.insert(prompt->id).second) return bad(prompt->id + ": twice");
        catalogue.prompts.push_back(std::move(*prompt));
    }
    return {};
}

Read read_reasons(const Json& json, Catalogue& catalogue)
{
    if (!json.is_object()) return bad("why: not an object");
    for (const auto& reason : all_reasons)
        if (const auto text = read_text(json, "why", reason, catalogue.reasons[reason]); !text) return text;
    return json.size() == all_reasons.size() ? Read{} : Read{bad("why: an unknown reason")};
}

}  // namespace

base::Result<Catalogue> parse_prompts(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    const auto known = only_keys(json, "prompts", {"prompts", "why"});
    if (!known) return std::unexpected(known.error());
    if (!json.contains("prompts") || !json.contains("why")) return bad("prompts: no prompts or no why");
    Catalogue catalogue;
    if (const auto read = read_prompts(json["prompts"], catalogue); !read) return std::unexpected(read.error());
    if (const auto read = read_reasons(json["why"], catalogue); !read) return std::unexpected(read.error());
    return catalogue;
}

}  // namespace reflection
