#include "app/listener.h"

#include <algorithm>
#include <ranges>

#include "base/text.h"
#include "language/danger.h"
#include "language/own_tags.h"
#include "language/reading.h"
#include "language/tone.h"
#include "language/topics.h"

namespace app {
namespace {

constexpr double joy = 0.4;  ///< valence from which capitals and marks are no sign of distress
constexpr std::size_t most_suggested = 4, learnt_from = 300;  ///< texts, the newest: some hundredths of a second

std::string text_of(const record::Entry& entry) { return entry.title + '\n' + entry.text; }

language::OwnTags learnt(const Written& written)
{
    language::OwnTags tags;
    for (const auto& entry : written.entries | std::views::reverse | std::views::take(learnt_from))
        tags.learn(text_of(entry), entry.tags);
    for (const auto& check_in : written.check_ins | std::views::reverse | std::views::take(learnt_from))
        if (!check_in.note.empty()) tags.learn(check_in.note, check_in.tags);
    return tags;
}

/// Where the words tell of danger, what the gate has to say comes first.
bool is_upset(std::string_view text, double haste)
{
    return language::tone(text, haste).running_high && language::read(text).valence < joy &&
           language::danger(text).tier == language::DangerTier::None;
}

/// As the person spells it, if it is a tag of theirs.
std::string spelt(std::string_view tag, const Written& written)
{
    const auto folded = base::folded(tag);
    const auto name_of = [](const record::TagUse& use) { return base::folded(use.tag.name); };
    const auto known = std::ranges::find(written.tags, folded, name_of);
    return known == written.tags.end() ? std::string(tag) : known->tag.name;
}

}  // namespace

Listener::Listener() = default;
Listener::Listener(Listener&&) noexcept = default;
Listener& Listener::operator=(Listener&&) noexcept = default;
Listener::~Listener() = default;

/// What tags go with is learnt anew.
void Listener::forget()
{
    learnt_.reset();
    haste_ = 1;
}

void Listener::listen(std::string_view text, const Written& written, std::optional<double> haste)
{
    haste_ = haste.value_or(haste_);
    if (!learnt_) learnt_ = std::make_unique<language::OwnTags>(learnt(written));
    heard_ = {.tags = {}, .upset = is_upset(text, haste_)};
    auto& tags = heard_.tags;
    const auto add = [&](std::string tag) {
        const auto known = std::ranges::find(tags, base::folded(tag), base::folded);
        if (known == tags.end() && tags.size() < most_suggested) tags.push_back(std::move(tag));
    };
    for (auto& tag : learnt_->suggest(text)) add(std::move(tag.name));
    for (const auto& topic : language::topics(text)) add(spelt(topic.tag, written));
}

}  // namespace app
