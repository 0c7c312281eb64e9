#include <algorithm>
#include <cmath>
#include <format>

#include "base/text.h"
#include "patterns/early_warning.h"
#include "sharing/cells.h"
#include "tool/command.h"
#include "tool/output.h"
#include "tool/series_file.h"

namespace tool {
namespace {

constexpr auto options = std::to_array<Option>({
    {"--baseline", "DAYS", "days from the first row on that show the usual; at least 14 of them with a value"},
    {"--scale", "LOW:HIGH", "the ends of the scale, where they are known"},
    {"--direction", "WAY", "up (without it), down, or both: which way counts"},
});

using patterns::Beyond;

struct Watch {
    patterns::Baseline usual;
    double width = 0;
    std::vector<patterns::ChartDay> alarms;  ///< index counts in the series
};

Outcome<std::vector<Beyond>> ways(const Arguments& arguments)
{
    const auto way = arguments.value_or("--direction", "up");
    if (way == "up") return std::vector{Beyond::Above};
    if (way == "down") return std::vector{Beyond::Below};
    if (way == "both") return std::vector{Beyond::Above, Beyond::Below};
    return wrong_usage("--direction needs up, down or both.");
}

/// Ends that nobody gave are those of no scale: nothing is steep there.
Outcome<patterns::Scale> scale(const Arguments& arguments)
{
    const auto text = arguments.value("--scale");
    if (!text) return patterns::Scale{"", -HUGE_VAL, HUGE_VAL};
    const auto ends = base::split(*text, ":");
    const auto low = sharing::number_in(ends.front()), high = sharing::number_in(ends.back());
    if (ends.size() == 2 && low && high && *low < *high) return patterns::Scale{"", *low, *high};
    return wrong_usage(std::format("--scale needs ends like 0:10, not “{}”.", *text));
}

/// A gap here and there does not make the usual less known.
int known_days(int days_asked, std::size_t observed)
{
    constexpr double enough = 0.8;
    return std::min(days_asked, static_cast<int>(static_cast<double>(observed) / enough));
}

Outcome<Watch> watch(const SeriesFile& file, int days, const patterns::Scale& scale, std::span<const Beyond> beyond)
{
    const std::span all{file.days};
    const auto end = std::ranges::lower_bound(all, file.first + std::chrono::days{days}, {}, &patterns::DayMean::day);
    const auto count = static_cast<std::size_t>(end - all.begin());
    const auto usual = patterns::baseline_of(all.first(count));
    if (!usual)
        return bad_input(std::format("The first {} days have {} values; {} are needed. Give more with --baseline.",
                                     days, usual.error().have, usual.error().need));
    Watch watch{.usual = *usual};
    for (const auto way : beyond) {
        const bool steep = patterns::is_steep(all.first(count), scale, way == Beyond::Above);
        watch.width = std::max(watch.width, patterns::chart_width(known_days(days, count), steep));
    }
    for (const auto way : beyond)
        for (auto alarm : patterns::alarms_of(patterns::ewma_chart(*usual, all.subspan(count), watch.width, way))) {
            alarm.index += count;
            watch.alarms.push_back(alarm);
        }
    std::ranges::stable_sort(watch.alarms, {}, &patterns::ChartDay::index);
    return watch;
}

/// Counted from the first row's, which is 1.
long day_number(const SeriesFile& file, base::Day day) { return (day - file.first).count() + 1; }

void print_json(const SeriesFile& file, const Watch& watch)
{
    Json alarms = Json::array();
    for (const auto& it : watch.alarms)
        alarms.push_back({{"index", file.rows[it.index]}, {"date", file.date(it.day)},
                          {"day", day_number(file, it.day)}, {"value", it.value}, {"chart", it.chart},
                          {"limit", it.limit}});
    const auto& usual = watch.usual;
    print_line({{"baseline", {{"mean", usual.mean}, {"sd", usual.sd}, {"autocorrelation", usual.autocorrelation},
                              {"days", usual.days}}},
                {"limit", watch.width}, {"alarms", alarms},
                {"first", watch.alarms.empty() ? Json() : Json(day_number(file, watch.alarms.front().day))}});
}

void print_words(const SeriesFile& file, const Watch& watch)
{
    print(std::format("usual: {:.2f}, spread {:.2f}, over {} days\n", watch.usual.mean, watch.usual.sd,
                      watch.usual.days));
    for (const auto& it : watch.alarms)
        print(std::format("day {} {}: the last days have been beyond the usual ({:.2f}, limit {:.2f})\n",
                          day_number(file, it.day), file.date(it.day), it.chart, it.limit));
    if (watch.alarms.empty()) print("Nothing beyond the usual.\n");
}

Outcome<> run(const Arguments& arguments)
{
    if (!arguments.has("--baseline")) return wrong_usage("How many days show the usual? Give --baseline DAYS.");
    const auto days = arguments.number_or("--baseline", 0);
    const auto beyond = ways(arguments);
    const auto ends = scale(arguments);
    if (!days) return std::unexpected(days.error());
    if (!beyond) return std::unexpected(beyond.error());
    if (!ends) return std::unexpected(ends.error());
    const auto file = series_from(arguments.words().front());
    if (!file) return std::unexpected(file.error());
    const auto found = watch(*file, *days, *ends, *beyond);
    if (!found) return std::unexpected(found.error());
    arguments.has("--json") ? print_json(*file, *found) : print_words(*file, *found);
    return {};
}

}  // namespace

Command warn_command()
{
    return {.name = "warn",
            .summary = "Days on which one measure has gone beyond its usual, from a table with the columns date,value.",
            .usage = "SERIES.csv --baseline DAYS [options]",
            .example = "lantern warn restless.csv --baseline 42 --scale 1:7 --json",
            .options = options,
            .words_at_least = 1,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
