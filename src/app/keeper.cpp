#include "app/keeper.h"

#include <algorithm>
#include <utility>

#include "platform/lock.h"
#include "platform/places.h"
#include "platform/secrets.h"
#include "words/text.h"

namespace app {
namespace {

Keeping keeping_of(const vault::Status& status)
{
    switch (status.safety) {
    case vault::Safety::Saving: return Keeping::Saving;
    case vault::Safety::Saved: return Keeping::Saved;
    case vault::Safety::SavedWithoutProof: return Keeping::SavedUnproven;
    case vault::Safety::NotSaved:
        return status.refusal == platform::Refusal::Gone ? Keeping::Gone : Keeping::NotSaved;
    case vault::Safety::Superseded: return Keeping::ReadOnly;
    default: return Keeping::Nothing;
    }
}

bool has_lock(const std::vector<vault::KeySlot>& slots)
{
    return std::ranges::contains(slots, vault::SlotKind::Passphrase, &vault::KeySlot::kind);
}

std::string_view sentence_of(const vault::Status& status)
{
    switch (status.safety) {
    case vault::Safety::Saving: return text::keeping::saving;
    case vault::Safety::Saved: return text::keeping::saved;
    case vault::Safety::SavedWithoutProof: return text::keeping::saved_unproven;
    case vault::Safety::NotSaved:
        if (status.refusal == platform::Refusal::Gone) return text::keeping::gone;
        return status.refusal == platform::Refusal::Full ? text::keeping::not_saved_full : text::keeping::not_saved;
    case vault::Safety::Superseded: return text::keeping::read_only;
    default: return {};
    }
}

}  // namespace

Keeper::Keeper(const Platform& platform, Calls calls) : platform_(platform), calls_(std::move(calls)) {}

void Keeper::start()
{
    platform_.lock.acquire(false, [this](bool held) { lock_answered(held); });
}

void Keeper::take_over()
{
    platform_.lock.acquire(true, [this](bool held) { lock_answered(held); });
}

void Keeper::lock_answered(bool held)
{
    elsewhere_ = !held;
    // A page that had a record with a lock open begins anew: it may be asked for another one, and must know nothing.
    if (held && opened_record_ && has_lock(vault_->slots())) return platform_.secrets.forget();
    if (held) open_vault();
    calls_.changed();
}

void Keeper::open_vault()
{
    opened_record_ = asked_to_keep_ = false;
    record_problem_.reset();
    vault_ = std::make_unique<vault::Vault>(platform_.pages, platform_.entropy, [this] { vault_changed(); });
    vault_->open();
}

/// It may run within a commit, so it only takes note; the next tick looks.
void Keeper::vault_changed()
{
    noticed_ = true;
    calls_.changed();
}

void Keeper::begin_anew()
{
    if (!vault_ || opened_record_) return;
    if (const auto begun = vault_->start_anew(); !begun) record_problem_ = begun.error();
    else open_record();
    calls_.changed();
}

bool Keeper::is_readable() const
{
    return vault_->found() == vault::Found::NewPerson || vault_->found() == vault::Found::Ready;
}

/// At once, but for a record that will be changed by being opened: that is kept first.
void Keeper::open_when_kept()
{
    if (asked_to_keep_) return;
    if (!record::is_of_earlier_schema(vault_->database())) {
        open_record();
        return calls_.changed();  // nothing else may follow that would show it
    }
    asked_to_keep_ = true;
    calls_.before_migration([this] {
        asked_to_keep_ = false;
        if (vault_ && is_readable() && !opened_record_) open_record();
        calls_.changed();
    });
}

void Keeper::open_record()
{
    auto record = record::Record::open(vault_->database(), platform_.entropy);
    if (!record) {
        record_problem_ = record.error();
        return;
    }
    // Damage within a page shows only when it is read, and then no view may take it for an empty record.
    if (const auto all = record->everything(); !all) {
        record_problem_ = all.error();
        return;
    }
    // Two that go on from one state must never share an id; where it cannot be written, the next opening says so.
    if (std::exchange(restored_, false)) static_cast<void>(record->become_new_device());
    opened_record_ = true;
    read_only_ = record->read_only();
    calls_.opened(std::move(*record));
}

void Keeper::keep_again()
{
    if (vault_) vault_->keep_again();
}

void Keeper::close()
{
    vault_.reset();
    opened_record_ = false;
    record_problem_.reset();
}

std::optional<vault::Time> Keeper::tick(vault::Time now)
{
    noticed_ = false;
    if (!vault_) return std::nullopt;
    vault_->tick(now);
    if (key_of_other_ && vault_->found() == vault::Found::Locked)
        unlock(std::exchange(key_of_other_, std::nullopt)->key());
    if (is_readable() && !opened_record_ && !record_problem_) open_when_kept();
    const auto wake = vault_->next_wake();
    return wake ? std::optional(std::max(vault::Time{1}, *wake - now)) : std::nullopt;
}

void Keeper::unlock(const vault::DataKey& key)
{
    if (!vault_ || vault_->found() != vault::Found::Locked) return;
    if (const auto opened = vault_->unlock(key); !opened) record_problem_ = opened.error();
    calls_.changed();
}

void Keeper::open_other(int place, const vault::DataKey& key)
{
    if (!vault_ || vault_->found() != vault::Found::Locked) return;
    key_of_other_.emplace(key);
    platform_.places.use(place);
    open_vault();
    calls_.changed();
}

base::Result<> Keeper::restore(vault::VaultFile file)
{
    if (!vault_) return base::failed(base::Kind::Internal, "no record to restore over");
    const auto done = vault_->restore(std::move(file));
    opened_record_ = false;
    record_problem_.reset();
    restored_ = done.has_value();
    calls_.changed();
    return done;
}

void Keeper::shown()
{
    if (vault_) vault_->on_show();
}

void Keeper::hidden()
{
    if (vault_) vault_->on_hide();
}

Stage Keeper::stage() const
{
    if (elsewhere_ && !opened_record_) return Stage::Elsewhere;
    if (record_problem_) return Stage::Damaged;
    if (opened_record_) return Stage::Ready;
    if (!vault_) return Stage::Opening;
    switch (vault_->found()) {
    case vault::Found::Locked: return Stage::Locked;
    case vault::Found::RecordMissing: return Stage::RecordMissing;
    case vault::Found::Damaged: return Stage::Damaged;
    case vault::Found::Unreachable: return Stage::Refused;
    default: return Stage::Opening;
    }
}

std::string Keeper::trouble() const
{
    if (record_problem_) return record_problem_->where;
    return vault_ && vault_->problem() ? vault_->problem()->where : std::string();
}

KeepingView Keeper::keeping() const
{
    if (!vault_ || !opened_record_) return {};
    if (read_only_) return {Keeping::ReadOnly, std::string(text::keeping::newer)};
    const auto status = vault_->status();
    return {keeping_of(status), std::string(sentence_of(status))};
}

std::vector<std::byte> Keeper::copy()
{
    if (!vault_) return {};
    return vault_->found() == vault::Found::Damaged ? vault_->as_kept() : vault_->copy();
}

}  // namespace app
