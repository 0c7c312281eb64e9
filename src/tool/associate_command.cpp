#include <format>

#include "patterns/associations.h"
#include "tool/command.h"
#include "tool/diary_file.h"
#include "tool/files.h"
#include "tool/output.h"
#include "tool/records.h"

namespace tool {
namespace {

std::vector<Option> all_options()
{
    std::vector<Option> all{{"--measure", "NAME", "mood (without it), craving, energy, sleep, confidence, or a number"},
                            {"--shuffle", "SEED", "first turn all tags against the days: what is found then is false"}};
    all.insert(all.end(), reading_options().begin(), reading_options().end());
    return all;
}

void print_json(const std::vector<patterns::Association>& found)
{
    Json pairs = Json::array();
    for (const auto& it : found)
        pairs.push_back({{"measure", it.measure}, {"tag", it.tag}, {"lag", it.lag}, {"n_exposed", it.exposed},
                         {"n_unexposed", it.unexposed}, {"effect", it.effect}, {"low", it.low}, {"high", it.high},
                         {"p", it.p}, {"q", it.q}, {"found", it.found}});
    print_line({{"pairs", pairs}});
}

void print_words(const std::vector<patterns::Association>& found)
{
    for (const auto& it : found)
        print(std::format("{} {:<24} {} later: by {:+.2f}, likely {:+.2f} to {:+.2f}; {} days with, {} without; "
                          "p {:.4f}, q {:.4f}\n",
                          it.found ? "*" : " ", it.tag, it.lag, it.effect, it.low, it.high, it.exposed, it.unexposed,
                          it.p, it.q));
    if (found.empty()) print("No tag has eight days with it and eight without.\n");
}

Outcome<patterns::AssociationRules> rules_of(const Arguments& arguments)
{
    const auto seed = arguments.number_or("--seed", 1), turn = arguments.number_or("--shuffle", 0);
    if (!seed) return std::unexpected(seed.error());
    if (!turn) return std::unexpected(turn.error());
    patterns::AssociationRules rules{.seed = static_cast<std::uint64_t>(*seed)};
    if (arguments.has("--shuffle")) rules.turn_tags_seed = static_cast<std::uint64_t>(*turn);
    rules.only_measure = arguments.value_or("--measure", "mood");
    return rules;
}

Outcome<> run(const Arguments& arguments)
{
    const auto rules = rules_of(arguments);
    if (!rules) return std::unexpected(rules.error());
    const auto diary = diary_from(arguments.words().front(), arguments);
    if (!diary) return std::unexpected(diary.error());
    const auto found = patterns::associations(diary->diary(), *rules);
    arguments.has("--json") ? print_json(found) : print_words(found);
    return {};
}

}  // namespace

Command associate_command()
{
    static const auto options = all_options();
    return {.name = "associate",
            .summary = "Every tag beside one measure, found to go with it or not.",
            .usage = "INPUT [options]",
            .example = "lantern associate me.sqlite --measure craving --json",
            .options = options,
            .words_at_least = 1,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
