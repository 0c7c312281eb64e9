#include "app/diary.h"

#include <utility>

#include "app/night_room_view.h"
#include "app/answers.h"
#include "app/kept_view.h"
#include "app/review_view.h"
#include "app/alike_view.h"
#include "app/explore_view.h"
#include "app/feelings.h"
#include "app/timeline_view.h"
#include "app/trial_view.h"
#include "app/today_view.h"
#include "language/typing_pace.h"

namespace app {
namespace {

constexpr int most_hits = 500;
constexpr std::chrono::days prompts_back{15};

}  // namespace

Diary::Diary(record::Record record, const Knowledge& knowledge, std::optional<SampleDiary> sample)
    : record_(std::move(record)), knowledge_(&knowledge), sample_(sample),
      patterns_(std::make_unique<PatternsMaker>(knowledge.wording))
{
}

void Diary::forget()
{
    reader_.look_again();
    listener_.forget();
    feelings_.forget();
    written_.reset();
    today_.forget();
    check_in_.forget();
    timeline_.forget();
    calendar_.forget();
    patterns_asked_ = false;
    trials_.forget();
    explore_.forget();
    alike_.forget();
    night_room_.forget();
    review_.forget();
}

void Diary::search(std::string words)
{
    words_ = std::move(words);
    timeline_.forget();
}

void Diary::filter(std::string tag)
{
    tag_ = std::move(tag);
    timeline_.forget();
}

void Diary::filter_feeling(std::optional<int> feeling)
{
    feeling_ = feeling;
    timeline_.forget();
}

void Diary::table_of(std::string measure)
{
    measure_ = std::move(measure);
    patterns_asked_ = false;
}

void Diary::explore(ExploreChoice choice)
{
    explored_ = std::move(choice);
    explore_.forget();
}

/// A new hour may bring another greeting, another question or another day.
void Diary::look_at_clock(base::Moment now)
{
    const auto hour = std::chrono::floor<std::chrono::hours>(base::wall_time(now));
    if (hour == hour_) return;
    hour_ = hour;
    forget();
}

const std::shared_ptr<const Written>& Diary::all_written(base::Moment now)
{
    look_at_clock(now);
    if (!written_) written_ = std::make_shared<const Written>(app::written(record_, now).value_or(Written{}));
    return written_;
}

const Written& Diary::written(base::Moment now) { return *all_written(now); }

const TodayView& Diary::today(base::Moment now)
{
    const auto& all = written(now);
    return today_.get([&] {
        const auto shows = record_.prompts_since(now.at - prompts_back).value_or(std::vector<record::PromptShown>{});
        return today_view(all, {now, record_.setting("name"), sample_, &knowledge_->catalogue, shows,
                                 record_.setting(quiet_day)});
    });
}

const CheckInView& Diary::check_in(base::Moment now)
{
    const auto& all = written(now);
    return check_in_.get([&] { return check_in_view(all, now); });
}

const TimelineView& Diary::timeline(base::Moment now)
{
    const auto& all = written(now);
    return timeline_.get([&] {
        TimelineQuestion question{.words = words_, .tag = tag_, .feeling = feeling_, .felt = felt_in(all, feelings())};
        if (!words_.empty())
            question.found = record_.search({.words = words_, .limit = most_hits, .tag = tag_,
                                             .among = question.felt.among(feeling_)})
                                 .value_or(record::Found{});
        return timeline_view(all, question, all.day_of(now));
    });
}

const CalendarView& Diary::calendar(base::Moment now)
{
    const auto& all = written(now);
    return calendar_.get([&] { return calendar_view(all, all.day_of(now)); });
}

const PatternsView& Diary::patterns(base::Moment now)
{
    const auto& all = all_written(now);
    if (!std::exchange(patterns_asked_, true))
        patterns_->look(all, {all->day_of(now), measure_, answers_in(record_), kept_words_in(record_)});
    return patterns_->view();
}

bool Diary::look_further()
{
    if (looks()) patterns_->step();
    return looks();
}

void Diary::read_further() { reader_.step(record_); }

bool Diary::take_heard()
{
    if (!reader_.take_news()) return false;
    if (!written_) return true;
    auto heard = *written_;
    hear_again(heard, record_);
    written_ = std::make_shared<const Written>(std::move(heard));
    patterns_asked_ = false;
    trials_.forget();
    explore_.forget();
    alike_.forget();
    review_.forget();
    timeline_.forget();
    return true;
}

FeelingView Diary::feeling(const base::Id& text, base::Moment now)
{
    const auto& all = written(now);  // a new hour forgets what is kept: first this, as everywhere here
    return feelings().view(all, text);
}

const Feelings& Diary::feelings()
{
    return feelings_.get([&] { return Feelings::in(record_); });
}

base::Result<> Diary::answer_feeling(const base::Id& text, FeelingAnswer answer, std::optional<int> more_like,
                                     base::Moment now)
{
    timeline_.forget();
    feelings_.forget();
    return app::answer_feeling(record_, written(now), text, answer, more_like, now.at);
}

/// How fast it is typed counts only where the person allows it. Of it the usual is kept, on this device.
void Diary::listen(std::string_view words, const Typed& typed, base::Moment now)
{
    std::optional<double> haste;
    if (record_.setting("typing-pace") == "on") {
        const auto usual = language::usual_pace(record_.setting(usual_pace_setting));
        const language::Spurt spurt{typed.letters, typed.seconds};
        haste = language::haste(usual, spurt);
        if (const auto next = learnt(usual, spurt); next != usual)
            static_cast<void>(record_.set_setting(usual_pace_setting, kept_form(next), now.at));
    }
    listener_.listen(words, written(now), haste);
}

/// After a help card nothing is offered.
HeardNow Diary::heard_now(base::Moment now)
{
    auto heard = listener_.heard();
    heard.upset = heard.upset && !is_quiet(written(now), record_.setting(quiet_day));
    return heard;
}

const TrialsView& Diary::trials(base::Moment now)
{
    const auto& all = written(now);
    return trials_.get([&] { return trials_view(all, trials_in(record_), all.day_of(now), knowledge_->wording); });
}

const ReviewView& Diary::review(const ReviewSpan& span, base::Moment now)
{
    const auto& all = written(now);
    if (std::exchange(review_span_, span) != span) review_.forget();
    return review_.get([&] { return review_view(all, span, all.day_of(now)); });
}

const ExploreView& Diary::explore(base::Moment now)
{
    const auto& all = written(now);
    return explore_.get([&] { return explore_view(all, explored_); });
}

const AlikeView& Diary::alike(base::Moment now)
{
    const auto& all = written(now);
    return alike_.get([&] { return alike_view(all, all.day_of(now)); });
}

const NightRoomView& Diary::night_room(base::Moment now)
{
    const auto& all = written(now);
    const auto minute = std::chrono::floor<std::chrono::minutes>(now.at);
    if (std::exchange(night_room_minute_, minute) != minute) night_room_.forget();
    return night_room_.get([&] { return night_room_view(all, now); });
}

}  // namespace app
