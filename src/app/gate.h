#pragma once
#include <optional>
#include <string_view>

#include "app/safety.h"
#include "base/moment.h"

namespace app {

/// Hears danger in what is saved, and puts help before everything. It keeps nothing of what was written.
class Gate {
public:
    /// Explicit words always bring the card. Softer ones ask, once a day when the answer was no.
    void hear(std::string_view text, base::Day today);
    /// Anything but a no brings the card.
    void answer(SafetyAnswer answer, base::Day today);
    void leave() { view_ = {}; }
    [[nodiscard]] const SafetyView& view() const { return view_; }
    /// True once after a card came: from then on nothing but help is offered that day.
    [[nodiscard]] bool take_quiet();

private:
    void show_card(Heed heed, std::string_view first);

    SafetyView view_;
    bool quiet_ = false;
    std::optional<base::Day> declined_;
};

}  // namespace app
