#include <algorithm>
#include <utility>

#include "app/locksmith.h"
#include "app/problem.h"
#include "words/text.h"

/// What the locksmith does with passkeys. A question to one begins in the click that asks for it, before anything else.
namespace app {

using platform::Passkey;
using platform::PasskeyRefusal;
using vault::SlotKind;

namespace {

std::string_view sentence_of(PasskeyRefusal why)
{
    switch (why) {
    case PasskeyRefusal::Cancelled: return text::lock::passkey_cancelled;
    case PasskeyRefusal::NoSecret: return text::lock::passkey_no_secret;
    case PasskeyRefusal::AlreadyThere: return text::lock::passkey_already;
    default: return text::lock::passkey_unavailable;
    }
}

}  // namespace

void Locksmith::find_passkeys()
{
    passkeys_->find_out([this](bool offered) {
        offers_passkeys_ = offered;
        changed_();
    });
}

/// Those that can be asked for; a damaged slot does not tell which passkey is meant.
std::vector<platform::AskedPasskey> Locksmith::passkeys() const
{
    std::vector<platform::AskedPasskey> all;
    for (const auto& slot : keeper_->vault()->slots())
        if (const auto read = vault::read_passkey_slot(slot)) all.push_back({read->id, read->salt});
    return all;
}

std::vector<platform::PasskeyId> Locksmith::passkey_ids() const
{
    std::vector<platform::PasskeyId> ids;
    for (auto& passkey : passkeys()) ids.push_back(std::move(passkey.id));
    return ids;
}

void Locksmith::not_asked(PasskeyRefusal why)
{
    passkey_problem_ = sentence_of(why);
    changed_();
}

/// The passphrase may have been tried, or have opened it, while the device's window was open.
void Locksmith::unlock_by_passkey()
{
    if (dialog_.waiting() || keyring_.busy() || keeper_->stage() != Stage::Locked) return;
    passkey_problem_.clear();
    const auto known = passkeys();
    if (known.empty()) return void(passkey_problem_ = text::lock::damaged_slot);
    passkeys_->ask(known, dialog_.then<Passkey, PasskeyRefusal>([this](auto answered) {
        if (!answered) return not_asked(answered.error());
        if (keeper_->stage() == Stage::Locked && !keyring_.busy())
            keyring_.open(keeper_->vault()->slots(), *answered, [this](const auto& found) { opened_by(found); });
        vault::wipe(answered->secret);
        changed_();
    }));
}

void Locksmith::opened_by(const base::Result<vault::OpenedSlot>& found)
{
    if (found) keeper_->unlock(found->key);
    else passkey_problem_ = sentence_of_lock(found.error(), text::lock::wrong_passkey);
    changed_();
}

void Locksmith::add_passkey(const std::string& name)
{
    if (dialog_.waiting() || keyring_.busy() || keeper_->stage() != Stage::Ready || !has_passphrase()) return;
    passkey_problem_.clear();
    platform::PasskeySalt salt;
    entropy_->fill(salt);
    passkeys_->make(name, salt, passkey_ids(), dialog_.then<Passkey, PasskeyRefusal>([this, salt](auto made) {
        if (!made) return not_asked(made.error());
        keep_passkey(*made, salt);
        vault::wipe(made->secret);
        changed_();
    }));
}

/// A passkey that was made but could not be kept opens nothing: the device may forget it.
void Locksmith::keep_passkey(const Passkey& made, const platform::PasskeySalt& salt)
{
    if (keyring_.busy() || keeper_->stage() != Stage::Ready || !has_passphrase()) {
        passkey_problem_ = text::notice::not_done;
        return passkeys_->forget({made.id});
    }
    const auto* vault = keeper_->vault();
    keyring_.add(vault->slots(), vault->key(), made, salt, [this, id = made.id](auto slots) {
        const auto kept = slots ? keeper_->vault()->set_slots(std::move(*slots)) : std::unexpected(slots.error());
        if (!kept) passkeys_->forget({id});
        done(kept, text::lock::passkey_added, passkey_problem_);
    });
}

void Locksmith::remove_passkeys()
{
    if (keyring_.busy() || keeper_->stage() != Stage::Ready || !has_passphrase()) return;
    passkey_problem_.clear();
    leaving_ = passkey_ids();
    auto slots = keeper_->vault()->slots();
    std::erase_if(slots, [](const vault::KeySlot& slot) { return slot.kind == SlotKind::Passkey; });
    done(keeper_->vault()->set_slots(std::move(slots)), text::lock::passkeys_removed, passkey_problem_);
}

void Locksmith::forget_passkeys()
{
    if (keeper_->vault() && !passkey_ids().empty()) passkeys_->forget(passkey_ids());
}

}  // namespace app
