#include <cstdio>
#include <vector>

#include "language/danger_cues.h"
#include "tool/feature_bytes.h"
#include "tool/text_lines.h"

/// danger_features [INPUT]: what the model of danger looks at, for scripts/train-danger. Reads {"text": "…"} a line;
/// writes for each how many windows it has, in 32 bits, and each window as emotion_features writes a text.
int main(int count, char** words)
{
    const std::vector<std::string_view> line(words + 1, words + count);
    const auto arguments = tool::Arguments::parse(line, {}, 0, 1);
    if (!arguments) return static_cast<int>(arguments.error().exit);
    const auto take = [](std::string_view text) {
        const auto all = language::danger_words(text);
        const auto windows = language::danger_windows(all.size());
        tool::write_number(static_cast<std::uint32_t>(windows.size()));
        for (const auto& window : windows) {
            const auto features = language::danger_features(text, all, window);
            for (const auto* block : {&features.words, &features.pairs, &features.letters})
                tool::write_block(*block);
            tool::write_plain(features);
        }
    };
    const auto read = tool::for_each_text(*arguments, take);
    if (!read) std::fprintf(stderr, "%s\n", read.error().sentence.c_str());
    return read ? 0 : static_cast<int>(read.error().exit);
}
