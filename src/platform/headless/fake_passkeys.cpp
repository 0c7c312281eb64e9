#include "platform/headless/fake_passkeys.h"

#include <algorithm>
#include <span>
#include <utility>

#include "vault/sha256.h"

namespace platform::headless {

void FakePasskeys::find_out(std::function<void(bool offered)> told)
{
    due_.push_back([told = std::move(told), offered = offered] { told(offered); });
}

void FakePasskeys::make(const std::string& name, const PasskeySalt& salt, const std::vector<PasskeyId>& known,
                        Answer answer)
{
    last_name = name;
    const bool there = std::ranges::any_of(known, [&](const PasskeyId& id) { return std::ranges::contains(kept, id); });
    if (there) return answer_later(std::move(answer), std::unexpected(PasskeyRefusal::AlreadyThere));
    const PasskeyId id(20, static_cast<std::byte>(kept.size() + 1));
    if (!refusal) kept.push_back(id);
    answer_later(std::move(answer), answer_of(id, salt));
}

void FakePasskeys::ask(const std::vector<AskedPasskey>& any, Answer answer)
{
    const auto there =
        std::ranges::find_if(any, [&](const AskedPasskey& one) { return std::ranges::contains(kept, one.id); });
    if (there == any.end()) return answer_later(std::move(answer), std::unexpected(PasskeyRefusal::Cancelled));
    answer_later(std::move(answer), answer_of(there->id, there->salt));
}

bool FakePasskeys::deliver()
{
    const bool any = !due_.empty();
    while (!due_.empty()) {
        const auto next = std::move(due_.front());
        due_.pop_front();
        next();
    }
    return any;
}

void FakePasskeys::answer_later(Answer answer, std::expected<Passkey, PasskeyRefusal> value)
{
    if (refusal) value = std::unexpected(*refusal);
    due_.push_back([answer = std::move(answer), value = std::move(value)] { answer(value); });
}

Passkey FakePasskeys::answer_of(const PasskeyId& id, const PasskeySalt& salt) const
{
    return {id, vault::Sha256().add(std::span(&owner, 1)).add(id).add(salt).digest()};
}

}  // namespace platform::headless
