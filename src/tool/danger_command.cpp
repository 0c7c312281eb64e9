#include <array>
#include <cmath>
#include <string>

#include "language/danger.h"
#include "tool/command.h"
#include "tool/text_lines.h"

namespace tool {
namespace {

constexpr std::array<std::string_view, 3> tier_names{"none", "soft", "explicit"};

Json heard(std::string_view text)
{
    const auto danger = language::danger(text);
    Json kinds = Json::array(), spans = Json::array();
    for (const auto kind : danger.kinds) kinds.push_back(language::danger_kind_names[static_cast<std::size_t>(kind)]);
    for (const auto& [from, to] : danger.spans) spans.push_back({from, to});
    return {{"tier", tier_names[static_cast<std::size_t>(danger.tier)]},
            {"kinds", kinds},
            {"score", std::round(danger.score * 10'000) / 10'000},
            {"spans", spans}};
}

Outcome<> run(const Arguments& arguments) { return answer_texts(arguments, heard); }

}  // namespace

Command danger_command()
{
    return {.name = "danger",
            .summary = "Whether somebody may be in danger: reads {\"text\": \"…\"} a line, writes an object a line.",
            .usage = "[INPUT] [options]",
            .example = "echo '{\"text\": \"I do not want to be here any more.\"}' | lantern danger",
            .options = {},
            .words_at_least = 0,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
