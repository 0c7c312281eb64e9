#include <cstdio>

#include "../unit/language/tweets.h"
#include "language/danger.h"
#include "language/emotion.h"
#include "language/valence.h"
#include "stopwatch.h"

/// bench_sentiment: microseconds for each of 500 tweets: sentiment, valence with its sentences, emotions, danger.
/// scripts/bench sets them beside those of packages from npm.
int main()
{
    const auto all = tweets();
    constexpr int repeats = 20;
    double sum = 0;  // so that nothing is left out as unused
    const auto each = [&](auto hear) {
        const double time = bench::milliseconds(9, [&] {
            for (int i = 0; i < repeats; ++i)
                for (const auto& tweet : all) sum += hear(tweet.text);
        });
        return 1000 * time / repeats / static_cast<double>(all.size());
    };
    each([](auto text) { return language::sentiment(text).compound; });
    const double sentiment = each([](auto text) { return language::sentiment(text).compound; });
    const double valence = each([](auto text) { return language::valence(text).sentences; });
    const double emotions = each([](auto text) { return language::emotions(text).feelings.probability[0]; });
    const double danger = each([](auto text) { return language::danger(text).score; });
    std::printf("{\"sentiment\": %.4f, \"valence\": %.4f, \"emotions\": %.4f, \"danger\": %.4f, \"sum\": %.3f}\n",
                sentiment, valence, emotions, danger, sum);
    return 0;
}
