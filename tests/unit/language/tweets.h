#pragma once
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "language/sentiment.h"
#include "tweets_500.h"

/// A text that people rated and the npm package vader-sentiment heard.
struct Tweet {
    double rating;  ///< mean of people, −4 to 4
    language::Sentiment heard;
    std::string_view text;
};

inline std::vector<Tweet> tweets()
{
    const std::string_view file(reinterpret_cast<const char*>(tweets_500), sizeof tweets_500);
    const auto number = [](std::string_view cell) { return std::strtod(std::string(cell).c_str(), nullptr); };
    std::vector<Tweet> all;
    for (const auto line : base::split(file, "\n")) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = base::split(line, "\t");
        all.push_back({number(cells[1]), {number(cells[2]), number(cells[3]), number(cells[4]), number(cells[5])},
                       cells[6]});
    }
    return all;
}
