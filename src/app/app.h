#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/alike.h"
#include "app/commands.h"
#include "app/trial.h"
#include "app/review.h"
#include "app/views.h"
#include "base/error.h"

namespace platform {
class Clock;
class Discretion;
class Eraser;
class Files;
class Folder;
class Lock;
class PageSink;
class Passkeys;
class Places;
class Secrets;
class SnapshotStore;
class Storage;
class Updates;
}  // namespace platform

namespace app {

/// What the running app needs from outside. All of it outlives the app.
struct Platform {
    platform::PageSink& pages;
    platform::Lock& lock;
    platform::Files& files;
    platform::Clock& clock;
    base::Entropy& entropy;
    platform::Updates& updates;
    platform::Secrets& secrets;
    platform::SnapshotStore& snapshots;
    platform::Discretion& discretion;
    platform::Eraser& eraser;
    platform::Storage& storage;
    platform::Folder& folder;
    platform::Passkeys& passkeys;
    platform::Places& places;
};

/// Texts that are data: JSON, as they stand in assets/.
struct Content {
    std::string_view prompts;
    std::string_view insight_sentences;
    /// Fetched only when wanted.
    std::function<void(SampleDiary which, std::function<void(std::string json)> loaded)> load_sample;
};

enum class Stage {
    Opening,
    Locked,     ///< it waits for a passphrase
    Ready,
    Elsewhere,  ///< in another window
    RecordMissing,
    Damaged,
    Refused
};

/// Something that just happened, in words, with what can be done about it: mostly, to undo it.
struct Notice {
    std::string words;
    std::optional<Command> then;
    std::string_view action = {};  ///< name of `then`; empty: "Undo"
};

/// The running application: commands in, view models out. It never draws and never waits.
/// `changed` is called whenever a view may show something new, also by the browser's answers.
class App {
public:
    App(const Platform& platform, const Content& content, std::function<void()> changed);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    void start();   ///< asks for the pen and reads the record
    /// Moves what waits on time: watchdogs, repeats, the next image. `now` never goes back. Call it after anything
    /// that `changed`. Gives after how long to call again; none: nothing waits.
    std::optional<std::chrono::milliseconds> tick(std::chrono::milliseconds now);
    void shown();   ///< visible again or woken: looks whether another window wrote meanwhile
    void hidden();  ///< flushes what is small

    /// Gives the id of the row that was saved, if one was.
    std::optional<base::Id> carry_out(const Command& command);
    [[nodiscard]] std::vector<Notice> take_notices();

    [[nodiscard]] Stage stage() const;
    [[nodiscard]] std::string trouble() const;  ///< why the stage is not Ready, for whoever mends it
    [[nodiscard]] KeepingView keeping() const;
    /// Nothing was ever written here, and nobody was greeted yet: never so for a record that is missing.
    [[nodiscard]] bool is_new_person();
    [[nodiscard]] std::optional<SampleDiary> sample() const;  ///< which one is looked at; none: one's own
    [[nodiscard]] const TodayView& today();
    [[nodiscard]] const CheckInView& check_in();
    [[nodiscard]] const TimelineView& timeline();
    [[nodiscard]] const CalendarView& calendar();
    [[nodiscard]] const PatternsView& patterns();
    [[nodiscard]] const ReviewView& review(const ReviewSpan& span);
    [[nodiscard]] const ExploreView& explore();  ///< of the two that were chosen last
    [[nodiscard]] const AlikeView& alike();
    /// Of an entry or a note that is kept.
    [[nodiscard]] FeelingView feeling(const base::Id& text);
    [[nodiscard]] HeardNow heard_now();  ///< of what `Listen` was last told
    [[nodiscard]] const SafetyView& safety() const;
    [[nodiscard]] ReadingView reading() const;
    [[nodiscard]] const NightRoomView& night_room();
    [[nodiscard]] const TrialsView& trials();
    [[nodiscard]] const ImportView* import() const;  ///< none: no file is being brought in
    [[nodiscard]] SettingsView settings();
    [[nodiscard]] platform::Discreet discreet() const;
    [[nodiscard]] LockView lock() const;
    [[nodiscard]] OtherRecordsView other_records() const;
    [[nodiscard]] ArchiveView archive() const;
    [[nodiscard]] PrivacyView privacy();
    [[nodiscard]] MeetingView meeting() const;
    [[nodiscard]] FolderView folder() const;
    /// The person did something at `now`: the time after which it locks by itself begins anew.
    void used(std::chrono::milliseconds now);
    /// So long has nobody touched it that it should lock, once what is half written was handed over.
    [[nodiscard]] bool should_lock(std::chrono::milliseconds now) const;
    [[nodiscard]] bool locks_when_hidden() const;

    [[nodiscard]] std::optional<record::CheckIn> find_check_in(const base::Id& id) const;
    [[nodiscard]] std::optional<record::Entry> find_entry(const base::Id& id) const;
    [[nodiscard]] std::string draft(std::string_view place) const;
    [[nodiscard]] std::string question(std::string_view prompt) const;  ///< its words; empty if unknown
    [[nodiscard]] base::Moment now() const;
    [[nodiscard]] base::Day today_day();

private:
    [[nodiscard]] std::optional<std::chrono::milliseconds> time_to_lock(std::chrono::milliseconds now) const;

    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace app
