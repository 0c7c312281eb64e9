#pragma once
#include <deque>
#include <functional>
#include <optional>

#include "platform/secrets.h"

namespace platform::headless {

/// Secrets for tests: quick, repeatable, and no secrets at all. Costs are taken note of, not spent. Answers wait until
/// `deliver`.
class FakeSecrets : public Secrets {
public:
    void stretch(const std::string& passphrase, const Salt& salt, StretchCost cost, Answer<SecretKey> answer) override;
    void measure(StretchCost cost, Answer<std::chrono::milliseconds> answer) override;
    void wrap(const SecretKey& by, const SecretKey& key, Answer<WrappedKey> answer) override;
    void unwrap(const SecretKey& by, const WrappedKey& wrapped, Answer<SecretKey> answer) override;
    void forget() override { forgotten = true; }

    /// Gives the answers that are due, and those to what was asked because of them, until none is left.
    void deliver();

    std::optional<SecretRefusal> refusal{};      ///< of every call from now on
    std::uint32_t memory_kib = 1 << 30;          ///< that this device would give
    std::chrono::milliseconds least_takes{100};  ///< what `measure` says
    std::optional<StretchCost> last_cost{};
    bool forgotten = false;

private:
    template <class Value>
    void answer_later(Answer<Value> answer, std::expected<Value, SecretRefusal> value);

    std::deque<std::function<void()>> due_;
};

}  // namespace platform::headless
