#pragma once
#include "app/app.h"
#include "app/archive.h"
#include "app/bring_in.h"
#include "app/diary.h"
#include "app/folder_keeper.h"
#include "app/gate.h"
#include "app/keeper.h"
#include "app/locksmith.h"
#include "app/other_records.h"
#include "app/sample.h"
#include "platform/clock.h"
#include "platform/discretion.h"
#include "platform/storage.h"
#include "vault/meeting_file.h"

namespace app {

/// The insides of App: the one object that changes.
struct App::State {
    State(const Platform& outside, const Content& content, std::function<void()> changed_again);

    Platform platform;
    Content content;
    std::function<void()> changed;
    Knowledge knowledge;
    std::optional<base::Error> content_problem;
    Keeper keeper;
    OtherRecords others;
    OtherRecordsView others_view;
    CameInView came;
    Locksmith locksmith;
    Archive archive;
    vault::MeetingFiles meetings;
    FolderKeeper folder;
    std::optional<Diary> own;
    std::optional<Sample> sample;
    Gate gate;
    std::optional<BringIn> bringing;
    std::vector<Notice> notices;
    std::optional<Notice> when_saved;  ///< said only once it is true
    bool update_ready = false;
    base::Instant progress_shown{};    ///< of reading texts
    base::Instant last_tick{};         ///< a gap means sleep, or a long rest
    std::chrono::milliseconds last_used{};  ///< by the person
    std::string prompt_noted;          ///< shown, and noted as shown
    std::optional<platform::StorageFacts> storage;  ///< as last seen

    [[nodiscard]] base::Moment now() const;
    /// The diary that is looked at: the sample while it is open. Only when the stage is Ready.
    [[nodiscard]] Diary& diary() { return sample ? sample->diary : *own; }
    [[nodiscard]] bool ready() const { return sample || own; }
    void say(std::string_view words, std::optional<Command> undo = std::nullopt);
    /// What a save did: said at once for the sample, else when it is on the disk; or why it did not happen.
    void saved(const base::Result<>& result, std::string_view words, std::optional<Command> undo);
    void note_shown_prompt(const TodayView& view);
    void copy_taken();
    void other_done(const base::Result<int>& result, std::string_view words, std::string_view wrong);
    void replace_by_copy();
    void tick_folder(std::chrono::milliseconds now);
    void tick_archive(std::chrono::milliseconds now);
    void tick_texts();
    void tick_patterns();
    [[nodiscard]] std::string setting_of_own(std::string_view name) const
    {
        return own ? own->record().setting(name) : std::string();
    }
    void show_came(std::span<const record::Came> came);
    int merge(const vault::Remains& remains);  ///< into one's own record; gives how many things that brought

    /// What was saved passes the gate before anything else is offered.
    void let_gate_hear(std::string_view text, std::string_view before);
    void keep_quiet();

    // Commands, one each. Those that save give the row's id.
    std::optional<base::Id> carry(const SaveCheckIn& command);
    std::optional<base::Id> carry(const SaveEntry& command);
    void carry(const Remove& command);
    void carry(const UndoRemove& command);
    void carry(const KeepDraft& command);
    void carry(const SkipQuestion& command);
    void carry(const AnswerSafety& command);
    void carry(const LeaveSafety&) { gate.leave(); }
    void carry(const EndQuiet&);
    void carry(const AnswerFeeling& command);
    void carry(const Listen& command) { diary().listen(command.words, command.typed, now()); }
    void carry(const Search& command) { diary().search(command.words); }
    void carry(const FilterByTag& command) { diary().filter(command.tag); }
    void carry(const FilterByFeeling& command) { diary().filter_feeling(command.feeling); }
    void carry(const AnswerFinding& command);
    void carry(const TableOf& command) { diary().table_of(command.measure); }
    void carry(const BeginTrial& command);
    void carry(const StopTrial& command);
    void carry(const RemoveTrial& command);
    void carry(const PutTrialBack& command);
    void carry(const Explore& command) { diary().explore(command.choice); }
    void carry(const LookAround&);
    void carry(const LeaveSample&) { sample.reset(); }
    void carry(const ChooseFile&);
    void carry(const MapMood& command) { if (bringing) bringing->map_mood(command.index, command.level); }
    void carry(const MapColumn& command) { if (bringing) bringing->map_column(command.index, command.use); }
    void carry(const OrderDates& command) { if (bringing) bringing->order_dates(command.order); }
    void carry(const OpenCopy& command);
    void carry(const BringItIn& command);
    void carry(const CancelImport&) { bringing.reset(); }
    void carry(const TakeOut& command);
    void carry(const DownloadCopy&);
    void carry(const BeginAnew&);
    void carry(const KeepAgain&) { keeper.keep_again(); }
    void carry(const TakeUpdate&);
    void carry(const TakeOver&);
    void carry(const Unlock& command) { locksmith.unlock(command.passphrase, now().at); }
    void carry(const UnlockByCode& command) { locksmith.unlock_by_code(command.code, now().at); }
    void carry(const SetPassphrase& command) { locksmith.set_passphrase(command.passphrase, command.new_key); }
    void carry(const ConfirmCode& command) { locksmith.confirm_code(command.code); }
    void carry(const CancelPassphrase&) { locksmith.cancel(); }
    void carry(const UnlockByPasskey&) { locksmith.unlock_by_passkey(); }
    void carry(const AddPasskey&);
    void carry(const RemovePasskeys&) { locksmith.remove_passkeys(); }
    void carry(const SaveCodes&);
    void carry(const LockNow&) { locksmith.lock(); }
    void carry(const MakeOtherRecord& command);
    void carry(const RemoveOtherRecord& command);
    void carry(const MakeMeetingCode&);
    void carry(const SaveMeetingFile&);
    void carry(const ChooseFolder&) { folder.choose(); }
    void carry(const AllowFolder&) { folder.allow(); }
    void carry(const ForgetFolder&) { folder.forget(); }
    void carry(const KeepCopy&) { archive.keep_soon(); }
    void carry(const TestCopy&) { archive.test_soon(); }
    void carry(const GoBackTo& command) { archive.restore(command.copy, now()); }
    void carry(const SaveEarlier& command);
    void carry(const LookAtStorage&);
    void carry(const AskToPersist&);
    void carry(const BeDiscreet& command) { platform.discretion.keep(command.how); }
    void carry(const EraseEverything&);
    void carry(const SetTagGroup& command);
    void carry(const SetSetting& command);
};

}  // namespace app
