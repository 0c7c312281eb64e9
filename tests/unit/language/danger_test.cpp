#include "language/danger.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "danger_lines.h"
#include "danger_unseen_lines.h"
#include "danger_unseen_texts_1.h"
#include "danger_unseen_texts_2.h"
#include "danger_unseen_texts_3.h"
#include "danger_unseen_texts_4.h"
#include "danger_unseen_texts_5.h"
#include "doctest/doctest.h"

using language::danger;
using language::DangerKind;
using language::DangerTier;
using namespace std::string_literals;

namespace {

DangerTier tier(std::string_view text) { return danger(text).tier; }

/// Shares of the lines of a labelled file; of a kind, when one is named.
struct Shares {
    int lines = 0, flagged = 0, explicit_ = 0, of_kind = 0;
    [[nodiscard]] double share(int count) const { return static_cast<double>(count) / std::max(lines, 1); }
};

bool has_kind(const language::Danger& heard, std::string_view name)
{
    return std::ranges::any_of(heard.kinds, [&](DangerKind kind) {
        return language::danger_kind_names[static_cast<std::size_t>(kind)] == name;
    });
}

template <std::size_t Size>
Shares shares(const unsigned char (&bytes)[Size], std::string_view tier, std::string_view kind = {})
{
    Shares all;
    for (const auto line : base::split({reinterpret_cast<const char*>(bytes), Size}, "\n")) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = base::split(line, "\t");
        if (cells[1] != tier || (!kind.empty() && cells[0] != kind)) continue;
        const auto heard = danger(cells[2]);
        ++all.lines;
        all.flagged += heard.tier != DangerTier::None;
        all.explicit_ += heard.tier == DangerTier::Explicit;
        all.of_kind += has_kind(heard, cells[0]);
    }
    return all;
}

}  // namespace

TEST_CASE("of the lines that it was tuned on, nearly all with danger are heard, and hardly any without")
{
    for (const auto kind : language::danger_kind_names) {
        CAPTURE(kind);
        const auto said = shares(danger_lines, "explicit", kind);
        CHECK(said.lines >= 40);
        CHECK(said.share(said.flagged) >= 0.99);
        CHECK(said.share(said.explicit_) >= 0.97);
        CHECK(said.share(said.of_kind) >= 0.97);
    }
    const auto soft = shares(danger_lines, "soft"), none = shares(danger_lines, "none");
    CHECK((soft.lines >= 100 && soft.share(soft.flagged) >= 0.97 && soft.share(soft.explicit_) <= 0.05));
    CHECK((none.lines >= 500 && none.share(none.flagged) <= 0.005));
    CHECK(shares(danger_lines, "mild").explicit_ == 0);
}

TEST_CASE("of the lines that it was not tuned on, too")
{
    for (const auto kind : language::danger_kind_names) {
        CAPTURE(kind);
        const auto said = shares(danger_unseen_lines, "explicit", kind);
        CHECK(said.lines >= 15);
        CHECK(said.share(said.flagged) >= 0.94);
        CHECK(said.share(said.explicit_) >= 0.90);
        CHECK(said.share(said.of_kind) >= 0.90);
    }
    const auto soft = shares(danger_unseen_lines, "soft"), none = shares(danger_unseen_lines, "none");
    CHECK((soft.lines >= 30 && soft.share(soft.flagged) >= 0.90 && soft.share(soft.explicit_) <= 0.05));
    CHECK((none.lines >= 250 && none.share(none.flagged) <= 0.01));
    CHECK(shares(danger_unseen_lines, "mild").explicit_ == 0);
}

TEST_CASE("of longer texts that it was never tuned on, nearly all attempts are heard, and few ordinary entries")
{
    for (const auto& attempts : {shares(danger_unseen_texts_1, "explicit", "attempt"),
                                 shares(danger_unseen_texts_2, "explicit", "attempt"),
                                 shares(danger_unseen_texts_3, "explicit", "attempt"),
                                 shares(danger_unseen_texts_5, "explicit", "attempt")}) {
        CHECK(attempts.lines >= 50);
        CHECK(attempts.share(attempts.flagged) >= 0.94);
    }
    for (const auto& ideation :
         {shares(danger_unseen_texts_1, "explicit", "ideation"), shares(danger_unseen_texts_2, "explicit", "ideation")})
        CHECK((ideation.lines >= 35 && ideation.share(ideation.flagged) >= 0.78));
    for (const auto& ideation :
         {shares(danger_unseen_texts_3, "explicit", "ideation"), shares(danger_unseen_texts_5, "explicit", "ideation")})
        CHECK((ideation.lines >= 50 && ideation.share(ideation.flagged) >= 0.89));
    for (const auto& ordinary : {shares(danger_unseen_texts_1, "none"), shares(danger_unseen_texts_2, "none"),
                                 shares(danger_unseen_texts_3, "none")})
        CHECK((ordinary.lines >= 190 && ordinary.share(ordinary.flagged) <= 0.025));
    const auto diaries = shares(danger_unseen_texts_5, "none");
    CHECK((diaries.lines == 400 && diaries.share(diaries.flagged) <= 0.01));
}

TEST_CASE("of whole users' posts nearly all are heard that tell of danger, and few that tell of hard times")
{
    const auto attempts = shares(danger_unseen_texts_4, "explicit", "attempt");
    CHECK((attempts.lines == 45 && attempts.share(attempts.flagged) >= 0.96));
    const auto ideation = shares(danger_unseen_texts_4, "explicit", "ideation");
    CHECK((ideation.lines == 55 && ideation.share(ideation.flagged) >= 0.92));
    const auto hard_times = shares(danger_unseen_texts_4, "none");
    CHECK((hard_times.lines == 50 && hard_times.share(hard_times.flagged) <= 0.2));
}

namespace {

/// A page in which nothing is amiss.
std::string like_any_day()
{
    return "Made porridge and walked along the canal with the dog. The kids had football after school, and I cooked "
           "pasta for everybody. Anna rang about the holiday, we laughed about the tent. Then I read a little. ";
}

}  // namespace

TEST_CASE("what may be said of other things says nothing in a text of which all else sounds like any day")
{
    CHECK(tier("I can't feel my hands.") == DangerTier::Explicit);
    CHECK(tier(like_any_day() + "So cold on the way back, I can't feel my hands.") == DangerTier::None);
}

TEST_CASE("what cannot be mistaken is heard in any text")
{
    for (const auto* said : {"I want to kill myself tonight. ", "I took too many pills. ", "He hits me."}) {
        CAPTURE(said);
        CHECK(tier(like_any_day() + said + ' ' + like_any_day()) == DangerTier::Explicit);
    }
}

TEST_CASE("a text that sounds like danger all through is explicit, whatever its words")
{
    const auto heard = danger(
        "Six weeks since they found me and everyone keeps saying how lucky it was. I nod. The flat is tidy, the cat is "
        "with my sister, I have paid what I owe. Nobody has asked what I meant to do and I am glad of it. I know what "
        "I did wrong last time and it will not be like that again.");
    CHECK(heard.tier == DangerTier::Explicit);
    CHECK_FALSE(heard.spans.empty());
}

TEST_CASE("\"I tried to kill myself on the 3rd\" is no figure of speech")
{
    CHECK(tier("I tried to kill myself on the 3rd") == DangerTier::Explicit);
    CHECK(tier("I wanted to kill myself over it") == DangerTier::Explicit);
    CHECK(tier("I've killed myself for this project") == DangerTier::None);
}

TEST_CASE("what is denied, past or somebody else's still gets a gentle check-in")
{
    CHECK(tier("I want to kill myself") == DangerTier::Explicit);
    CHECK(tier("I would never kill myself") == DangerTier::Soft);
    CHECK(tier("I don't think I want to kill myself") == DangerTier::Soft);
    CHECK(tier("Years ago I tried to kill myself") == DangerTier::Soft);
    CHECK(tier("Years ago I tried to kill myself and now I want to again") == DangerTier::Explicit);
    CHECK(tier("My sister is suicidal") == DangerTier::Soft);
    CHECK(tier("The film made me want to die") == DangerTier::Soft);
}

TEST_CASE("a negation of something else denies nothing")
{
    CHECK(tier("I can't stop thinking about suicide") == DangerTier::Explicit);
    CHECK(tier("I can't sleep, I want to die") == DangerTier::Explicit);
    CHECK(tier("I don't know why I want to die") == DangerTier::Explicit);
    CHECK(tier("Not a good day. I want to die") == DangerTier::Explicit);
}

TEST_CASE("stories, songs and idioms are no danger")
{
    CHECK(tier("The lyrics go I wanna die young") == DangerTier::None);
    CHECK(tier("In the film the king hangs himself") == DangerTier::None);
    CHECK(tier("This traffic is killing me") == DangerTier::None);
    CHECK(tier("I cut myself shaving") == DangerTier::None);
    CHECK(tier("Going to kill him, he ate my cake 😂") == DangerTier::None);
}

TEST_CASE("it is the same however it is written")
{
    for (const auto text :
         {"i want to kill myself", "I WANT TO KILL MYSELF", "i wanna kill my self", "I want to k i l l  m y s e l f",
          "i want to killlll myselffff", "i want to k1ll myself", "I want to k.i.l.l m.y.s.e.l.f", "gonna kms",
          "i wanna unalive myself", "im finna kill meself", "i want 2 die", "I want to ki\u200Bll myself",
          "i dont want to be alive", "I don’t want to be alive", "i dnt wanna be alive", "su1cidal again", "suicdal",
          "sucidal thoughts", "want to unalive", "sewerslide plan, my sewerslide", "relapsed on s/h"}) {
        CAPTURE(text);
        CHECK(tier(text) == DangerTier::Explicit);
    }
}

TEST_CASE("whoever says it is heard: small letters without marks, slang, dialect")
{
    const std::pair<std::string_view, std::string_view> pairs[] = {
        {"I do not want to be here any more.", "i dont wanna be here no more"},
        {"I am going to kill myself.", "ima kill myself fr"},
        {"My husband hits me.", "me hubby hits me"},
        {"I took too many pills.", "took too many pillz"},
        {"I have nothing to live for.", "aint got nothing to live for"},
        {"I stopped drinking and I am shaking.", "stopped drinkin im shakin"},
        {"I hate myself.", "i hate myself frfr"}};
    for (const auto& [plain, other] : pairs) {
        CAPTURE(other);
        CHECK(tier(plain) != DangerTier::None);
        CHECK(tier(other) == tier(plain));
    }
}

TEST_CASE("the spans are the bytes of the words that say it")
{
    const auto text = "Müde – heute. I want to d i e, café."s;
    const auto heard = danger(text);
    REQUIRE(heard.spans.size() == 1);
    const auto [from, to] = heard.spans.front();
    CHECK(text.substr(from, to - from) == "want to d i e");
    CHECK(danger("").spans.empty());
}

TEST_CASE("one sentence in a long text is heard, and only there")
{
    std::string text;
    for (int i = 0; i < 60; ++i) text += "Made porridge and walked to work along the canal. ";
    CHECK(tier(text) == DangerTier::None);
    const auto at = text.size();
    text += "I took too many pills. ";
    for (int i = 0; i < 60; ++i) text += "Then I fed the cat and read a little. ";
    const auto heard = danger(text);
    CHECK(heard.tier == DangerTier::Explicit);
    CHECK(heard.kinds == std::vector{DangerKind::Overdose});
    REQUIRE(!heard.spans.empty());
    CHECK((heard.spans.front().from >= at && heard.spans.back().to <= at + 22));
}

TEST_CASE("danger of any bytes is within bounds")
{
    std::string repeated;
    while (repeated.size() < 200'000) repeated += "stopped drinking i want to ";
    for (const auto& text : {""s, "x"s, "\xFF\xFE kill \xC3"s, "\0\1"s, std::string(200'000, 'a'), repeated,
                             "мне плохо, i want to die, 死にたい"s, "a\tb\r\n\x7F\x1B[0m"s, "k i l l"s, "s/h"s, "''''"s}) {
        const auto heard = danger(text);
        CHECK((heard.score >= 0 && heard.score <= 1));
        CHECK((heard.tier == DangerTier::None) == heard.kinds.empty());
        std::size_t last = 0;
        for (const auto& [from, to] : heard.spans) {
            CHECK((from >= last && from < to && to <= text.size()));
            last = to;
        }
    }
}

TEST_CASE("the score tells the tier")
{
    CHECK(danger("I want to die").score >= 0.8);
    const auto soft = danger("I feel so hopeless").score;
    CHECK((soft >= 0.5 && soft < 0.8));
    CHECK(danger("Made porridge").score < 0.5);
}

TEST_CASE("what is long over is heard more softly, on its anniversary as well")
{
    for (const auto* text : {"Ten years ago this month I tried to end my life.",
                             "It's fourteen years this month since I tried to end my life.",
                             "A year ago today I was in hospital, shaking, off the vodka, seeing spiders."}) {
        CAPTURE(text);
        CHECK(tier(text) != DangerTier::Explicit);
    }
    CHECK(tier("For ten years I have wanted this to stop. Today I tried to end my life.") == DangerTier::Explicit);
}
