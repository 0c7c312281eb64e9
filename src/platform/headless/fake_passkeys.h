#pragma once
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "platform/passkeys.h"

namespace platform::headless {

/// A device that keeps passkeys, and an owner who always says yes. Answers wait until `deliver`.
class FakePasskeys : public Passkeys {
public:
    void find_out(std::function<void(bool offered)> told) override;
    void make(const std::string& name, const PasskeySalt& salt, const std::vector<PasskeyId>& known,
              Answer answer) override;
    void ask(const std::vector<AskedPasskey>& any, Answer answer) override;
    void forget(const std::vector<PasskeyId>& gone) override { forgotten = gone; }

    /// Gives the answers that are due; true if there was one.
    bool deliver();

    bool offered = true;
    std::optional<PasskeyRefusal> refusal{};  ///< of every call from now on
    std::vector<PasskeyId> kept{};            ///< on this device
    std::byte owner{1};                       ///< whose secrets they keep: another one's are others
    std::string last_name{};
    std::vector<PasskeyId> forgotten{};

private:
    void answer_later(Answer answer, std::expected<Passkey, PasskeyRefusal> value);
    [[nodiscard]] Passkey answer_of(const PasskeyId& id, const PasskeySalt& salt) const;

    std::deque<std::function<void()>> due_;
};

}  // namespace platform::headless
