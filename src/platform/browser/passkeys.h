#pragma once
#include <span>

#include "platform/passkeys.h"

namespace platform::browser {

/// WebAuthn. The browser side keeps its address.
class BrowserPasskeys final : public Passkeys {
public:
    BrowserPasskeys() = default;
    BrowserPasskeys(const BrowserPasskeys&) = delete;
    BrowserPasskeys& operator=(const BrowserPasskeys&) = delete;

    void find_out(std::function<void(bool offered)> told) override;
    void make(const std::string& name, const PasskeySalt& salt, const std::vector<PasskeyId>& known,
              Answer answer) override;
    void ask(const std::vector<AskedPasskey>& any, Answer answer) override;
    void forget(const std::vector<PasskeyId>& gone) override;

    void found_out(bool offered);
    void answered(std::span<const std::byte> id, std::span<std::byte> secret);
    void refused(PasskeyRefusal why);

private:
    std::function<void(bool offered)> told_;
    Answer answer_;
};

}  // namespace platform::browser
