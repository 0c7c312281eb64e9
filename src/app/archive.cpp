#include "app/archive.h"

#include <algorithm>
#include <format>
#include <utility>

#include "app/counted.h"
#include "app/dates.h"
#include "app/problem.h"
#include "base/text.h"
#include "record/record.h"
#include "words/text.h"

namespace app {
namespace {

using namespace std::chrono_literals;
using vault::Found;
using vault::SnapshotReason;

constexpr vault::Time quiet = 3s;          ///< opening and counting a large record takes the page's time
constexpr vault::Time longest_wait = 3s;   ///< for the disk, of what goes on without a copy
constexpr vault::Time between = 1h;        ///< also where the wall clock goes wrong
constexpr std::chrono::hours same_day = 6h;
constexpr std::chrono::days between_tests{7};
constexpr std::string_view whole = " whole", damaged = " damaged";  ///< how a test that is remembered ended

base::Result<vault::Contents> contents_of(const vault::Database& database)
{
    return record::counts_in(database).transform([](const record::Counts& counts) {
        return vault::Contents{counts.check_ins, counts.entries, counts.version};
    });
}

bool is_on_disk(Keeping keeping)
{
    return keeping == Keeping::Saved || keeping == Keeping::SavedUnproven || keeping == Keeping::Nothing;
}

std::optional<base::Moment> moment_of(std::string_view tested)
{
    return base::parse_iso_moment(tested.substr(0, tested.find(' ')));
}

std::string when(base::Moment made, base::Moment now)
{
    const auto day = day_title(calendar_day(made), calendar_day(now));
    return std::format("{}, {}", day, base::clock_time(base::wall_time(made)));
}

std::string_view reason_of(const vault::Snapshot& what)
{
    switch (what.reason) {
    case SnapshotReason::BeforeRestore: return text::earlier::before_restore;
    case SnapshotReason::BeforeUpdate: return text::earlier::before_update;
    case SnapshotReason::Damaged: return text::earlier::damaged;
    case SnapshotReason::Asked: return text::earlier::asked;
    default: return what.checked ? text::earlier::whole : text::earlier::untested;
    }
}

EarlierCopy copy_of(const vault::KeptSnapshot& kept, base::Moment now)
{
    const auto& [name, what] = kept;
    const bool is_damaged = what.reason == SnapshotReason::Damaged;
    return {.name = name,
            .when = when(what.made, now),
            .holds = is_damaged ? std::string() : counted(what.contents.check_ins, what.contents.entries),
            .note = std::string(reason_of(what)),
            .damaged = is_damaged};
}

std::string test_words(std::string_view tested, base::Moment now)
{
    const auto at = moment_of(tested);
    if (!at) return std::string(text::earlier::never_tested);
    const auto day = day_title(calendar_day(*at), calendar_day(now));
    return tested.ends_with(whole) ? std::format(text::earlier::tested, day)
                                   : std::format(text::earlier::tested_damaged, day);
}

}  // namespace

Archive::Archive(platform::SnapshotStore& store, base::Entropy& entropy, Keeper& keeper, Owner owner)
    : keeper_(&keeper), owner_(std::move(owner)), snapshots_(store, entropy, contents_of, owner_.changed)
{
}

bool Archive::is_open() const
{
    const auto* vault = keeper_->vault();
    return keeper_->stage() == Stage::Ready && vault->epoch() && is_on_disk(keeper_->keeping().keeping);
}

bool Archive::is_short_of_room() const
{
    const auto* vault = keeper_->vault();
    return vault && vault->status().refusal == platform::Refusal::Full && snapshots_.known();
}

void Archive::tick(vault::Time now, base::Moment at, vault::Time last_used, std::string_view last_tested)
{
    snapshots_.tick(now);
    if (!snapshots_.busy() && !restoring_) {
        wake_.reset();
        tend(now, at, last_used, last_tested);
    }
    if (const auto wake = snapshots_.next_wake()) wake_ = wake;
}

/// What is nearest first: to know what there is, to give room to what is being written, to follow the lock.
void Archive::tend(vault::Time now, base::Moment at, vault::Time last_used, std::string_view last_tested)
{
    if (before_) return tend_before(now, at);
    const auto stage = keeper_->stage();
    const bool lost = stage == Stage::Damaged || stage == Stage::RecordMissing;
    if (!snapshots_.known() && (lost || is_open()))
        return snapshots_.look([this](const base::Result<>& looked) { lock_changed_ = looked && is_open(); });
    if (lost && !std::exchange(asked_apart_, true))
        return snapshots_.open_apart([this](const auto& file) { apart_ = file.has_value(), owner_.changed(); });
    if (is_short_of_room() && snapshots_.all().size() > 2 && now >= not_before_) {
        not_before_ = now + between;
        return snapshots_.make_room(*keeper_->vault(), [](const auto&) {});
    }
    if (asked_ != Asked::Nothing && keeper_->keeping().keeping == Keeping::ReadOnly) {
        asked_ = Asked::Nothing;
        return tell(std::string(text::keeping::read_only));
    }
    if (!is_open() || !snapshots_.known()) return;
    if (damaged_) return bring_along();
    if (std::exchange(lock_changed_, false))
        return snapshots_.relock(*keeper_->vault(), [this](const auto&) { not_before_ = {}; });
    if (asked_ != Asked::Nothing) return do_asked(at);
    if (!looked_at_) looked_at_ = now;
    if (now < not_before_) return;
    const bool due = is_due(at);
    if (!due && !is_test_due(at, last_tested)) return;
    const auto quiet_from = std::max(*looked_at_, last_used) + quiet;
    if (now < quiet_from) return void(wake_ = quiet_from);
    not_before_ = now + between;
    due ? keep(SnapshotReason::OfTheDay, at, [](const auto&) {}) : test(at, false);
}

/// The record itself may not be open yet, only its pages. Nothing may keep a person from it for long.
void Archive::tend_before(vault::Time now, base::Moment at)
{
    const auto* vault = keeper_->vault();
    if (!vault) return;
    const auto go_on = [this](const auto&...) { std::exchange(before_, {})(); };
    if (!before_until_) before_until_ = now + longest_wait;
    const bool ours = vault->epoch() && vault->status().safety != vault::Safety::Saving;
    if (!ours && now < *before_until_) return void(wake_ = before_until_);
    before_until_.reset();
    if (!ours) return go_on();
    if (snapshots_.known()) return keep(SnapshotReason::BeforeUpdate, at, go_on);
    snapshots_.look([this, go_on](const base::Result<>& looked) {
        lock_changed_ = looked.has_value();
        if (!looked) go_on();
    });
}

/// Something was recorded that no copy holds.
bool Archive::is_due(base::Moment at)
{
    auto& vault = *keeper_->vault();
    const auto generation = vault.facts().generation;
    if (counted_.first != generation)
        counted_ = {generation, contents_of(vault.database()).value_or(vault::Contents{})};
    const auto& contents = counted_.second;
    if (contents.check_ins + contents.entries == 0 || snapshots_.holds(vault.key(), contents)) return false;
    const auto* newest = snapshots_.newest(vault.key());
    if (!newest) return true;
    const auto age = at.at - newest->what.made.at;
    return calendar_day(newest->what.made) != calendar_day(at) || age < 0s || age >= same_day;
}

bool Archive::is_test_due(base::Moment at, std::string_view last_tested) const
{
    const auto* newest = snapshots_.newest(keeper_->vault()->key());
    if (!newest) return false;
    const auto last = moment_of(last_tested);
    const auto since = last ? last->at : snapshots_.all().back().what.made.at;
    return at.at - since >= between_tests;
}

void Archive::keep(SnapshotReason reason, base::Moment now, Answer then)
{
    problem_.clear();
    snapshots_.keep(*keeper_->vault(), reason, now, [this, then = std::move(then)](const base::Result<>& kept) {
        if (!kept) problem_ = sentence_of(kept.error());
        then(kept);
        owner_.changed();
    });
}

/// Asked for by a person, as soon as what was written lies on the disk.
void Archive::do_asked(base::Moment at)
{
    if (std::exchange(asked_, Asked::Nothing) == Asked::Test) return test(at, true);
    keep(SnapshotReason::Asked, at, [this](const base::Result<>& kept) {
        tell(kept ? std::string(text::earlier::kept) : problem_);
    });
}

/// A copy that does not pass is put away, and the next is kept as soon as may be.
void Archive::test(base::Moment now, bool asked)
{
    snapshots_.drill(*keeper_->vault(), now, [this, now, asked](const base::Result<>& passed) {
        const bool is_damaged = !passed && passed.error().kind == base::Kind::Corrupt;
        if (passed || is_damaged) tested_ = base::iso_moment(now) + std::string(passed ? whole : damaged);
        if (is_damaged) not_before_ = {};
        if (asked || is_damaged)
            tell(std::string(passed ? text::earlier::test_passed
                             : is_damaged ? text::earlier::test_damaged : text::notice::not_done));
        owner_.changed();
    });
}

void Archive::restore(const std::string& name, base::Moment now)
{
    if (snapshots_.busy() || restoring_) return;
    put_instead(now, [this, name] { fetch(name); });
}

void Archive::replace_by(vault::VaultFile file, base::Moment now)
{
    if (snapshots_.busy() || restoring_) return tell(std::string(text::notice::not_done));
    put_instead(now, [this, file = std::move(file)] { put_in_place(file, text::notice::replaced); });
}

/// What is there is kept, and then whatever `fetch` brings takes its place.
void Archive::put_instead(base::Moment now, std::function<void()> fetch)
{
    restoring_ = true;
    keep_first(now, [this, fetch = std::move(fetch)](const base::Result<>& kept) {
        if (kept) return fetch();
        const bool full = kept.error().kind == base::Kind::Full;
        not_restored(std::string(full ? text::earlier::no_room : text::earlier::not_kept));
    });
}

void Archive::begin_anew(base::Moment now, std::function<void()> begun)
{
    if (snapshots_.busy() || restoring_) return tell(std::string(text::notice::not_done));
    restoring_ = true;
    keep_first(now, [this, begun = std::move(begun)](const base::Result<>& kept) {
        restoring_ = false;
        damaged_.reset();
        if (!kept && !std::exchange(aside_failed_, true)) return tell(std::string(text::earlier::not_aside));
        keeper_->begin_anew();
        begun();
        owner_.changed();
    });
}

/// Whatever is there, whole or not, is there afterwards too.
void Archive::keep_first(base::Moment now, Answer then)
{
    const auto stage = keeper_->stage();
    if (stage == Stage::Ready && !is_open()) return then(base::failed(base::Kind::Refused, "not on disk"));
    damaged_.reset();
    if (stage == Stage::Ready) return keep(SnapshotReason::BeforeRestore, now, std::move(then));
    if (stage != Stage::Damaged) return then({});
    auto found = vault::read_vault_file(keeper_->copy());
    if (found) damaged_ = *found;
    found ? snapshots_.put_aside(std::move(*found), now, std::move(then)) : then({});
}

void Archive::fetch(const std::string& name)
{
    const auto ready = [this](base::Result<vault::VaultFile> file) {
        put_in_place(std::move(file), text::earlier::restored);
    };
    name.empty() ? snapshots_.open_apart(ready) : snapshots_.open(name, ready);
}

void Archive::put_in_place(base::Result<vault::VaultFile> file, std::string_view said)
{
    if (!file) return not_restored(sentence_of(file.error()));
    owner_.let_go();
    const auto restored = keeper_->restore(std::move(*file));
    const bool locked = !restored && restored.error().kind == base::Kind::Refused;
    if (!restored) return not_restored(locked ? std::string(text::earlier::other_lock) : sentence_of(restored.error()));
    restoring_ = false;
    tell(std::string(said));
}

void Archive::not_restored(std::string words)
{
    restoring_ = false;
    tell(std::move(words));
}

/// Only now that the copy is on the disk: whatever becomes of this, it stays.
void Archive::bring_along()
{
    auto found = std::exchange(damaged_, std::nullopt);
    const auto remains = vault::Remains::of(std::move(*found), keeper_->vault()->key());
    const int brought = remains ? owner_.merge(*remains) : 0;
    if (brought == 1) tell(std::string(text::earlier::one_came_along));
    if (brought > 1) tell(std::format(text::earlier::came_along, brought));
}

void Archive::read(const std::string& name, std::function<void(std::vector<std::byte> file)> ready)
{
    if (snapshots_.busy()) return;
    snapshots_.open(name, [this, ready = std::move(ready)](const base::Result<vault::VaultFile>& file) {
        if (!file) return tell(sentence_of(file.error()));
        ready(vault::write_vault_file(*file));
    });
}

void Archive::tell(std::string words)
{
    said_ = std::move(words);
    owner_.changed();
}

ArchiveView Archive::view(base::Moment now, std::string_view last_tested) const
{
    ArchiveView view{.known = snapshots_.known(),
                     .busy = snapshots_.busy() || restoring_ || asked_ != Asked::Nothing,
                     .problem = problem_,
                     .tested = test_words(last_tested, now),
                     .apart = apart_};
    for (const auto& kept : snapshots_.all()) view.copies.push_back(copy_of(kept, now));
    return view;
}

}  // namespace app
