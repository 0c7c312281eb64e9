#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

/// A month or a year looked back on, in words.
namespace app {

struct ReviewSpan {
    std::chrono::year year;
    std::optional<std::chrono::month> month = {};  ///< none: all of the year
    bool operator==(const ReviewSpan&) const = default;
};

struct ReviewView {
    std::string name, before;  ///< "November", "October"; "2026", "2025"
    std::string days;          ///< "Something is written down on 20 of 24 days so far."
    bool empty = true;         ///< nothing is
    struct Measure {
        std::string name;      ///< as SeriesView::name
        double mean;
        std::optional<double> mean_before;  ///< where both have days enough for a mean
        std::string difference;             ///< one sentence: by how much it differs, or why nothing is said of that
    };
    std::vector<Measure> measures;
    std::string easiest;       ///< one sentence; empty: no week stands out
    struct Tag { std::string name; int days; };
    std::vector<Tag> tags;     ///< the most frequent first
    std::string fresh;         ///< "New here: choir, swimming."; empty: nothing is
    std::vector<std::string> wins;   ///< the latest first, only some of many
    std::vector<std::string> counts; ///< "3 wins kept", "12 urges came and passed"; only what there is
};

}  // namespace app
