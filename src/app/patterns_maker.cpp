#include "app/patterns_maker.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "app/kept_view.h"
#include "app/patterns_view.h"
#include "patterns/sentences.h"
#include "words/text.h"

namespace app {
namespace {

constexpr std::size_t rows_at_once = 2000;

struct Event { patterns::Measure measure; patterns::Tail tail; };
constexpr std::array foreseen = {Event{patterns::Measure::Mood, patterns::Tail::Low},
                                 Event{patterns::Measure::Craving, patterns::Tail::High}};

/// Rows lie in the order of the clock on the wall, and so of their days.
template <class Row>
std::size_t count_before(const std::vector<Row>& rows, base::Day day, const Written& written)
{
    const auto first = std::ranges::partition_point(rows, [&](const Row& it) { return written.day_of(it.made) < day; });
    return static_cast<std::size_t>(first - rows.begin());
}

template <class Row>
bool same_before(const std::vector<Row>& one, const std::vector<Row>& other, base::Day day, const Written& written)
{
    const std::size_t count = count_before(one, day, written);
    return count == count_before(other, day, written) &&
           std::equal(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(count), other.begin());
}

patterns::Diary diary_of(const Written& written)
{
    return {written.check_ins, written.entries, written.day_starts, written.more};
}

/// What `more` holds is in no order of its own.
std::vector<patterns::NamedReading> more_of(const Written& written, base::Day day)
{
    auto all = written.more;
    std::erase_if(all, [&](const patterns::NamedReading& it) { return written.day_of(it.made) != day; });
    return all;
}

std::vector<patterns::NamedReading> more_before(const Written& written, base::Day day)
{
    auto all = written.more;
    std::erase_if(all, [&](const patterns::NamedReading& it) { return written.day_of(it.made) >= day; });
    return all;
}

bool ends_by(const Written& written, base::Day day)
{
    return (written.check_ins.empty() || written.day_of(written.check_ins.back().made) <= day) &&
           (written.entries.empty() || written.day_of(written.entries.back().made) <= day) &&
           std::ranges::none_of(written.more, [&](const auto& it) { return written.day_of(it.made) > day; });
}

}  // namespace

void PatternsMaker::look(std::shared_ptr<const Written> written, PatternsQuestion question)
{
    const bool keeps = done() && lasting_ && only_today_differs(*written, question);
    const bool same_rows = written == written_;
    written_ = std::move(written);
    question_ = std::move(question);
    parts_.clear();
    if (!keeps) plan_all();
    else if (same_rows) make_view();
    else plan_today();
    if (written_->check_ins.size() + written_->entries.size() > rows_at_once) return;
    while (!done()) step();
}

void PatternsMaker::step()
{
    if (parts_.front()()) parts_.pop_front();
}

bool PatternsMaker::only_today_differs(const Written& written, const PatternsQuestion& question) const
{
    if (!written_ || question.today != question_.today || written.day_starts != written_->day_starts) return false;
    if (!ends_by(written, question.today) || !ends_by(*written_, question.today)) return false;
    return same_before(written.check_ins, written_->check_ins, question.today, written) &&
           same_before(written.entries, written_->entries, question.today, written) &&
           more_before(written, question.today) == more_before(*written_, question.today);
}

void PatternsMaker::plan_all()
{
    lasting_.reset();
    search_.reset();
    forecast_.reset();
    tomorrow_.clear();
    const auto diary = diary_of(*written_);
    days_ = {.measures = {}, .tags = {}, .day_starts = diary.day_starts};
    parts_.push_back([this, diary] { return days_.tags = patterns::day_tags(diary), true; });
    for (const auto measure : patterns::all_measures)
        parts_.push_back([this, diary, measure] {
            days_.measures.push_back(measure_days(diary, measure));
            return true;
        });
    for (const auto& name : patterns::number_names(diary))
        parts_.push_back([this, diary, name] {
            days_.measures.push_back(measure_days(diary, name));
            return true;
        });
    plan_measured();
    plan_lasting();
    plan_tomorrow();
}

/// The view as it can be at once, then once more with weeks and tomorrow.
void PatternsMaker::plan_today()
{
    const auto today = question_.today;
    const auto more = more_of(*written_, today);
    const auto& [check_ins, entries] = std::tie(written_->check_ins, written_->entries);
    put_last_day(days_, today,
                 {std::span(check_ins).subspan(count_before(check_ins, today, *written_)),
                  std::span(entries).subspan(count_before(entries, today, *written_)), written_->day_starts, more});
    make_view();
    plan_measured();
    plan_tomorrow();
}

void PatternsMaker::plan_measured()
{
    parts_.push_back([this, fresh = std::vector<Measured>(), next = std::size_t{}]() mutable {
        if (next < days_.measures.size()) {
            if (auto one = measured(days_.measures[next++], days_.day_starts)) fresh.push_back(std::move(*one));
            return false;
        }
        measured_ = std::move(fresh);
        return make_view(), true;
    });
}

void PatternsMaker::plan_lasting()
{
    parts_.push_back([this] {
        const patterns::LastingRules rules{.before = question_.today};
        if (!search_) search_.emplace(days_, question_.today, *wording_, rules);
        if (!search_->done()) return search_->step(), false;
        lasting_ = search_->take();
        search_.reset();
        return make_view(), true;
    });
}

void PatternsMaker::plan_tomorrow()
{
    parts_.push_back([this] { return tomorrow_.clear(), forecast_.reset(), true; });
    for (std::size_t which = 0; which < foreseen.size(); ++which)
        parts_.push_back([this, which] { return look_ahead(which); });
    parts_.push_back([this] { return view_.tomorrow = tomorrow_, true; });
}

bool PatternsMaker::look_ahead(std::size_t which)
{
    const auto& [measure, tail] = foreseen[which];
    if (!forecast_) forecast_.emplace(days_, measure, tail, question_.today);
    if (!forecast_->done()) return forecast_->step(), false;
    if (const auto found = forecast_->found())
        tomorrow_.push_back(patterns::forecast_sentence(*found, scale_of(measure).id, tail, *wording_));
    return forecast_.reset(), true;
}

void PatternsMaker::make_view()
{
    const auto accepted = new_usuals(question_.answers);
    const auto lasting = lasting_.value_or(patterns::LastingFindings{});
    auto insights = patterns::insights(days_, lasting, question_.today, *wording_, accepted);
    if (!lasting_ && !insights.silent_because.empty() && !insights.more_days && insights.days > 0)
        insights.silent_because = text::patterns::looking;
    view_ = patterns_view({*written_, question_.today, days_, insights, measured_, question_.answers,
                           question_.table_measure});
    view_.tomorrow = tomorrow_;
    add_kept(view_, question_.answers, question_.kept_words);
}

PatternsView patterns_of(Written written, PatternsQuestion question, const patterns::Wording& wording)
{
    PatternsMaker maker{wording};
    maker.look(std::make_shared<const Written>(std::move(written)), std::move(question));
    while (!maker.done()) maker.step();
    return maker.view();
}

}  // namespace app
