#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"

namespace ui {

enum class Screen {
    Today, CheckIn, Journal, Entry, Patterns, Tools, Breathe, NightRoom, Settings, BringIn, Welcome, Help,
    Passphrase, Erase, Lock, Earlier, Privacy, Devices, OtherRecord, Safety
};

/// Where the person is: the part of the address after '#'. "/journal/month/2026-11", "/entry?prompt=small-win".
struct Route {
    std::string text;                 ///< as it stands
    Screen screen = Screen::Today;
    std::vector<std::string> rest;    ///< what follows the screen's name: {"month", "2026-11"}
    std::string prompt;               ///< after "?prompt="

    /// Of the row it opens; none for a new one.
    [[nodiscard]] std::optional<base::Id> row() const;
    bool operator==(const Route&) const = default;
};

/// An unknown place is Today.
[[nodiscard]] Route parse_route(std::string_view text);
/// The place that Back leads to where the browser's history does not know: the screen above this one.
[[nodiscard]] std::string above(const Route& route);

}  // namespace ui
