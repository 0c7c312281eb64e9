#include "patterns/associations.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "patterns/false_discovery.h"

namespace patterns {
namespace {

constexpr std::size_t nearest_turn = 14;  ///< days
constexpr std::size_t pairs_in_step = 16;
constexpr int lags = 2;
constexpr std::size_t days_for_another_lag = 120;  ///< a third chance to be wrong has to be paid for

std::vector<TaggedDays> days_of_each(const DayTags& tags)
{
    std::vector<TaggedDays> all;
    for (const auto& use : tags.uses) {
        auto& on = all.emplace_back(TaggedDays{use.name, {}}).on;
        for (std::size_t i = 0; i < use.days.size(); ++i)
            if (use.days[i]) on.push_back(i);
    }
    return all;
}

void turn(std::vector<TaggedDays>& tags, std::size_t days, std::uint64_t seed)
{
    if (days < 2) return;
    const std::size_t nearest = std::min(nearest_turn, std::max<std::size_t>(days / 4, 1));
    base::RandomStream random{seed};
    const std::size_t shift = nearest + random.below(days - 2 * nearest + 1);
    for (auto& tag : tags) {
        for (std::size_t& on : tag.on) on = (on + days - shift) % days;
        std::ranges::sort(tag.on);
    }
}

}  // namespace

AssociationSearch::AssociationSearch(const DiaryDays& days, const AssociationRules& rules)
    : days_(&days), rules_(rules), tags_(days_of_each(days.tags))
{
    if (rules_.turn_tags_seed) turn(tags_, days.tags.days.size(), *rules_.turn_tags_seed);
}

void AssociationSearch::step()
{
    if (!comparison_) return begin();
    const std::size_t end = std::min(tag_ + pairs_in_step, tags_.size());
    for (; tag_ < end; ++tag_) {
        auto pair = comparison_->with(tags_[tag_], rules_);
        if (!pair) continue;
        pair->measure = measure().id;
        pair->lag = lag_;
        pair->found = std::abs(pair->effect) >= measure().least_effect;  // and q, once all pairs are known
        pairs_.push_back(std::move(*pair));
    }
    if (tag_ == tags_.size()) next_lag();
}

void AssociationSearch::begin()
{
    const bool wanted = !rules_.only_measure || *rules_.only_measure == measure().id;
    auto seen = wanted ? seen_days(series(), days_->tags, lag_) : SeenDays{};
    if (static_cast<int>(seen.days.size()) < rules_.days_at_least) return next_lag();
    comparison_.emplace(std::move(seen), rules_);
}

void AssociationSearch::next_lag()
{
    comparison_.reset();
    tag_ = 0;
    if (lag_++ < (series().size() >= days_for_another_lag ? lags : lags - 1)) return;
    lag_ = 0;
    ++measure_;
}

std::vector<Association> AssociationSearch::take()
{
    settle(std::span{pairs_}, rules_.q_at_most);
    return std::move(pairs_);
}

std::vector<Association> associations(const Diary& diary, const AssociationRules& rules)
{
    const auto days = days_of(diary);
    AssociationSearch search{days, rules};
    while (!search.done()) search.step();
    return search.take();
}

}  // namespace patterns
