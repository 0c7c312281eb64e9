#include "app/folder_keeper.h"

#include <algorithm>
#include <format>
#include <utility>

#include "app/dates.h"
#include "record/record.h"
#include "words/text.h"

namespace app {
namespace {

using namespace std::chrono_literals;
using platform::FolderFacts;
using platform::FolderFile;
using platform::FolderRefusal;
using platform::FolderState;
using Bytes = std::vector<std::byte>;

constexpr vault::Time quiet = 3s;      ///< opening a large record takes the page's time
constexpr vault::Time between = 1min;  ///< two rounds, however much is written
constexpr vault::Time poll = 5min;     ///< for what others wrote
constexpr vault::Time patience = 60s;  ///< with a folder that lies somewhere in a network
constexpr std::size_t copies_kept = 7;
constexpr std::string_view ending = ".lantern", meeting = "lantern-meeting-";

bool is_meeting(std::string_view name) { return name.starts_with(meeting) && name.ends_with(ending); }

/// Each device has its own files, so that none writes over another's.
std::string of_device(const record::Record& record) { return base::hex(record.device()).substr(0, 8); }

bool is_copy(std::string_view name, std::string_view device)
{
    return name.starts_with("lantern-2") && name.ends_with(std::format("-{}{}", device, ending));
}

std::string met_of(std::uint64_t version, const vault::RecoveryCode& code)
{
    return std::format("{} {}", version, vault::text_of(code));
}

/// "lantern-2026-11-28-1a2b3c4d.lantern"
std::string name_of_copy(base::Moment at, std::string_view device)
{
    return std::format("lantern-{}-{}{}", base::iso_date(calendar_day(at)), device, ending);
}

}  // namespace

FolderKeeper::FolderKeeper(Helpers with) : with_(std::move(with)), meetings_(with_.secrets, with_.entropy) {}

/// What refuses ends the round; what a person is asked has all the time they need.
template <class Value, class Then>
FolderKeeper::Answer<Value> FolderKeeper::then(Then run, Wait wait)
{
    wait == Wait::Watched ? countdown_.start(patience) : countdown_.stop();
    return answer_.then<Value, FolderRefusal>([this, run](std::expected<Value, FolderRefusal> answer) {
        countdown_.stop();
        answer ? run(std::move(*answer)) : refused(answer.error());
        with_.changed();
    });
}

void FolderKeeper::choose()
{
    round_.reset();
    with_.folder.choose(then<FolderFacts>([this](const FolderFacts& facts) { told(facts); }, Wait::ForPerson));
}

void FolderKeeper::allow()
{
    round_.reset();
    with_.folder.allow(then<FolderFacts>([this](const FolderFacts& facts) { told(facts); }, Wait::ForPerson));
}

void FolderKeeper::forget()
{
    round_.reset();
    with_.folder.forget(then<FolderFacts>([this](const FolderFacts& facts) { told(facts); }));
}

/// Of another folder nothing is known yet.
void FolderKeeper::told(const FolderFacts& facts)
{
    if (facts == facts_) return;
    if (facts.name != facts_.name) kept_at_.reset();
    facts_ = facts;
    problem_.clear();
    written_.reset();
    met_.clear();
    seen_.clear();
    unopened_.clear();
    next_round_ = not_before_ = {};
}

void FolderKeeper::refused(FolderRefusal why)
{
    if (why == FolderRefusal::NotAllowed) looked_ = false;  // it may have to be asked for again
    if (why == FolderRefusal::Cancelled) return end_round();
    end_round(std::string(why == FolderRefusal::Full ? text::problem::full : text::folder::not_now));
}

bool FolderKeeper::may_work() const
{
    const auto keeping = with_.keeper.keeping().keeping;
    return facts_.state == FolderState::Open && with_.own() && with_.keeper.stage() == Stage::Ready &&
           keeping != Keeping::ReadOnly && keeping != Keeping::Saving && keeping != Keeping::NotSaved;
}

void FolderKeeper::tick(vault::Time now, base::Moment at, vault::Time last_used)
{
    if (countdown_.over(now)) answer_.give_up(), end_round(std::string(text::folder::not_now));
    wake_ = countdown_.next();
    if (answer_.waiting() || meetings_.busy()) return;
    if (!looked_ && !with_.own()) return;  // another record may open, which has another folder
    if (!std::exchange(looked_, true))
        return with_.folder.look(then<FolderFacts>([this](const FolderFacts& facts) { told(facts); }));
    if (!may_work()) return;
    const auto version = with_.own()->version();
    const bool news = version > 0 && version != written_;
    const auto due = std::max(news ? std::max(not_before_, vault::Time{}) : next_round_, last_used + quiet);
    if (now < due) return void(wake_ = due);
    begin_round(now, at);
}

void FolderKeeper::begin_round(vault::Time now, base::Moment at)
{
    next_round_ = now + poll;
    not_before_ = now + between;
    round_ = Round{.at = at, .theirs = {}, .copies = {}};
    with_.folder.list(then<std::vector<FolderFile>>([this](const std::vector<FolderFile>& files) {
        sort(files);
        take_next();
    }));
}

void FolderKeeper::sort(const std::vector<FolderFile>& files)
{
    const auto* own = with_.own();
    for (const auto& file : files) {
        if (own && is_copy(file.name, of_device(*own))) round_->copies.push_back(file.name);
        const auto seen = seen_.find(file.name);
        const bool known = seen != seen_.end() && seen->second == file;
        if (is_meeting(file.name) && file.name != own_meeting_file() && !known) round_->theirs.push_back(file);
    }
    std::ranges::sort(round_->copies);
}

std::optional<vault::RecoveryCode> FolderKeeper::code() const
{
    const auto* own = with_.own();
    if (!own) return std::nullopt;
    const auto code = vault::parse_recovery_code(own->setting("meeting-code"));
    return code ? std::optional(*code) : std::nullopt;
}

std::string FolderKeeper::own_meeting_file() const
{
    const auto* own = with_.own();
    return own ? std::format("{}{}{}", meeting, of_device(*own), ending) : std::string();
}

void FolderKeeper::take_next()
{
    if (!may_work()) return end_round();  // what came is on its way to the disk: the next round goes on
    if (round_->theirs.empty() || !code()) return write_copy();
    const auto file = round_->theirs.back();
    round_->theirs.pop_back();
    with_.folder.read(file.name, then<Bytes>([this, file](Bytes bytes) {
        meet(file, std::move(bytes));
    }));
}

/// A file that another service has not finished bringing is damaged now and whole later: it is looked at again once it
/// has changed.
void FolderKeeper::meet(const FolderFile& file, Bytes bytes)
{
    const auto shared = code();
    if (!shared) return end_round();
    meetings_.open(std::move(bytes), *shared, [this, file](const base::Result<Bytes>& plain) {
        if (!round_) return;
        seen_[file.name] = file;
        auto* own = with_.own();
        if (!own) return end_round();
        const auto added = plain ? own->merge_sqlite(*plain, round_->at.at, record::MergedSettings::NotTheDevices)
                                 : std::unexpected(plain.error());
        if (added) take_in(*added), unopened_.erase(file.name);
        else unopened_.insert(file.name);
        take_next();
    });
}

void FolderKeeper::take_in(const record::Merged& merged)
{
    brought_.added += merged.added;
    brought_.came.append_range(merged.came);
}

void FolderKeeper::write_copy()
{
    const auto version = with_.own()->version();
    if (version == 0 || version == written_) return write_meeting();
    auto& vault = *with_.keeper.vault();
    auto bytes = vault::write_vault_file(vault.file());
    if (!vault::open_file(bytes, vault.key())) return end_round(std::string(text::folder::not_now));
    const auto name = name_of_copy(round_->at, of_device(*with_.own()));
    with_.folder.write(name, bytes, then<FolderFile>([this, name, bytes, version](const FolderFile&) {
        written_ = version;
        read_back(name, bytes);
    }));
}

/// Only what was read again counts as a copy.
void FolderKeeper::read_back(const std::string& name, Bytes bytes)
{
    with_.folder.read(name, then<Bytes>([this, name, bytes](const Bytes& there) {
        if (there != bytes) return written_.reset(), end_round(std::string(text::folder::not_now));
        if (!std::ranges::contains(round_->copies, name)) round_->copies.push_back(name);
        copy_kept();
        tidy();
    }));
}

void FolderKeeper::copy_kept()
{
    kept_at_ = round_->at;
    auto* own = with_.own();
    const auto told = own ? base::parse_iso_moment(own->setting("last-copy")) : std::nullopt;
    if (!own || (told && calendar_day(*told) == calendar_day(round_->at))) return;
    static_cast<void>(own->set_setting("last-copy", base::iso_moment(round_->at), round_->at.at));  // only a comfort
}

void FolderKeeper::tidy()
{
    if (round_->copies.size() <= copies_kept) return write_meeting();
    const auto oldest = round_->copies.front();
    round_->copies.erase(round_->copies.begin());
    with_.folder.remove(oldest, then<FolderFacts>([this](const FolderFacts&) { tidy(); }));
}

void FolderKeeper::write_meeting()
{
    const auto shared = code();
    if (!shared || !may_work()) return end_round();
    const auto version = with_.own()->version();
    if (version == 0 || met_of(version, *shared) == met_) return end_round();
    auto& vault = *with_.keeper.vault();
    const auto met = met_of(version, *shared);
    meetings_.make(vault.file(), vault.key(), *shared, [this, met](const base::Result<Bytes>& file) {
        if (!round_) return;
        if (!file) return end_round(std::string(text::folder::not_now));
        with_.folder.write(own_meeting_file(), *file, then<FolderFile>([this, met](const FolderFile&) {
            met_ = met;
            end_round();
        }));
    });
}

void FolderKeeper::end_round(std::string problem)
{
    round_.reset();
    problem_ = std::move(problem);
    with_.changed();
}

FolderView FolderKeeper::view(base::Moment now) const
{
    FolderView view{.state = facts_.state, .name = facts_.name, .kept = {}, .problem = problem_};
    if (problem_.empty() && !unopened_.empty())
        view.problem = std::format(text::folder::not_opened, *unopened_.begin());
    if (kept_at_)
        view.kept = std::format(text::folder::kept, day_title(calendar_day(*kept_at_), calendar_day(now)),
                                base::clock_time(base::wall_time(*kept_at_)));
    return view;
}

}  // namespace app
