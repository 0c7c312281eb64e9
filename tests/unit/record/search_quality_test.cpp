#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

#include "base/text.h"
#include "fixtures.h"

using namespace record_test;

namespace {

struct Pair { std::string question, answer; };

std::vector<Pair> pairs()
{
    const char* data = std::getenv("LANTERN_TEST_DATA");
    std::ifstream file(std::string(data ? data : "tests/data") + "/search-counselling.tsv");
    std::vector<Pair> all;
    for (std::string line; std::getline(file, line);) {
        const auto tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string::npos) continue;
        all.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return all;
}

/// One by the rank of the answer, 0 beyond the tenth.
double reciprocal_rank(const record::Record& record, const Pair& pair, const std::string& reference)
{
    const auto found = record.search({.words = pair.question, .limit = 10, .rest = record::Rest::Behind});
    REQUIRE(found);
    const auto at = std::ranges::find(found->hits, reference, &record::Hit::reference);
    return at == found->hits.end() ? 0 : 1.0 / static_cast<double>(at - found->hits.begin() + 1);
}

}  // namespace

TEST_CASE("whole questions find the answers that were written for them, better than lunr and minisearch do")
{
    const auto all = pairs();
    REQUIRE(all.size() >= 120);
    Copy copy;
    for (std::size_t i = 0; i < all.size(); ++i)
        REQUIRE(copy->save(record::Entry{.id = {}, .made = moment(), .text = all[i].answer,
                                         .reference = std::to_string(i)}, noon));
    double sum = 0;
    for (std::size_t i = 0; i < all.size(); ++i) sum += reciprocal_rank(*copy, all[i], std::to_string(i));
    const double mrr = sum / static_cast<double>(all.size());
    MESSAGE("MRR@10: " << mrr);
    CHECK(mrr >= 0.50);  // lunr .386, minisearch .239 on the same: tests/bench/search.mjs
}
