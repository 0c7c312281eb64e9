#include "vault/meeting_file.h"

#include "vault/page_file.h"

namespace vault {

using base::failed;
using base::Kind;

void MeetingFiles::make(VaultFile file, const DataKey& key, const RecoveryCode& code, Answer<Bytes> answer)
{
    DataKey own;
    entropy_->fill(own);
    const auto opened = open_vault(std::move(file), key);
    const auto changed = opened ? opened->database.change_key(own) : std::unexpected(opened.error());
    if (!changed) return answer(std::unexpected(changed.error()));
    platform::Salt salt;
    entropy_->fill(salt);
    const auto made = [this, pages = opened->pages, own, salt, answer](auto wrapped) {
        if (!wrapped) return answer(failed(Kind::Refused, "no service for secrets"));
        const std::array slots{recovery_slot(own, {salt, *wrapped})};
        answer(write_vault_file(file_of(*pages, own, slots, *entropy_)));
    };
    secrets_->wrap(key_of(code, salt), own, answer_.then<platform::WrappedKey, platform::SecretRefusal>(made));
}

void MeetingFiles::open(Bytes file, const RecoveryCode& code, Answer<Bytes> answer)
{
    auto slots = is_vault_file(file) ? slots_of_file(file) : failed(Kind::BadInput, "no vault file");
    if (!slots) return answer(std::unexpected(slots.error()));
    keyring_.open(std::move(*slots), code, [file = std::move(file), answer](const base::Result<OpenedSlot>& found) {
        const bool other = !found && found.error().kind == Kind::Missing;  // it is a copy, not made for a meeting
        if (!found) return answer(other ? failed(Kind::BadInput, "no code opens it") : std::unexpected(found.error()));
        const auto opened = open_file(file, found->key);
        answer(opened ? opened->database.plain_copy() : std::unexpected(opened.error()));
    });
}

}  // namespace vault
