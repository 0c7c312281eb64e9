#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/finding_answer.h"
#include "app/over_time.h"
#include "base/moment.h"
#include "platform/folder.h"
#include "record/record.h"

/// What screens show: plain values, already in words where words are needed. Nothing here can change anything.
namespace app {

enum class PartOfDay { Morning, Day, Evening, Night };  ///< from 5, 11, 17 and 22 o'clock

/// Whether what was written is safe, in the only words that are true.
enum class Keeping {
    Nothing,
    Saving,
    Saved,
    SavedUnproven,
    NotSaved,
    Gone,
    ReadOnly
};  ///< Gone: the store was emptied

struct KeepingView {
    Keeping keeping = Keeping::Nothing;
    std::string sentence;  ///< "Saved", "Not saved yet. Your words are still here."
};

/// Diaries to look around in: of a made-up person, and one that was published for research.
enum class SampleDiary { Sam, Published };
[[nodiscard]] constexpr SampleDiary other_than(SampleDiary one)
{
    return one == SampleDiary::Sam ? SampleDiary::Published : SampleDiary::Sam;
}

/// One line in a list of what was written.
struct Line {
    record::Source source = record::Source::CheckIn;
    base::Id id;
    base::Moment made;
    std::string time;                ///< "21:40"
    std::optional<int> mood;
    std::string title;               ///< the title, the first words, or what was noted ("Craving 3")
    std::string detail;              ///< the rest of the words, shortened, or numbers: "Craving 3 · Energy 6"
    std::vector<std::string> tags;
    std::vector<std::string> found = {};  ///< what a search found in it, as it is written there; drawn marked
};

struct QuestionView {
    std::string prompt;  ///< id
    std::string lead;    ///< "One question for tonight"
    std::string ask;
    std::string why;     ///< "Chosen because …"; may be empty
};

/// Something that went well, to be glad of once more.
struct WinView { std::string title, words; };  ///< "A win from Sunday"

struct TodayView {
    std::string date;      ///< "Tuesday 24 November"
    std::string greeting;  ///< "Good evening, Sam" or "Good evening"
    PartOfDay part = PartOfDay::Day;
    bool first_run = false;  ///< nothing was ever written
    std::optional<SampleDiary> sample;  ///< looking around in it
    bool quiet = false;       ///< a help card came: until a check-in on a later day only that is offered
    bool night_room = false;  ///< it is offered before all else
    std::optional<QuestionView> question;
    std::vector<Line> today;  ///< newest first
    std::optional<WinView> win;
};

/// The craving somebody is in or has just come through, and what theirs are usually like.
struct NightRoomView {
    struct Rating { double minutes; int strength; };  ///< minutes after it began
    struct Usual { int minutes, strength; };
    std::vector<Rating> ratings;   ///< empty: there is none now
    base::Instant began{};         ///< of the first rating
    bool passed = false;
    int known = 0;                 ///< how many passed before
    std::optional<Usual> usual;    ///< from five on
};

struct TagsOfGroup { record::TagGroup group; std::vector<std::string> names; };

/// What the check-in screen starts from.
struct CheckInView {
    std::vector<std::string> tags;  ///< most used in 90 days first, at most 12; a starter set for a new person
    std::vector<std::string> likely;  ///< of the others, at most 4: those noted around this time of day
    std::string why_likely;           ///< "Often noted in the evening"; empty when nothing is likely
    std::vector<TagsOfGroup> groups;  ///< all of them; groups without a tag are left out
    std::vector<std::string> all_tags;
};

struct DayView {
    base::Day day;
    std::string title;  ///< "Today", "Yesterday", "Friday 20 November"
    std::optional<int> mood;
    std::vector<Line> lines;  ///< newest first; empty: nothing written
};

/// A run of the timeline's days: those of one calendar year.
struct TimelineYear {
    std::chrono::year year;
    std::size_t first = 0, days = 0;  ///< of `TimelineView::days`
    int found = 0;                    ///< lines of all its days
};

/// What the timeline shows: all of it, or what a search or a tag leaves.
struct TimelineView {
    std::shared_ptr<const void> made;  ///< another one for each view that is made: what was measured of it stays true
    std::vector<DayView> days;  ///< newest first; days with nothing are left out
    std::vector<TimelineYear> years;  ///< newest first
    std::string filter_tag;
    std::string words;          ///< what was searched; empty: no search
    std::string instead;        ///< nothing has those words, but these; empty: not so
    int found = 0;
    std::vector<std::string> tags;  ///< to filter by, most used first
    std::vector<int> feelings;      ///< that a text was heard to have, by their places in text::feelings::names
    std::optional<int> filter_feeling;
};

/// One day's middle mood for month and year.
struct MoodDay {
    base::Day day;
    std::optional<int> mood;
    bool writing = false;
};

struct CalendarView {
    base::Day today;
    std::optional<base::Day> first;  ///< first day of the record
    std::vector<MoodDay> days;       ///< in day order, only days with something
};

struct SeriesPoint { base::Day day; double value; };

struct SeriesView {
    std::string name;                      ///< "Craving"
    std::string scale;                     ///< "Craving, 0 to 10"
    double low = 0, high = 10;
    bool mood = false;                     ///< shown with faces in place of numbers
    std::vector<SeriesPoint> days;         ///< one mean a day
    std::vector<SeriesPoint> seven_day;    ///< mean of the last seven days
    std::string summary;                   ///< one sentence for those who cannot see the line
    WeekView week;
    SpreadView spread;
    MonthsView months;                     ///< this month and the last
    std::vector<EventView> levels;         ///< where its level changed for good, and days beyond the usual were told
};

/// One finding with its evidence.
struct FindingView {
    enum class Kind { Association, Rhythm, Shift, Warning };
    Kind kind = Kind::Association;
    std::string key;                    ///< stable: for links and muting
    std::string tag;                    ///< "a walk", as the person writes it
    std::string title;                  ///< "A walk"
    std::string detail;                 ///< "Craving 1.8 lower"
    std::string headline;               ///< "On days with a walk, craving was about 2 points lower"
    std::string caution;                ///< "They go together. That does not mean one causes the other."
    std::string measure;                ///< "Craving, 0 to 10. One mark is one day."
    double low = 0, high = 10;          ///< scale of the measure
    std::vector<double> with, without;  ///< daily means
    std::string difference, likely;     ///< "1.8 lower", "0.9 and 2.6"
    std::vector<base::Day> days;        ///< the days it rests on
    std::string with_name, without_name;  ///< "With a walk", "Without a walk"; "Since 12 March", "Before"
    std::string days_name;              ///< "days with a walk"
    FindingAnswer answer = FindingAnswer::None;
};

/// How the last days of a measure that is watched lie to the person's own usual.
struct UsualView {
    std::string name, scale;           ///< "Craving", "Craving, 0 to 10"
    double low = 0, high = 10;
    bool mood = false;
    std::string state;                 ///< one sentence
    std::vector<SeriesPoint> days;     ///< of the last 90 days
    std::vector<SeriesPoint> slow;     ///< the moving mean that is watched; from where the usual was learned last
    std::optional<double> limit;
    std::optional<std::pair<double, double>> usual;  ///< where two days in three lie
    std::vector<base::Day> told;       ///< when Lantern said that days were beyond it
    base::Day from{}, to{};
};

/// A finding somebody kept, in the words it had then.
struct KeptView {
    std::string key, sentence;
    std::string when;    ///< "Kept on 24 November 2026."
    bool found = false;  ///< now as well
};

/// Of all warnings there were, how many turned out how; the latest first.
struct TallyView {
    struct Row { std::string measure, day, answer; };
    int fit = 0, did_not = 0, not_sure = 0, unanswered = 0;
    std::vector<Row> rows;
};

struct TagRow {
    std::string name;
    int days_with = 0, days_without = 0;
    std::string difference;  ///< "0.8 higher", or "Not enough days yet"
};

struct PatternsView {
    std::string week;  ///< this week's sentence
    std::vector<FindingView> warnings;   ///< that hold now
    std::vector<FindingView> findings;   ///< first those for today
    std::size_t for_today = 0;           ///< how many of them are
    std::vector<FindingView> put_aside;  ///< what the person does not want to see
    std::string tally;                   ///< how warnings turned out; empty before the first
    TallyView told;                      ///< each warning there was, and what was said of it
    std::vector<KeptView> kept;          ///< what the person kept, the latest first
    std::string waves;                   ///< how urges usually pass; empty while too few did
    std::vector<UsualView> usuals;       ///< of all that is watched
    std::vector<std::string> tomorrow;   ///< sentences, only where earlier ones were worth something
    std::string others;   ///< "Three other pairs were looked at. Nothing clear there yet."
    std::string silence;  ///< why there are no findings: "Still learning your usual. About 9 more days."
    std::vector<SeriesView> series;
    std::vector<EventView> events;       ///< in day order
    std::vector<MonthsView> tag_months;  ///< of both months the most frequent tags, on how many days each
    std::vector<std::string> measures;  ///< what the tag table can be about
    std::vector<TagRow> tag_rows;       ///< for the measure chosen
};

/// That what was written is being read, where that takes a while.
struct ReadingView {
    std::string words;  ///< empty: nothing to say
    float share = 0;    ///< 0 to 1
};

/// A file read but not yet brought in.
struct ImportView {
    std::string file, format;
    int days = 0, rows = 0;
    std::string span;  ///< "3 March 2022 to 24 November 2026"
    struct MoodName { std::string name; int count; std::optional<int> level; };
    std::vector<MoodName> moods;  ///< to map to five levels
    struct Column {
        std::string name;
        std::vector<std::string> samples;
        int use;
    };  ///< `use`: index into text::bring::uses
    std::vector<Column> columns;
    bool order_is_sure = true;  ///< false: day first and month first read equally well
    int order = 0;              ///< index into text::bring::orders
    bool whole_record = false;  ///< a copy from Lantern: nothing to map
    std::string holds;          ///< "12 check-ins and 3 entries", where a copy tells
    bool locked = false;        ///< a copy that waits for its passphrase or a code
    bool only_code = false;     ///< no passphrase opens it: a meeting file
    bool busy = false;          ///< what was typed is being tried
    std::string problem;        ///< why that did not open it
    struct Skipped { int line; std::string why; };
    std::vector<Skipped> skipped;
    std::string error;  ///< cannot be read: why, in one kind sentence
    bool ready = false; ///< every mood name has a level, a date column is chosen
};

/// The lock on the record, and what is being done about it.
struct LockView {
    bool has_passphrase = false;
    bool opened_by_code = false;     ///< a recovery code opened it: a new passphrase is due
    bool busy = false;               ///< a passphrase is being tried or made
    bool locking = false;            ///< it closes as soon as everything is kept
    std::string problem;             ///< what did not work, in a kind sentence
    int codes_left = 0;
    std::chrono::seconds wait{};     ///< until something can be tried again
    bool offers_passkeys = false;    ///< this browser has them
    int passkeys = 0;                ///< that open the record
    bool asks_passkey = false;       ///< the device shows a window of its own
    std::string passkey_problem;     ///< why a passkey did not do it, in a kind sentence
    std::vector<std::string> codes;  ///< to be kept by the person, and one of them to be typed back; shown once
    int after_minutes = 0;           ///< 0: never by itself
    bool when_hidden = false;
};

/// What was asked about records behind other passphrases. It never tells whether there are any.
struct OtherRecordsView {
    bool busy = false;
    int done = 0;         ///< rises with each that was made or removed
    std::string problem;  ///< why not, in a kind sentence
};

/// An earlier state of the record, kept in this browser.
struct EarlierCopy {
    std::string name;   ///< stable: for links
    std::string when;   ///< "Yesterday, 21:40"
    std::string holds;  ///< "12 check-ins and 3 entries"; empty when nobody could look
    std::string note;   ///< "Opened and found whole", or why it was kept
    bool damaged = false;  ///< kept aside as it was found: it can be saved as a file, not brought back
};

/// The folder in which copies are kept by themselves.
struct FolderView {
    platform::FolderState state = platform::FolderState::Unsupported;
    std::string name;
    std::string kept;     ///< "Last copy there: Today, 21:40"; empty until there is one
    std::string problem;  ///< what did not work the last time, in a sentence
};

/// How the record meets that of another device.
/// What the last merge of this session did.
struct CameInView {
    std::string when;         ///< "Tuesday 24 November, 21:40"; empty: none did anything
    std::string sums;         ///< "12 new · 3 changed · 1 removed"
    std::vector<Line> lines;  ///< the newest of what is new or changed, newest first
};

struct MeetingView {
    std::string code;   ///< "7ZK0-42QM-…"; empty until there is one
    bool busy = false;  ///< a file is being made
    CameInView came;    ///< by files, or by the folder
};

struct ArchiveView {
    std::vector<EarlierCopy> copies;  ///< newest first
    bool known = false, busy = false;
    std::string problem;  ///< why the last one was not kept
    std::string tested;   ///< "Last tested today. It opened, whole."
    bool apart = false;   ///< while the record is missing or damaged: one lies where the browser keeps it apart
};

/// Where the record lies, and how safe it is there.
struct PrivacyView {
    std::string kept;       ///< as SettingsView::kept
    std::string last_copy;  ///< "Last copy taken out 12 days ago"
    bool copy_due = false;  ///< there is none, or it is old
    bool locked = false;    ///< a copy needs a passphrase
    std::string used;       ///< "2.1 MB"; empty while the browser does not tell
    std::string room;       ///< "about 4 GB"; empty likewise
    std::optional<bool> persistent;  ///< the browser promised not to clear it by itself; none: it does not tell
    bool clears_after_week = false;  ///< it may, after a week without use
};

struct SettingsView {
    std::string kept;  ///< "12 check-ins and 3 entries, only on this device"
    std::string last_copy;  ///< as PrivacyView::last_copy
    std::optional<SampleDiary> sample;
    int day_starts = 4;
    std::string name;
    std::string theme;  ///< "system", "light", "dark", "night", "contrast-dark", "contrast-light"
    std::optional<int> night_from;  ///< the hour from which the night colours are shown; none: by choice only
    bool night_now = false;         ///< that hour has come; it lasts until five
    int text_percent = 100;
    int line_percent = 100;  ///< of the usual height of lines: 100, 125, 150
    std::string version;
    bool spellcheck = false;
    bool typing_pace = false;  ///< how fast somebody types is looked at
    bool update_ready = false;
};

}  // namespace app
