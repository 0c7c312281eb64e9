#include "language/danger.h"

#include <algorithm>

#include "language/danger_cues.h"
#include "language/danger_lexicon.h"
#include "language/danger_tone.h"
#include "language/danger_words.h"

namespace language {
namespace {

constexpr double soft_from = 0.5, explicit_from = 0.8;

/// Each further phrase leaves half of what was left.
double score_of(DangerTier tier, std::size_t phrases)
{
    const double left = 1 / static_cast<double>(1 + std::min<std::size_t>(phrases, 8));
    if (tier == DangerTier::Explicit) return 1 - (1 - explicit_from) * left;
    return explicit_from - (explicit_from - soft_from) * left - 0.01;
}

std::vector<TextSpan> merged(std::vector<TextSpan> spans)
{
    std::ranges::sort(spans, {}, &TextSpan::from);
    std::vector<TextSpan> apart;
    for (const auto& span : spans) {
        if (apart.empty() || span.from > apart.back().to) apart.push_back(span);
        else apart.back().to = std::max(apart.back().to, span.to);
    }
    return apart;
}

/// What may be said of other things as well tells of no danger in a text that otherwise sounds like any other.
bool counts(PhraseGroup group, DangerTier in_context, const CuesFound& cues)
{
    const auto sureness = group.sureness();
    if (sureness == PhraseGroup::Unmistakable && in_context == DangerTier::Explicit) return true;
    return sureness == PhraseGroup::Hint ? cues.dark : !cues.ordinary;
}

DangerTier tier_of(const CuesFound& cues)
{
    if (cues.grave) return DangerTier::Explicit;
    return cues.score >= soft_from ? DangerTier::Soft : DangerTier::None;
}

void add(Danger& heard, DangerKind kind, DangerTier tier, TextSpan span)
{
    heard.tier = std::max(heard.tier, tier);
    heard.spans.push_back(span);
    if (!std::ranges::contains(heard.kinds, kind)) heard.kinds.push_back(kind);
}

}  // namespace

Danger danger(std::string_view text)
{
    const auto words = danger_words(text);
    const auto phrases = danger_phrases(words);
    const auto cues = danger_cues(text, words);
    Danger heard;
    for (const auto& each : phrases) {
        if (!each.group.is_danger()) continue;
        const auto tier = tier_in_context(each, phrases, words);
        if (tier != DangerTier::None && counts(each.group, tier, cues))
            add(heard, each.group.kind(), tier, span_of(words, {each.begin, each.end}));
    }
    if (const auto in_all = tier_of(cues); in_all > heard.tier)
        add(heard, cues.kind, in_all, span_of(words, cues.core));
    heard.score = heard.tier == DangerTier::None ? cues.score : score_of(heard.tier, heard.spans.size());
    heard.spans = merged(std::move(heard.spans));
    std::ranges::sort(heard.kinds);
    return heard;
}

}  // namespace language
