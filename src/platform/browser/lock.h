#pragma once
#include "platform/lock.h"

namespace platform::browser {

/// A Web Lock, named after the path that the page is served at. Where there are none, every window holds it: the head's
/// epoch protects the record all the same. The browser side keeps its address.
class BrowserLock final : public Lock {
public:
    BrowserLock() = default;
    BrowserLock(const BrowserLock&) = delete;
    BrowserLock& operator=(const BrowserLock&) = delete;

    void acquire(bool take, std::function<void(bool held)> answer) override;
    void answered(bool held);

private:
    std::function<void(bool)> waiting_;
};

}  // namespace platform::browser
