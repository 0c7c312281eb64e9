#include <format>

#include "app/told_warnings.h"
#include "content/insight_sentences.h"
#include "patterns/insights.h"
#include "tool/command.h"
#include "tool/diary_file.h"
#include "tool/files.h"
#include "tool/output.h"
#include "tool/records.h"

namespace tool {
namespace {

Json json_of(const patterns::Finding& it)
{
    Json dates = Json::array();
    for (const auto day : it.dates) dates.push_back(base::iso_date(day));
    return {{"kind", patterns::id_of(it.kind)}, {"measure", it.measure}, {"tag", it.tag}, {"lag", it.lag},
            {"effect", it.effect}, {"low", it.low}, {"high", it.high}, {"exposed", it.exposed},
            {"unexposed", it.unexposed}, {"p", it.p}, {"q", it.q}, {"sentence", it.sentence}, {"dates", dates}};
}

/// How warnings turned out: each of them, the latest first, in the words that answers are kept in.
Json json_of(std::span<const app::ToldWarning> told)
{
    const auto tally = app::tally_of(told);
    Json warnings = Json::array();
    for (const auto& it : told)
        warnings.push_back({{"measure", it.measure}, {"since", base::iso_date(it.since)},
                            {"told", base::iso_date(it.told)}, {"answer", app::word_of(it.answer)}});
    return {{"right", tally.fit}, {"wrong", tally.did_not}, {"not_sure", tally.not_sure},
            {"unanswered", tally.unanswered}, {"warnings", warnings}};
}

void print_json(const patterns::Insights& insights, std::span<const app::ToldWarning> told)
{
    Json findings = Json::array();
    for (const auto& finding : insights.findings) findings.push_back(json_of(finding));
    print_line({{"days", insights.days}, {"findings", findings}, {"silent_because", insights.silent_because},
                {"tally", json_of(told)}});
}

/// Only where the person said anything of a warning.
void print_tally(std::span<const app::ToldWarning> told)
{
    const auto [fit, did_not, not_sure, unanswered] = app::tally_of(told);
    if (fit + did_not + not_sure == 0) return;
    print(std::format("Warnings told: {} fit, {} did not, {} not sure, {} not answered\n", fit, did_not, not_sure,
                      unanswered));
    for (const auto& it : told)
        print(std::format("  {} {}: {}\n", base::iso_date(it.told), it.measure,
                          it.answer == app::FindingAnswer::None ? "not answered" : app::word_of(it.answer)));
}

void print_words(const patterns::Insights& insights, std::span<const app::ToldWarning> told)
{
    print(std::format("{} days\n", insights.days));
    for (const auto& it : insights.findings) {
        print(std::format("{}\n  by {:+.2f}, likely {:+.2f} to {:+.2f}; {} days with, {} without\n", it.sentence,
                          it.effect, it.low, it.high, it.exposed, it.unexposed));
    }
    if (!insights.silent_because.empty()) print(insights.silent_because + "\n");
    print_tally(told);
}

Outcome<> run(const Arguments& arguments)
{
    const auto& path = arguments.words().front();
    const auto seed = arguments.number_or("--seed", 1);
    if (!seed) return std::unexpected(seed.error());
    const auto wording = patterns::parse_wording(content::insight_sentences);
    if (!wording) return failed(wording.error(), "insight_sentences.json");
    const auto diary = diary_from(path, arguments);
    if (!diary) return std::unexpected(diary.error());
    const auto insights = patterns::insights(diary->diary(), diary->last_day(), *wording,
                                             {.seed = static_cast<std::uint64_t>(*seed),
                                              .new_usuals = app::new_usuals(diary->answers)});
    const auto told = app::told_warnings(patterns::days_of(diary->diary()), diary->answers);
    arguments.has("--json") ? print_json(insights, told) : print_words(insights, told);
    return {};
}

}  // namespace

Command insights_command()
{
    return {.name = "insights",
            .summary = "What a record shows: things that go together, and changes. Never what causes what.",
            .usage = "INPUT [options]",
            .example = "lantern insights me.sqlite --json",
            .options = reading_options(),
            .words_at_least = 1,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
