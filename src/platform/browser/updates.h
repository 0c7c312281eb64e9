#pragma once
#include "platform/updates.h"

namespace platform::browser {

/// The service worker that waits. The browser side keeps its address.
class BrowserUpdates final : public Updates {
public:
    BrowserUpdates() = default;
    BrowserUpdates(const BrowserUpdates&) = delete;
    BrowserUpdates& operator=(const BrowserUpdates&) = delete;

    void watch(std::function<void()> ready) override;
    void take() override;
    void ready() const { ready_(); }

private:
    std::function<void()> ready_;
};

}  // namespace platform::browser
