#pragma once
#include <optional>
#include <string>
#include <variant>

#include "app/explore.h"
#include "app/feeling_view.h"
#include "app/safety.h"
#include "app/views.h"
#include "base/id.h"
#include "platform/discretion.h"
#include "record/record.h"

/// What a person can do. Screens return these; the app carries them out.
namespace app {

struct SaveCheckIn { record::CheckIn check_in; };  ///< an id of zeros makes a new one; a moment of 0 means now
struct SaveEntry { record::Entry entry; };
struct Remove { record::Source source; base::Id id; };
struct UndoRemove { record::Source source; base::Id id; std::string felt; };  ///< `felt`: as keep_felt takes it
struct KeepDraft { std::string place, text; };
struct SkipQuestion { std::string prompt; };

struct AnswerSafety { SafetyAnswer answer; };  ///< to the question that SafetyView has
struct LeaveSafety {};                         ///< the card was read, or is not wanted now
struct AnswerFeeling { base::Id text; FeelingAnswer answer; std::optional<int> more_like; };
struct Listen { std::string words; Typed typed; };  ///< what is being written, and how fast just now
struct EndQuiet {};                            ///< questions and patterns are wanted again

struct Search { std::string words; };
struct FilterByTag { std::string tag; };      ///< empty: all
struct FilterByFeeling { std::optional<int> feeling; };  ///< its place in text::feelings::names; none: all
struct AnswerFinding { std::string key; FindingAnswer answer; };
struct TableOf { std::string measure; };      ///< what the tag table is about
struct Explore { ExploreChoice choice; };     ///< what is seen beside what

struct BeginTrial { std::string habit, measure; int days; };  ///< `measure`: its id
struct StopTrial { std::string id; };
struct RemoveTrial { std::string id; };
struct PutTrialBack { std::string id, kept; };  ///< as it was kept before it was stopped or removed

struct LookAround { SampleDiary diary = SampleDiary::Sam; };  ///< opens it in place of one's own
struct LeaveSample {};

struct ChooseFile {};   ///< must come straight from a click
struct MapMood { std::size_t index; std::optional<int> level; };
struct MapColumn { std::size_t index; int use; };
struct OrderDates { int order; };
/// In place of the record, where it is a copy of one; else its rows are added.
struct BringItIn { bool replace = false; };
struct OpenCopy { std::string typed; bool by_code = false; };  ///< of the locked copy that is being brought in
struct CancelImport {};
/// The first three hold everything; `Vault`: encrypted, as it lies here.
enum class Format { Vault, Sqlite, Json, Csv, Markdown, MarkdownFolder };
struct TakeOut { Format format; };
struct DownloadCopy {};  ///< the vault as it is, also when it could not be saved
struct BeginAnew {};     ///< a new record, where the old one is missing
struct KeepAgain {};     ///< after the store was emptied under a running window
struct TakeUpdate {};    ///< starts the newer version that waits
struct TakeOver {};      ///< this window writes from now on

struct Unlock { std::string passphrase; };
struct UnlockByCode { std::string code; };
struct SetPassphrase { std::string passphrase; bool new_key = false; };  ///< `new_key`: another lock, with new codes
struct ConfirmCode { std::string code; };
struct CancelPassphrase {};
struct UnlockByPasskey {};  ///< must come straight from a click
struct AddPasskey {};       ///< must come straight from a click
struct RemovePasskeys {};
struct SaveCodes {};     ///< as a file, which can be printed
struct LockNow {};

/// A code that this person's devices open each other's meeting files with; another one, where there is one already.
struct MakeMeetingCode {};
struct SaveMeetingFile {};  ///< the record for another device, under that code

// A folder in which copies are kept by themselves. The first two must come straight from a click.
struct ChooseFolder {};
struct AllowFolder {};
struct ForgetFolder {};

// Records behind other passphrases in this browser.
struct MakeOtherRecord { std::string passphrase; };
struct RemoveOtherRecord { std::string passphrase; };

struct KeepCopy {};      ///< an earlier copy, as things are now
struct TestCopy {};      ///< opens the newest and counts
struct GoBackTo { std::string copy; };  ///< an earlier copy takes the place of what is there; empty: the one apart
struct SaveEarlier { std::string copy; };  ///< as a file
struct LookAtStorage {};  ///< what the browser says of it, for PrivacyView
struct AskToPersist {};   ///< must come straight from a click
struct BeDiscreet { platform::Discreet how; };  ///< on this device, also while the record is locked
struct EraseEverything {};  ///< ends the program

struct SetTagGroup { std::string tag; record::TagGroup group; };

/// "name", "theme", "text", "lines", "day-starts", "spellcheck", "typing-pace", "welcomed", "night-from" (an hour, or
/// "off"), "lock-after" (minutes), "lock-hidden"
struct SetSetting { std::string name, value; };

using Command =
    std::variant<SaveCheckIn, SaveEntry, Remove, UndoRemove, KeepDraft, SkipQuestion, AnswerSafety, LeaveSafety,
                 EndQuiet, AnswerFeeling, Listen, Search, FilterByTag, FilterByFeeling, AnswerFinding, TableOf,
                 Explore, LookAround, LeaveSample, ChooseFile,
                 MapMood, MapColumn, OrderDates,
                 OpenCopy, BringItIn, CancelImport, TakeOut, DownloadCopy, BeginAnew, KeepAgain, TakeUpdate, TakeOver,
                 Unlock, UnlockByCode, SetPassphrase, ConfirmCode, CancelPassphrase, UnlockByPasskey, AddPasskey,
                 RemovePasskeys, SaveCodes, LockNow, MakeOtherRecord, RemoveOtherRecord, MakeMeetingCode,
                 SaveMeetingFile, ChooseFolder, AllowFolder, ForgetFolder, KeepCopy, TestCopy, GoBackTo, SaveEarlier,
                 LookAtStorage, AskToPersist, BeDiscreet, EraseEverything, SetTagGroup, SetSetting, BeginTrial,
                 StopTrial, RemoveTrial, PutTrialBack>;

}  // namespace app
