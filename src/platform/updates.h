#pragma once
#include <functional>

namespace platform {

/// A newer Lantern, fetched and checked. It waits until every window is closed, or until the person takes it.
class Updates {
public:
    virtual ~Updates() = default;
    /// Runs `ready` once a newer version could be taken; maybe never.
    virtual void watch(std::function<void()> ready) = 0;
    /// Starts the page again with it. Everything must be saved by then.
    virtual void take() = 0;
};

}  // namespace platform
