#pragma once
#include <algorithm>
#include <optional>

namespace ui {

/// When unfinished words go to the record: at each pause in typing, and for whoever types on without one soon all the
/// same, as what is lost when the battery dies must be two seconds' worth at most. All in seconds of the frame's clock.
class DraftPace {
public:
    void changed(double now)
    {
        last_ = now;
        if (!first_) first_ = now;
    }
    void handed_over() { first_.reset(); }
    [[nodiscard]] double due() const { return std::min(last_ + pause, first_.value_or(last_) + longest); }

private:
    static constexpr double pause = 0.8, longest = 1;  ///< the other second is for the disk

    double last_ = 0;
    std::optional<double> first_;  ///< of what is not handed over
};

}  // namespace ui
