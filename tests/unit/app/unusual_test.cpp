#include "fixtures.h"

using namespace app_test;
using app::FindingAnswer;

namespace {

/// Three months in which craving is 2 to 4, then ten days in which it is 4 higher; with a walk, mood is better.
struct Risen {
    Risen()
    {
        base::RandomStream random{7};
        for (int i = 0; i < 100; ++i) {
            const bool walk = random.below(3) == 0;
            record::CheckIn row;
            row.made = {device.clock.at - std::chrono::days{99 - i}, 60min};
            row.craving = 2 + static_cast<int>(random.below(3)) + (i >= 90 ? 4 : 0);
            row.mood = walk ? 2 : static_cast<int>(random.below(2)) - 1;
            if (walk) row.tags = {"a walk"};
            window.app.carry_out(app::SaveCheckIn{row});
        }
        window.run();
    }
    [[nodiscard]] const app::PatternsView& patterns() { return window.app.patterns(); }
    void say(std::string key, FindingAnswer answer) { window.does(app::AnswerFinding{std::move(key), answer}); }

    Device device;
    Window window{device};
};

}  // namespace

TEST_CASE("days beyond the usual are a warning, and what is said of it is kept and counted")
{
    Risen risen;
    REQUIRE(risen.patterns().warnings.size() == 1);
    const auto warning = risen.patterns().warnings.front();
    CHECK(warning.headline.ends_with("craving has been about 4 points higher than your usual"));
    CHECK(warning.answer == FindingAnswer::None);
    CHECK(risen.patterns().tally.empty());
    REQUIRE(risen.patterns().told.rows.size() == 1);
    CHECK(risen.patterns().told.unanswered == 1);
    CHECK(risen.patterns().told.rows.front().answer == "Not answered");
    CHECK(risen.patterns().told.rows.front().measure == "Craving");
    risen.say(warning.key, FindingAnswer::NotSure);
    CHECK(risen.patterns().told.not_sure == 1);
    CHECK(risen.patterns().told.unanswered == 0);
    CHECK(risen.patterns().told.rows.front().answer == "Not sure");
    CHECK(risen.patterns().warnings.front().answer == FindingAnswer::NotSure);
    CHECK(risen.patterns().tally == "So far, of what was said here: 0 fit, 0 did not, 1 not sure.");
    risen.say(warning.key, FindingAnswer::None);
    CHECK(risen.patterns().warnings.front().answer == FindingAnswer::None);
    CHECK(risen.patterns().tally.empty());
}

TEST_CASE("a level that is called the usual warns no more, and the usual is learned anew from that day")
{
    Risen risen;
    const auto usual = [&] { return risen.patterns().usuals.front(); };
    CHECK(usual().name == "Craving");
    CHECK(usual().limit);
    CHECK(usual().state.starts_with("Above your usual since"));
    CHECK(usual().told.size() == 1);
    const auto told = risen.patterns().told.rows.front().day;
    risen.say(risen.patterns().warnings.front().key, FindingAnswer::NewUsual);
    REQUIRE(risen.patterns().told.rows.size() == 1);
    CHECK(risen.patterns().told.rows.front().day == told);
    CHECK(risen.patterns().told.rows.front().answer == "My usual now");
    CHECK(risen.patterns().told.fit == 1);
    CHECK(risen.patterns().warnings.empty());
    CHECK_FALSE(usual().usual);
    CHECK(usual().state.starts_with("Not enough days yet"));
}

TEST_CASE("what is put aside is not shown among the findings, until it is wanted again")
{
    Risen risen;
    const auto walk = [&](const std::vector<app::FindingView>& all) {
        return std::ranges::find(all, "a walk", &app::FindingView::tag);
    };
    REQUIRE(walk(risen.patterns().findings) != risen.patterns().findings.end());
    const auto key = walk(risen.patterns().findings)->key;
    risen.say(key, FindingAnswer::PutAside);
    CHECK(walk(risen.patterns().findings) == risen.patterns().findings.end());
    CHECK(walk(risen.patterns().put_aside) != risen.patterns().put_aside.end());
    risen.say(key, FindingAnswer::Kept);
    REQUIRE(walk(risen.patterns().findings) != risen.patterns().findings.end());
    CHECK(walk(risen.patterns().findings)->answer == FindingAnswer::Kept);
    CHECK(risen.patterns().put_aside.empty());
}

TEST_CASE("what is kept has a list of its own, with the words it had then, also when it is not found any more")
{
    Risen risen;
    const auto& findings = risen.patterns().findings;
    const auto walk = std::ranges::find(findings, "a walk", &app::FindingView::tag);
    REQUIRE(walk != findings.end());
    const auto key = walk->key, sentence = walk->headline;
    CHECK(risen.patterns().kept.empty());
    risen.say(key, FindingAnswer::Kept);
    REQUIRE(risen.patterns().kept.size() == 1);
    CHECK(risen.patterns().kept.front().sentence == sentence);
    CHECK(risen.patterns().kept.front().when == "Kept on 24 November 2026.");
    CHECK(risen.patterns().kept.front().found);
    std::vector<base::Id> written;
    for (const auto& day : risen.window.app.timeline().days)
        for (const auto& line : day.lines) written.push_back(line.id);
    for (std::size_t i = 0; i + 10 < written.size(); ++i)
        risen.window.does(app::Remove{record::Source::CheckIn, written[i]});
    REQUIRE(risen.patterns().findings.empty());
    REQUIRE(risen.patterns().kept.size() == 1);
    CHECK(risen.patterns().kept.front().sentence == sentence);
    CHECK_FALSE(risen.patterns().kept.front().found);
}

TEST_CASE("what is kept no more can be kept again as it was")
{
    Risen risen;
    const auto key = risen.patterns().findings.front().key;
    risen.say(key, FindingAnswer::Kept);
    static_cast<void>(risen.window.said());
    risen.window.pass(std::chrono::days{1});
    risen.say(key, FindingAnswer::None);
    CHECK(risen.patterns().kept.empty());
    const auto notices = risen.window.app.take_notices();
    REQUIRE((notices.size() == 1 && notices.front().then));
    CHECK(notices.front().words == "No longer kept");
    risen.window.does(*notices.front().then);
    REQUIRE(risen.patterns().kept.size() == 1);
    CHECK(risen.patterns().kept.front().when == "Kept on 24 November 2026.");
}

TEST_CASE("no more than three findings are for one day")
{
    Risen risen;
    CHECK(risen.patterns().for_today <= 3);
    CHECK(risen.patterns().for_today <= risen.patterns().findings.size());
}
