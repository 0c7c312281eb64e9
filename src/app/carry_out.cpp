#include <format>

#include "app/answers.h"
#include "app/feelings.h"
#include "app/kept_view.h"
#include "app/problem.h"
#include "app/state.h"
#include "app/today_view.h"
#include "platform/eraser.h"
#include "platform/files.h"
#include "platform/updates.h"
#include "sharing/export.h"
#include "words/text.h"

namespace app {
namespace {

base::Result<> without_value(const base::Result<base::Id>& result)
{
    if (!result) return std::unexpected(result.error());
    return {};
}

std::optional<base::Id> id_of(const base::Result<base::Id>& result)
{
    return result ? std::optional(*result) : std::nullopt;
}

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

bool holds_everything(Format format) { return format <= Format::Json; }

std::string file_name(base::Day day, std::string_view ending)
{
    return std::format("lantern-{}.{}", base::iso_date(day), ending);
}

}  // namespace

std::optional<base::Id> App::State::carry(const SaveCheckIn& command)
{
    auto& record = diary().record();
    auto check_in = command.check_in;
    if (check_in.made == base::Moment{}) check_in.made = now();
    const auto before = record.check_in(check_in.id);
    const auto id = record.save(check_in, now().at);
    std::optional<Command> undo;
    if (before) undo = SaveCheckIn{*before};
    else if (id) undo = Remove{record::Source::CheckIn, *id};
    saved(without_value(id), text::notice::check_in_saved, undo);
    let_gate_hear(check_in.note, before ? before->note : "");
    return id_of(id);
}

std::optional<base::Id> App::State::carry(const SaveEntry& command)
{
    auto& record = diary().record();
    auto entry = command.entry;
    if (entry.made == base::Moment{}) entry.made = now();
    const auto before = record.entry(entry.id);
    const auto id = record.save(entry, now().at);
    if (id && !before && !entry.prompt.empty())
        static_cast<void>(record.note_prompt({entry.prompt, now(), record::Outcome::Answered}, now().at));
    std::optional<Command> undo;
    if (before) undo = SaveEntry{*before};
    saved(without_value(id), text::notice::entry_saved, undo);
    let_gate_hear(entry.title + "\n" + entry.text, before ? before->title + "\n" + before->text : "");
    return id_of(id);
}

void App::State::let_gate_hear(std::string_view text, std::string_view before)
{
    if (text == before) return;  // only a tag or the time is another
    gate.hear(text, diary().today_day(now()));
    keep_quiet();
}

/// That it is so is kept with the record, and not why.
void App::State::keep_quiet()
{
    if (!gate.take_quiet()) return;
    static_cast<void>(diary().record().set_setting(quiet_day, base::iso_date(diary().today_day(now())), now().at));
    diary().forget();
}

void App::State::carry(const AnswerSafety& command)
{
    gate.answer(command.answer, diary().today_day(now()));
    if (command.answer == SafetyAnswer::No) say(text::safety::declined);
    keep_quiet();
}

void App::State::carry(const AnswerFeeling& command)
{
    if (!diary().answer_feeling(command.text, command.answer, command.more_like, now())) say(text::notice::not_done);
}

void App::State::carry(const EndQuiet&)
{
    static_cast<void>(diary().record().set_setting(quiet_day, "", now().at));
    diary().forget();
}

void App::State::carry(const Remove& command)
{
    auto& record = diary().record();
    const auto felt = said_felt(record, command.id);
    auto result = record.remove(command.source, command.id, now().at);
    if (result && !felt.empty()) result = keep_felt(record, command.id, "", now().at);
    const bool entry = command.source == record::Source::Entry;
    saved(result, entry ? text::notice::entry_removed : text::notice::check_in_removed,
          UndoRemove{command.source, command.id, felt});
}

void App::State::carry(const UndoRemove& command)
{
    auto& record = diary().record();
    auto result = record.restore(command.source, command.id, now().at);
    if (result && !command.felt.empty()) result = keep_felt(record, command.id, command.felt, now().at);
    saved(result, text::notice::back_again, std::nullopt);
}

/// Silent when it works; when it does not, the keeping banner says so.
void App::State::carry(const KeepDraft& command)
{
    static_cast<void>(diary().record().keep_draft(command.place, command.text, now().at));
}

void App::State::carry(const SkipQuestion& command)
{
    static_cast<void>(diary().record().note_prompt({command.prompt, now(), record::Outcome::Skipped}, now().at));
    diary().forget();
}

void App::State::carry(const LookAround& command)
{
    content.load_sample(command.diary, [this, which = command.diary](const std::string& json) {
        auto opened = open_sample(which, json, knowledge, platform.entropy, now());
        if (opened) sample.emplace(std::move(*opened));
        say(opened ? text::notice::sample_open : text::notice::not_done);
        changed();
    });
}

void App::State::carry(const ChooseFile&)
{
    const std::string kinds = ".csv,.tsv,.txt,.md,.markdown,.json,.zip,.daylio,.sqlite,.db,.lantern";
    platform.files.open(kinds, [this](platform::OpenedFile file) {
        sample.reset();
        bringing.emplace(std::move(file), BringIn::Helpers{.record = own ? &own->record() : nullptr,
                                                           .key = own ? &keeper.vault()->key() : nullptr,
                                                           .meeting = setting_of_own("meeting-code"),
                                                           .secrets = platform.secrets,
                                                           .entropy = platform.entropy,
                                                           .changed = changed});
        changed();
    });
}

void App::State::carry(const OpenCopy& command)
{
    if (bringing) bringing->unlock(command.typed, command.by_code);
}

/// What the copy holds takes the place of what is here.
void App::State::replace_by_copy()
{
    auto file = bringing->as_record(platform.entropy, now());
    bringing.reset();
    if (!file) return say(sentence_of(file.error()));
    archive.replace_by(std::move(*file), now());
}

void App::State::carry(const BringItIn& command)
{
    if (!bringing || !own) return;
    if (command.replace) return replace_by_copy();
    const auto added = bringing->bring(own->record(), now());
    bringing.reset();
    own->forget();
    if (!added) return say(sentence_of(added.error()));
    show_came(added->came);
    when_saved = Notice{std::format(text::notice::brought_in, added->added, added->already), std::nullopt};
}

void App::State::carry(const TakeOut& command)
{
    const auto& record = diary().record();
    const auto day = diary().today_day(now());
    if (command.format == Format::Vault && !sample) return carry(DownloadCopy{});
    const auto save = [&](std::string_view ending, const char* type, std::span<const std::byte> bytes) {
        platform.files.save(file_name(day, ending), type, bytes);
        say(text::notice::copy_ready);
        if (holds_everything(command.format)) copy_taken();
    };
    if (command.format == Format::Sqlite || command.format == Format::Vault) {
        const auto file = record.export_sqlite();
        return file ? save("sqlite", "application/vnd.sqlite3", *file) : say(text::notice::not_done);
    }
    if (command.format == Format::Json) {
        const auto json = record.export_json();
        return json ? save("json", "application/json", bytes_of(*json)) : say(text::notice::not_done);
    }
    const auto rows = record.everything();
    if (!rows) return say(text::notice::not_done);
    if (command.format == Format::MarkdownFolder) {
        const auto files = sharing::export_markdown_folder(*rows);
        return files ? save("zip", "application/zip", *files) : say(text::notice::not_done);
    }
    if (command.format == Format::Csv) return save("csv", "text/csv", bytes_of(sharing::export_csv(*rows)));
    save("md", "text/markdown", bytes_of(sharing::export_markdown(*rows)));
}

void App::State::carry(const DownloadCopy&)
{
    const auto day = base::recovery_day(now(), std::chrono::hours{0});
    const auto copy = keeper.copy();
    platform.files.save(file_name(day, "lantern"), "application/octet-stream", copy);
    if (!own) return say(text::notice::copy_ready);  // as it was found: nobody here can open it
    const bool whole = vault::open_file(copy, keeper.vault()->key()).has_value();
    say(whole ? text::notice::copy_ready : text::notice::copy_not_whole);
    if (whole) copy_taken();
}

/// From then on its age is told. Of a sample diary nobody needs one.
void App::State::copy_taken()
{
    if (own && !sample) static_cast<void>(own->record().set_setting("last-copy", base::iso_moment(now()), now().at));
}

void App::State::carry(const MakeMeetingCode&)
{
    const auto code = vault::text_of(vault::random_recovery_code(platform.entropy));
    carry(SetSetting{"meeting-code", code});
}

void App::State::carry(const SaveMeetingFile&)
{
    const auto code = vault::parse_recovery_code(setting_of_own("meeting-code"));
    if (!own || !code || meetings.busy()) return;
    auto& vault = *keeper.vault();
    const auto day = diary().today_day(now());
    meetings.make(vault.file(), vault.key(), *code, [this, day](const base::Result<std::vector<std::byte>>& file) {
        if (file) platform.files.save(file_name(day, "meeting.lantern"), "application/octet-stream", *file);
        say(file ? std::string(text::notice::copy_ready) : sentence_of(file.error()));
        changed();
    });
}

void App::State::carry(const LookAtStorage&)
{
    platform.storage.look([this](const platform::StorageFacts& facts) { storage = facts, changed(); });
}

void App::State::carry(const AskToPersist&)
{
    platform.storage.ask_to_persist([this](const platform::StorageFacts& facts) {
        if (facts.persistent == false) say(text::privacy::asked_no);
        storage = facts;
        changed();
    });
}

void App::State::carry(const SaveEarlier& command)
{
    const auto day = base::recovery_day(now(), std::chrono::hours{0});
    archive.read(command.copy, [this, name = file_name(day, "lantern")](const std::vector<std::byte>& file) {
        platform.files.save(name, "application/octet-stream", file);
        say(text::notice::copy_ready);
        changed();
    });
}

/// Only what is on the disk comes along.
void App::State::carry(const TakeUpdate&)
{
    const auto keeping = keeper.keeping().keeping;
    if (keeping == Keeping::Saving || keeping == Keeping::NotSaved) return say(text::keeping::not_saved);
    if (!own) return platform.updates.take();
    archive.keep_before([this] { platform.updates.take(); });
}

/// Whoever had a record is no new person.
void App::State::carry(const BeginAnew&)
{
    archive.begin_anew(now(), [this] {
        if (own) carry(SetSetting{"welcomed", "yes"});
    });
}

void App::State::carry(const TakeOver&)
{
    own.reset();
    keeper.take_over();
}

/// The device's list of passkeys may be looked at by others: it says the name that was chosen for such eyes.
void App::State::carry(const AddPasskey&)
{
    const auto guise = static_cast<std::size_t>(platform.discretion.kept().guise);
    locksmith.add_passkey(std::string(text::nearby::names[guise]));
}

void App::State::carry(const SaveCodes&)
{
    platform.files.save(std::string(text::lock::codes_file), "text/plain", bytes_of(locksmith.codes_as_text()));
    say(text::notice::copy_ready);
}

void App::State::carry(const MakeOtherRecord& command)
{
    if (!own || others.busy() || !locksmith.has_passphrase()) return;
    others_view.problem.clear();
    others.make(command.passphrase, keeper.vault()->slots(), now().at, [this](const base::Result<int>& made) {
        other_done(made, text::other_record::made, text::other_record::taken);
    });
}

void App::State::carry(const RemoveOtherRecord& command)
{
    if (!own || others.busy()) return;
    others_view.problem.clear();
    others.remove(command.passphrase, [this](const base::Result<int>& removed) {
        other_done(removed, text::other_record::removed, text::other_record::opens_none);
    });
}

void App::State::other_done(const base::Result<int>& result, std::string_view words, std::string_view wrong)
{
    if (result) say(words), ++others_view.done;
    else others_view.problem = sentence_of_other(result.error(), wrong);
    changed();
}

/// Closed first, so that nothing of this window writes it again.
void App::State::carry(const EraseEverything&)
{
    locksmith.forget_passkeys();
    bringing.reset();
    sample.reset();
    own.reset();
    keeper.close();
    platform.eraser.erase();
}

void App::State::carry(const SetTagGroup& command)
{
    const auto result = diary().record().set_group(command.tag, command.group, now().at);
    diary().forget();
    if (!result) say(text::notice::not_done);
}

void App::State::carry(const AnswerFinding& command)
{
    auto& record = diary().record();
    const auto answers = answers_in(record);
    const auto before = answers.find(command.key);
    const bool was_kept = before != answers.end() && before->second == FindingAnswer::Kept;
    auto result = keep_answer(record, command.key, command.answer, now().at);
    if (result && command.answer == FindingAnswer::Kept) result = keep_its_words(diary(), command.key, now());
    diary().forget();
    if (!result) return say(text::notice::not_done);
    if (was_kept && command.answer == FindingAnswer::None)
        say(text::kept_findings::gone, AnswerFinding{command.key, FindingAnswer::Kept});
}

void App::State::carry(const SetSetting& command)
{
    auto& record = own ? own->record() : diary().record();
    const auto result = record.set_setting(command.name, command.value, now().at);
    if (command.name == "typing-pace") static_cast<void>(record.set_setting(usual_pace_setting, "", now().at));
    diary().forget();
    if (own) own->forget();
    if (!result) say(text::notice::not_done);
}

}  // namespace app
