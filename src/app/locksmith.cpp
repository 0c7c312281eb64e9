#include "app/locksmith.h"

#include <algorithm>
#include <format>
#include <ranges>
#include <utility>

#include "app/problem.h"
#include "base/text.h"
#include "words/text.h"

namespace app {
namespace {

using base::Kind;
using namespace std::chrono_literals;

constexpr int free_tries = 3;  ///< fingers slip; from then on each wrong try doubles the wait
constexpr std::chrono::seconds longest_wait{60};  ///< it never locks out for good

std::chrono::seconds wait_after(int wrong_tries)
{
    if (wrong_tries < free_tries) return 0s;
    return std::min(longest_wait, std::chrono::seconds{1 << std::min(wrong_tries - free_tries + 1, 6)});
}

bool is_on_disk(Keeping keeping)
{
    return keeping == Keeping::Saved || keeping == Keeping::SavedUnproven || keeping == Keeping::Nothing ||
           keeping == Keeping::ReadOnly;
}

bool is_wrong(const base::Result<vault::OpenedSlot>& found) { return !found && found.error().kind == Kind::BadInput; }

}  // namespace

Locksmith::Locksmith(platform::Secrets& secrets, platform::Passkeys& passkeys, base::Entropy& entropy, Keeper& keeper,
                     OtherRecords& others, std::function<void()> changed)
    : entropy_(&entropy),
      keeper_(&keeper),
      others_(&others),
      changed_(std::move(changed)),
      secrets_(&secrets),
      passkeys_(&passkeys),
      keyring_(secrets, entropy)
{
}

void Locksmith::unlock(std::string passphrase, base::Instant now)
{
    if (!may_try(now)) return;
    keyring_.open(keeper_->vault()->slots(), passphrase, [this, now, passphrase](const auto& found) {
        is_wrong(found) ? try_others(passphrase, now) : tried(found, now, text::lock::wrong_passphrase);
    });
}

bool Locksmith::may_try(base::Instant now)
{
    if (must_wait(now) || keyring_.busy() || others_->busy() || keeper_->stage() != Stage::Locked) return false;
    problem_.clear();
    passkey_problem_.clear();
    return true;
}

/// A slip of the finger is told by the code itself, and costs no try.
void Locksmith::unlock_by_code(std::string_view typed, base::Instant now)
{
    if (!may_try(now)) return;
    const auto code = vault::parse_recovery_code(typed);
    if (!code) return void(problem_ = text::lock::no_code);
    keyring_.open(keeper_->vault()->slots(), *code, [this, now, code = *code](const auto& found) {
        if (found) used_code_ = found->slot;
        is_wrong(found) ? try_others(code, now) : tried(found, now, text::lock::wrong_code);
    });
}

void Locksmith::try_others(OtherRecords::Key key, base::Instant now)
{
    const bool by_code = std::holds_alternative<vault::RecoveryCode>(key);
    others_->find(std::move(key), [this, now, by_code](const base::Result<OtherRecords::Found>& found) {
        if (!found)
            return tried(std::unexpected(found.error()), now,
                         by_code ? text::lock::wrong_code : text::lock::wrong_passphrase);
        wrong_tries_ = 0;
        if (by_code) used_code_ = found->by.slot;
        keeper_->open_other(found->number, found->by.key);
    });
}

void Locksmith::tried(const base::Result<vault::OpenedSlot>& found, base::Instant now, std::string_view wrong)
{
    if (!found) {
        problem_ = sentence_of_lock(found.error(), wrong);
        if (found.error().kind == Kind::BadInput) next_try_ = now + wait_after(++wrong_tries_);
        return changed_();
    }
    wrong_tries_ = 0;
    keeper_->unlock(found->key);
    changed_();
}

/// Never one that opens another record here: that one could not be reached any more.
void Locksmith::set_passphrase(std::string passphrase, bool new_key)
{
    if (keyring_.busy() || others_->busy() || keeper_->stage() != Stage::Ready) return;
    problem_.clear();
    others_->find(passphrase, [this, passphrase, new_key](const base::Result<OtherRecords::Found>& opens_other) {
        if (opens_other) return void(problem_ = text::other_record::taken), changed_();
        new_key || !has_passphrase() ? make_lock(passphrase) : rewrap(passphrase);
    });
}

void Locksmith::make_lock(std::string passphrase)
{
    vault::DataKey key;
    entropy_->fill(key);
    std::vector<vault::RecoveryCode> codes;
    for (std::size_t i = 0; i < vault::recovery_codes_in_a_set; ++i)
        codes.push_back(vault::random_recovery_code(*entropy_));
    keyring_.make(key, std::move(passphrase), codes, [this, key, codes](auto slots) {
        if (slots) new_lock_.emplace(vault::HeldKey(key), std::move(*slots), codes);
        else problem_ = sentence_of_lock(slots.error(), text::notice::not_done);
        changed_();
    });
}

void Locksmith::rewrap(std::string passphrase)
{
    const auto* vault = keeper_->vault();
    keyring_.rewrap(vault->slots(), vault->key(), std::move(passphrase), used_code_, [this](auto slots) {
        if (slots) used_code_.reset();
        done(slots ? keeper_->vault()->set_slots(std::move(*slots)) : std::unexpected(slots.error()), text::lock::kept,
             problem_);
    });
}

void Locksmith::confirm_code(std::string_view typed)
{
    if (!new_lock_) return;
    problem_.clear();
    const auto code = vault::parse_recovery_code(typed);
    if (!code) return void(problem_ = text::lock::no_code);
    if (!std::ranges::contains(new_lock_->codes, *code)) return void(problem_ = text::lock::not_one_of_these);
    const auto lock = std::exchange(new_lock_, {});
    used_code_.reset();
    leaving_ = passkey_ids();  // theirs is the old key
    done(keeper_->vault()->change_key(lock->key.key(), lock->slots), text::lock::kept, problem_);
}

/// `words`: for when it is on the disk.
void Locksmith::done(const base::Result<>& result, std::string_view words, std::string& problem)
{
    writing_ = result ? words : std::string_view();
    if (!result) {
        problem = sentence_of_lock(result.error(), text::notice::not_done);
        leaving_.clear();
    }
    changed_();
}

void Locksmith::cancel()
{
    new_lock_.reset();
    problem_.clear();
    passkey_problem_.clear();
}

void Locksmith::lock()
{
    if (has_passphrase()) locking_ = true;
}

std::string_view Locksmith::tick()
{
    if (locking_ && writing_.empty() && is_on_disk(keeper_->keeping().keeping)) secrets_->forget();
    const auto* vault = keeper_->vault();
    if (writing_.empty() || !vault || !vault->slots_kept()) return {};
    if (!leaving_.empty()) passkeys_->forget(std::exchange(leaving_, {}));
    return std::exchange(writing_, {});
}

bool Locksmith::has_passphrase() const
{
    const auto* vault = keeper_->vault();
    return vault && std::ranges::contains(vault->slots(), vault::SlotKind::Passphrase, &vault::KeySlot::kind);
}

std::chrono::seconds Locksmith::wait(base::Instant now) const
{
    return std::max(0s, std::chrono::ceil<std::chrono::seconds>(next_try_ - now));
}

LockView Locksmith::view(base::Instant now) const
{
    LockView view{.has_passphrase = has_passphrase(),
                  .opened_by_code = used_code_.has_value(),
                  .busy = keyring_.busy() || others_->busy() || !writing_.empty(),
                  .locking = locking_,
                  .problem = problem_,
                  .wait = wait(now),
                  .offers_passkeys = offers_passkeys_,
                  .asks_passkey = dialog_.waiting(),
                  .passkey_problem = passkey_problem_};
    if (const auto* vault = keeper_->vault()) {
        const auto count = [&](vault::SlotKind kind) {
            return static_cast<int>(std::ranges::count(vault->slots(), kind, &vault::KeySlot::kind));
        };
        view.codes_left = count(vault::SlotKind::Recovery);
        view.passkeys = count(vault::SlotKind::Passkey);
    }
    if (new_lock_)
        for (const auto& code : new_lock_->codes) view.codes.push_back(vault::text_of(code));
    return view;
}

std::string Locksmith::codes_as_text() const
{
    if (!new_lock_) return {};
    auto text = std::format("{}\n\n", text::lock::codes_file_lead);
    for (const auto& code : new_lock_->codes) text += vault::text_of(code) + "\n";
    return text;
}

}  // namespace app
