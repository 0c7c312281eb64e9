#include <cstdio>
#include <span>
#include <vector>

#include "language/emotion_features.h"
#include "tool/text_lines.h"

/// emotion_features [INPUT]: what the model of emotions looks at, for scripts/train-emotion. Reads {"text": "…"} a
/// line; writes for each three blocks (a count, then so many pairs of key and count) and the plain numbers, each 32
/// bits.
namespace {

template <class Value>
void write(std::span<const Value> values) { std::fwrite(values.data(), sizeof(Value), values.size(), stdout); }

void write(const std::vector<language::Feature>& block)
{
    const auto count = static_cast<std::uint32_t>(block.size());
    write(std::span(&count, 1));
    write(std::span<const language::Feature>(block));
}

void write(const language::EmotionFeatures& features)
{
    write(features.words);
    write(features.pairs);
    write(features.letters);
    write(std::span<const float>(features.plain));
}

}  // namespace

int main(int count, char** words)
{
    const std::vector<std::string_view> line(words + 1, words + count);
    const auto arguments = tool::Arguments::parse(line, {}, 0, 1);
    if (!arguments) return static_cast<int>(arguments.error().exit);
    const auto take = [](std::string_view text) { write(language::emotion_features(text)); };
    const auto read = tool::for_each_text(*arguments, take);
    if (!read) std::fprintf(stderr, "%s\n", read.error().sentence.c_str());
    return read ? 0 : static_cast<int>(read.error().exit);
}
