#include <format>
#include <optional>
#include <vector>

#include "content/insight_sentences.h"
#include "patterns/forecast.h"
#include "patterns/sentences.h"
#include "tool/command.h"
#include "tool/diary_file.h"
#include "tool/output.h"
#include "tool/records.h"
#include "tool/series_file.h"

namespace tool {
namespace {

using patterns::Measure, patterns::Tail;

std::span<const Option> options()
{
    static const auto all = [] {
        std::vector<Option> list{{"--evaluate", "", "also what the forecasts until now were worth"},
                                 {"--measure", "NAME", "mood (without it) or craving"},
                                 {"--event", "END", "low or high: which days to foresee (craving: high, else low)"}};
        list.insert(list.end(), reading_options().begin(), reading_options().end());
        return list;
    }();
    return all;
}

struct Asked {
    bool of_table = false;           ///< of one measure; else a record
    std::optional<Measure> measure;  ///< of a record it is mood where nobody says
    Tail tail = Tail::Low;
    patterns::ForecastRules rules;
};

struct Answer {
    patterns::Forecast forecast;
    std::string band, sentence;
};

Outcome<std::optional<Measure>> measure(const Arguments& arguments)
{
    const auto name = arguments.value("--measure");
    if (!name) return std::nullopt;
    if (*name == "mood") return Measure::Mood;
    if (*name == "craving") return Measure::Craving;
    return wrong_usage("--measure needs mood or craving.");
}

Outcome<Tail> tail(const Arguments& arguments, std::optional<Measure> measure)
{
    const auto end = arguments.value_or("--event", measure == Measure::Craving ? "high" : "low");
    if (end == "low") return Tail::Low;
    if (end == "high") return Tail::High;
    return wrong_usage("--event needs low or high.");
}

Outcome<Asked> asked(const Arguments& arguments)
{
    const auto of = measure(arguments);
    if (!of) return std::unexpected(of.error());
    const auto end = tail(arguments, *of);
    if (!end) return std::unexpected(end.error());
    const auto seed = arguments.number_or("--seed", 1);
    if (!seed) return std::unexpected(seed.error());
    const bool meant_as_record = arguments.has("--map") || arguments.has("--format");
    return Asked{.of_table = !meant_as_record && is_series(arguments.words().front()), .measure = *of, .tail = *end,
                 .rules = {.seed = static_cast<std::uint64_t>(*seed)}};
}

Outcome<patterns::Forecast> of_table(const std::string& path, const Asked& asked)
{
    const auto file = series_from(path);
    if (!file) return std::unexpected(file.error());
    const auto last = file->days.empty() ? base::Day{} : file->days.back().day;
    return patterns::forecast({.target = file->days, .tail = asked.tail, .weekdays = file->dated}, last, asked.rules);
}

Outcome<patterns::Forecast> of_record(const std::string& path, const Arguments& arguments, const Asked& asked)
{
    const auto file = diary_from(path, arguments);
    if (!file) return std::unexpected(file.error());
    return patterns::forecast(file->diary(), asked.measure.value_or(Measure::Mood), asked.tail, file->last_day(),
                              asked.rules);
}

/// As it is called in a sentence; "" is a measure that nobody named.
std::string_view id_of_measure(const Asked& asked)
{
    if (asked.of_table && !asked.measure) return "";
    return patterns::scale_of(asked.measure.value_or(Measure::Mood)).id;
}

Json json_of(const patterns::ForecastWorth& worth)
{
    return {{"brier", worth.brier}, {"brier_base", worth.brier_base}, {"skill", worth.skill},
            {"skill_low", worth.skill_low}, {"skill_high", worth.skill_high},
            {"auc", worth.auc ? Json(*worth.auc) : Json()}, {"calibration_error", worth.calibration_error}};
}

Json json_of_nothing()
{
    Json nothing;
    for (const auto* key : {"brier", "brier_base", "skill", "skill_low", "skill_high", "auc", "calibration_error"})
        nothing[key] = nullptr;
    return nothing;
}

void print_json(const Answer& answer, bool evaluate)
{
    const auto& it = answer.forecast;
    Json line = {{"shown", it.shown()}, {"why", patterns::id_of(it.why)}, {"days", it.days}, {"events", it.events},
                 {"base_rate", it.base_rate}, {"tomorrow", {{"probability", it.chance}, {"band", answer.band}}},
                 {"sentence", answer.sentence}};
    if (evaluate) line.update(it.worth ? json_of(*it.worth) : json_of_nothing());
    print_line(line);
}

void print_words(const Answer& answer, bool evaluate)
{
    const auto& it = answer.forecast;
    print(std::format("{}\n{} days, {} of them in that quarter; {}\n", answer.sentence, it.days, it.events,
                      patterns::id_of(it.why)));
    if (!evaluate || !it.worth) return;
    const auto& worth = *it.worth;
    print(std::format("Brier score {:.3f}, of the base rate {:.3f}; skill {:+.3f}, likely {:+.3f} to {:+.3f}\n",
                      worth.brier, worth.brier_base, worth.skill, worth.skill_low, worth.skill_high));
    if (worth.auc) print(std::format("AUC {:.2f}; ", *worth.auc));
    print(std::format("calibration error {:.3f}\n", worth.calibration_error));
}

Outcome<> run(const Arguments& arguments)
{
    const auto wording = patterns::parse_wording(content::insight_sentences);
    if (!wording) return failed(wording.error(), "insight_sentences.json");
    const auto what = asked(arguments);
    if (!what) return std::unexpected(what.error());
    const auto& path = arguments.words().front();
    const auto found = what->of_table ? of_table(path, *what) : of_record(path, arguments, *what);
    if (!found) return std::unexpected(found.error());
    const Answer answer{*found, patterns::band_words(found->band, *wording),
                        patterns::forecast_sentence(*found, id_of_measure(*what), what->tail, *wording)};
    const bool evaluate = arguments.has("--evaluate");
    arguments.has("--json") ? print_json(answer, evaluate) : print_words(answer, evaluate);
    return {};
}

}  // namespace

Command forecast_command()
{
    return {.name = "forecast",
            .summary = "How likely tomorrow is one of the own lowest days, where that can be told at all.",
            .usage = "INPUT|SERIES.csv [options]",
            .example = "lantern forecast me.sqlite --evaluate --json",
            .options = options(),
            .words_at_least = 1,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
