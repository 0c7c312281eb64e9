#pragma once
#include <map>
#include <span>
#include <variant>

#include "platform/secrets.h"

namespace platform::browser {

/// WebCrypto, and Argon2id in a worker. The browser side keeps its address.
class BrowserSecrets final : public Secrets {
public:
    BrowserSecrets() = default;
    BrowserSecrets(const BrowserSecrets&) = delete;
    BrowserSecrets& operator=(const BrowserSecrets&) = delete;

    void stretch(const std::string& passphrase, const Salt& salt, StretchCost cost, Answer<SecretKey> answer) override;
    void measure(StretchCost cost, Answer<std::chrono::milliseconds> answer) override;
    void wrap(const SecretKey& by, const SecretKey& key, Answer<WrappedKey> answer) override;
    void unwrap(const SecretKey& by, const WrappedKey& wrapped, Answer<SecretKey> answer) override;
    void forget() override;

    void answered(int call, std::span<std::byte> secret);
    void measured(int call, std::chrono::milliseconds took);
    void refused(int call, SecretRefusal why);

private:
    using Call = std::variant<Answer<SecretKey>, Answer<WrappedKey>, Answer<std::chrono::milliseconds>>;
    [[nodiscard]] int expect(Call call);
    [[nodiscard]] Call take(int call);

    std::map<int, Call> calls_;
    int last_call_ = 0;
};

}  // namespace platform::browser
