#pragma once
#include <memory>
#include <string>

#include "app/alike.h"
#include "app/explore.h"
#include "app/feelings.h"
#include "app/kept.h"
#include "app/listener.h"
#include "app/patterns_maker.h"
#include "app/trial.h"
#include "app/review.h"
#include "app/text_reader.h"
#include "app/views.h"
#include "app/written.h"
#include "patterns/wording.h"
#include "record/record.h"
#include "reflection/prompts.h"

namespace app {

/// What Lantern brings along: questions, and how findings are worded.
struct Knowledge {
    reflection::Catalogue catalogue;
    patterns::Wording wording;
};

/// The setting that keeps how fast somebody usually types.
inline constexpr std::string_view usual_pace_setting = "typing-usual";

/// One open record with what is shown of it. The person's own and the sample are two of these.
/// Views are made when first looked at after a change; the day's views also when the hour turns.
class Diary {
public:
    Diary(record::Record record, const Knowledge& knowledge, std::optional<SampleDiary> sample = {});

    [[nodiscard]] record::Record& record() { return record_; }
    [[nodiscard]] const record::Record& record() const { return record_; }
    [[nodiscard]] std::optional<SampleDiary> sample() const { return sample_; }
    void forget();  ///< rows or settings changed

    void search(std::string words);
    void filter(std::string tag);
    void filter_feeling(std::optional<int> feeling);
    void table_of(std::string measure);
    void explore(ExploreChoice choice);

    [[nodiscard]] const Written& written(base::Moment now);
    [[nodiscard]] const TodayView& today(base::Moment now);
    [[nodiscard]] const CheckInView& check_in(base::Moment now);
    [[nodiscard]] const TimelineView& timeline(base::Moment now);
    [[nodiscard]] const CalendarView& calendar(base::Moment now);
    [[nodiscard]] const PatternsView& patterns(base::Moment now);
    /// Looks through the days for them, one part; true while there is more to do.
    bool look_further();
    [[nodiscard]] bool looks() const { return !patterns_->done(); }
    /// Reads one text that nobody has read yet.
    void read_further();
    [[nodiscard]] bool reads() const { return !reader_.done(); }
    /// True once after all was read: views tell of it from now on.
    [[nodiscard]] bool take_heard();
    [[nodiscard]] ReadingProgress reading() const { return reader_.progress(); }
    [[nodiscard]] FeelingView feeling(const base::Id& text, base::Moment now);
    [[nodiscard]] base::Result<> answer_feeling(const base::Id& text, FeelingAnswer answer,
                                                std::optional<int> more_like, base::Moment now);
    void listen(std::string_view words, const Typed& typed, base::Moment now);
    [[nodiscard]] HeardNow heard_now(base::Moment now);
    [[nodiscard]] const TrialsView& trials(base::Moment now);
    [[nodiscard]] const ReviewView& review(const ReviewSpan& span, base::Moment now);
    [[nodiscard]] const ExploreView& explore(base::Moment now);
    [[nodiscard]] const AlikeView& alike(base::Moment now);
    [[nodiscard]] const NightRoomView& night_room(base::Moment now);  ///< made anew each minute
    [[nodiscard]] base::Day today_day(base::Moment now) { return written(now).day_of(now); }

private:
    void look_at_clock(base::Moment now);
    [[nodiscard]] const std::shared_ptr<const Written>& all_written(base::Moment now);
    [[nodiscard]] const Feelings& feelings();

    record::Record record_;
    const Knowledge* knowledge_;
    std::optional<SampleDiary> sample_;
    std::string words_, tag_, measure_;
    std::optional<int> feeling_;
    std::chrono::local_time<std::chrono::hours> hour_{};
    std::shared_ptr<const Written> written_;  ///< none after a change, until it is asked for
    TextReader reader_;
    Listener listener_;
    Kept<Feelings> feelings_;
    Kept<TodayView> today_;
    Kept<CheckInView> check_in_;
    Kept<TimelineView> timeline_;
    Kept<CalendarView> calendar_;
    std::unique_ptr<PatternsMaker> patterns_;
    bool patterns_asked_ = false;  ///< since the last change
    Kept<TrialsView> trials_;
    ExploreChoice explored_;
    Kept<ExploreView> explore_;
    Kept<AlikeView> alike_;
    Kept<NightRoomView> night_room_;
    Kept<ReviewView> review_;
    std::optional<ReviewSpan> review_span_;
    std::chrono::sys_time<std::chrono::minutes> night_room_minute_{};
};

}  // namespace app
