#include <format>

#include "patterns/shifts.h"
#include "tool/command.h"
#include "tool/output.h"
#include "tool/series_file.h"

namespace tool {
namespace {

constexpr auto options = std::to_array<Option>({
    {"--announce", "", "only what is clear enough to tell somebody; without it, what a look back may show"},
});

void print_json(const SeriesFile& file, const std::vector<patterns::Shift>& found)
{
    Json shifts = Json::array();
    for (const auto& it : found)
        shifts.push_back({{"index", file.rows[it.index]}, {"date", file.date(it.day)}, {"before", it.before},
                          {"after", it.after}, {"t", it.t}, {"days_before", it.days_before},
                          {"days_after", it.days_after}});
    print_line({{"n", file.days.size()}, {"shifts", shifts}});
}

void print_words(const SeriesFile& file, const std::vector<patterns::Shift>& found)
{
    print(std::format("{} values, {} lasting shifts\n", file.days.size(), found.size()));
    for (const auto& it : found)
        print(std::format("row {} {}: {:.2f} before, {:.2f} after (t {:.1f})\n", file.rows[it.index],
                          file.date(it.day), it.before, it.after, it.t));
}

/// Too few values have no shifts: that is an answer, not a mistake of whoever asked.
Outcome<> run(const Arguments& arguments)
{
    const auto file = series_from(arguments.words().front());
    if (!file) return std::unexpected(file.error());
    const auto caution = arguments.has("--announce") ? patterns::Caution::Announce : patterns::Caution::LookBack;
    const auto found = patterns::shifts(file->days, caution).value_or(std::vector<patterns::Shift>{});
    arguments.has("--json") ? print_json(*file, found) : print_words(*file, found);
    return {};
}

}  // namespace

Command shifts_command()
{
    return {.name = "shifts",
            .summary = "Lasting shifts in level of one measure, from a table with the columns date,value.",
            .usage = "SERIES.csv [options]",
            .example = "lantern shifts mood.csv --announce --json",
            .options = options,
            .words_at_least = 1,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
