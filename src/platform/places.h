#pragma once
#include <expected>
#include <functional>
#include <vector>

#include "platform/page_sink.h"

namespace platform {

/// The records of one browser, apart from each other: each has pages, earlier states and a folder of its own. Number 1
/// is in use from the start. Answers never come within the call, and maybe never (the caller watches the time).
class Places {
public:
    template <class Value> using Answer = std::function<void(std::expected<Value, Refusal>)>;
    virtual ~Places() = default;
    /// The numbers of those that there are, in order.
    virtual void list(Answer<std::vector<int>> answer) = 0;
    /// To look into one that is not in use, or to begin it. Lives as long as this.
    [[nodiscard]] virtual PageSink& pages(int number) = 0;
    [[nodiscard]] virtual int in_use() const = 0;
    /// From now on the app's page sink, snapshot store and folder are those of this one.
    virtual void use(int number) = 0;
    /// Deletes one that is not in use, with all that belongs to it. True: nothing of it is left.
    virtual void remove(int number, Answer<bool> answer) = 0;
};

}  // namespace platform
