#pragma once
#include <expected>
#include <functional>
#include <memory>
#include <utility>

#include "platform/page_sink.h"

namespace vault {

/// Lets through the first answer to the newest question: not a second one, not one to a question that was given up,
/// and none when the asker is gone.
class OneAnswer {
public:
    template <class Value, class Why = platform::Refusal, class Then>
    [[nodiscard]] std::function<void(std::expected<Value, Why>)> then(Then run)
    {
        question_ = std::make_shared<char>();
        return [this, asked = std::weak_ptr(question_), run](std::expected<Value, Why> answer) {
            if (asked.expired()) return;
            question_.reset();
            run(std::move(answer));
        };
    }
    [[nodiscard]] bool waiting() const { return question_ != nullptr; }
    void give_up() { question_.reset(); }

private:
    std::shared_ptr<char> question_;
};

}  // namespace vault
