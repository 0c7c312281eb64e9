#pragma once
#include <cstddef>
#include <optional>
#include <utility>

#include "app/feeling_view.h"

namespace ui {

/// How fast somebody types, from how a text grows. In seconds of the frame's clock.
class Typing {
public:
    void typed(std::size_t length_before, std::size_t length, double now)
    {
        if (!began_ || now - last_ > longest_pause) began_ = now, spurt_ = {};
        const bool by_hand = length > length_before && length - length_before <= most_by_hand;
        if (by_hand) spurt_.letters += static_cast<int>(length - length_before);
        last_ = now;
        spurt_.seconds = now - *began_;
    }
    /// Once it lasts long enough to tell how fast it is: what came since the last that did, without the pause after it.
    [[nodiscard]] app::Typed take()
    {
        if (spurt_.seconds < long_enough) return {};
        began_.reset();
        return std::exchange(spurt_, {});
    }

private:
    static constexpr double longest_pause = 2, long_enough = 4;
    static constexpr std::size_t most_by_hand = 12;  ///< in one change: more was pasted, dictated or put right

    std::optional<double> began_;
    double last_ = 0;
    app::Typed spurt_;
};

}  // namespace ui
