#include "language/sentiment.h"
#include "language/valence.h"
#include "tool/command.h"
#include "tool/text_lines.h"

namespace tool {
namespace {

Json json_of(const language::Sentiment& heard)
{
    return {{"compound", heard.compound},
            {"positive", heard.positive},
            {"neutral", heard.neutral},
            {"negative", heard.negative}};
}

Json classified(std::string_view text)
{
    return {{"sentiment", json_of(language::sentiment(text))}, {"valence", language::valence(text).whole}};
}

Outcome<> run(const Arguments& arguments) { return answer_texts(arguments, classified); }

}  // namespace

Command classify_command()
{
    return {.name = "classify",
            .summary = "How texts sound: reads {\"text\": \"…\"} a line, writes an object a line.",
            .usage = "[INPUT] [options]",
            .example = "echo '{\"text\": \"Slept at last. So glad.\"}' | lantern classify",
            .options = {},
            .words_at_least = 0,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
