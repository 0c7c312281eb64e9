#pragma once
#include <functional>

namespace platform {

/// One writer among the windows of this browser. Only politeness: the head's epoch is what protects the data.
class Lock {
public:
    virtual ~Lock() = default;
    /// Answers once: true if this window now holds it. `take` takes it from another window.
    virtual void acquire(bool take, std::function<void(bool held)> answer) = 0;
};

}  // namespace platform
