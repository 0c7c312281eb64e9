#include "patterns/wording.h"

#include <format>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

namespace patterns {
namespace {

using Json = nlohmann::json;
using Fields = std::initializer_list<std::pair<const char*, std::string*>>;

/// All `fields` and nothing else, save what `also` allows.
base::Result<> read_texts(const Json& json, const std::string& where, Fields fields, std::size_t also = 0)
{
    if (!json.is_object()) return base::failed(base::Kind::BadInput, where + ": not an object");
    for (const auto& [name, text] : fields) {
        const auto found = json.find(name);
        if (found == json.end() || !found->is_string())
            return base::failed(base::Kind::BadInput, where + ": no text for " + name);
        *text = found->get<std::string>();
    }
    if (json.size() != fields.size() + also) return base::failed(base::Kind::BadInput, where + ": an unknown key");
    return {};
}

base::Result<> read_measure(const Json& json, const std::string& where, MeasureWords& words)
{
    return read_texts(json, where,
                      {{"name", &words.name}, {"half", &words.half}, {"one", &words.one}, {"many", &words.many},
                       {"lower", &words.lower}, {"higher", &words.higher}, {"low_day", &words.low_day},
                       {"high_day", &words.high_day}, {"week_lower", &words.week_lower},
                       {"week_higher", &words.week_higher}});
}

base::Result<> read_measures(const Json& json, Wording& wording)
{
    if (!json.is_object()) return base::failed(base::Kind::BadInput, "measures: not an object");
    for (const auto& [id, words] : json.items())
        if (const auto read = read_measure(words, "measures." + id, wording.measures[id]); !read) return read;
    return {};
}

base::Result<> read_levels(const Json& json, LevelWords& words)
{
    return read_texts(json, "levels",
                      {{"shift", &words.shift}, {"warning", &words.warning}, {"this_year", &words.this_year},
                       {"other_year", &words.other_year}});
}

base::Result<> read_other(const Json& json, MeasureWords& words)
{
    return read_texts(json, "other",
                      {{"many", &words.many}, {"lower", &words.lower}, {"higher", &words.higher},
                       {"low_day", &words.low_day}, {"high_day", &words.high_day}});
}

base::Result<> read_forecast(const Json& json, ForecastWords& words)
{
    return read_texts(json, "forecast",
                      {{"shown", &words.shown}, {"not_shown", &words.not_shown},
                       {"not_shown_few", &words.not_shown_few}, {"not_shown_many", &words.not_shown_many},
                       {"too_alike", &words.too_alike}, {"few", &words.few}, {"some", &words.some},
                       {"many", &words.many}, {"none", &words.none}});
}

base::Result<> read_list(const Json& json, const char* name, std::span<std::string> texts)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_array() || found->size() != texts.size())
        return base::failed(base::Kind::BadInput, std::format("rhythms: not {} texts for {}", texts.size(), name));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!(*found)[i].is_string())
            return base::failed(base::Kind::BadInput, std::format("rhythms: not a text in {}", name));
        texts[i] = (*found)[i].get<std::string>();
    }
    return {};
}

base::Result<> read_rhythms(const Json& json, RhythmWords& words)
{
    constexpr std::size_t lists = 3;
    const auto texts = read_texts(
        json, "rhythms", {{"hours", &words.hours}, {"weekday", &words.weekday}, {"season", &words.season},
                           {"span", &words.span}}, lists);
    if (!texts) return texts;
    if (const auto read = read_list(json, "clock", words.clock); !read) return read;
    if (const auto read = read_list(json, "weekdays", words.weekdays); !read) return read;
    return read_list(json, "months", words.months);
}

}  // namespace

base::Result<Wording> parse_wording(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    Wording wording;
    const auto texts = read_texts(json, "insight sentences",
                                  {{"same_day", &wording.same_day}, {"next_day", &wording.next_day},
                                   {"two_days_after", &wording.two_days_after},
                                   {"trial_clear", &wording.trial_clear}, {"trial_unclear", &wording.trial_unclear},
                                   {"plain_tag", &wording.plain_tag}, {"quoted_tag", &wording.quoted_tag},
                                   {"a_little", &wording.a_little}, {"still_learning", &wording.still_learning},
                                   {"one_more_day", &wording.one_more_day},
                                   {"nothing_clear", &wording.nothing_clear},
                                   {"nothing_recorded", &wording.nothing_recorded}},
                                  5);
    if (!texts) return std::unexpected(texts.error());
    for (const auto* part : {"measures", "other", "levels", "forecast", "rhythms"})
        if (!json.contains(part))
            return base::failed(base::Kind::BadInput, std::string("insight sentences: nothing for ") + part);
    const auto forecast = read_forecast(json["forecast"], wording.forecast);
    if (!forecast) return std::unexpected(forecast.error());
    if (const auto read = read_measures(json["measures"], wording); !read) return std::unexpected(read.error());
    if (const auto read = read_levels(json["levels"], wording.levels); !read) return std::unexpected(read.error());
    if (const auto read = read_other(json["other"], wording.other); !read) return std::unexpected(read.error());
    if (const auto read = read_rhythms(json["rhythms"], wording.rhythms); !read) return std::unexpected(read.error());
    return wording;
}

}  // namespace patterns
