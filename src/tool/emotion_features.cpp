#include <cstdio>
#include <vector>

#include "tool/feature_bytes.h"
#include "tool/text_lines.h"

/// emotion_features [INPUT]: what the model of emotions looks at, for scripts/train-emotion. Reads {"text": "…"} a
/// line; writes for each three blocks (a count, then so many pairs of key and count) and the plain numbers, each 32
/// bits.
int main(int count, char** words)
{
    const std::vector<std::string_view> line(words + 1, words + count);
    const auto arguments = tool::Arguments::parse(line, {}, 0, 1);
    if (!arguments) return static_cast<int>(arguments.error().exit);
    const auto take = [](std::string_view text) {
        const auto features = language::emotion_features(text);
        for (const auto* block : {&features.words, &features.pairs, &features.letters}) tool::write_block(*block);
        tool::write_plain(features);
    };
    const auto read = tool::for_each_text(*arguments, take);
    if (!read) std::fprintf(stderr, "%s\n", read.error().sentence.c_str());
    return read ? 0 : static_cast<int>(read.error().exit);
}
