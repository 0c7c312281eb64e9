#pragma once
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/views.h"
#include "ui/column.h"
#include "ui/frame.h"

/// A screen is a function: view model in, what the person wants out. It keeps nothing but what is passed to it.
namespace ui {

/// What the person wants: commands for the app, in order, and where to go next ("/journal/month/2026-11"; empty: stay).
struct Act {
    std::vector<app::Command> commands;
    std::string go;
    bool replace = false;  ///< the new place takes this one's place in the browser's history

    void want(app::Command command) { commands.push_back(std::move(command)); }
    void add(Act other)
    {
        for (auto& command : other.commands) commands.push_back(std::move(command));
        if (!other.go.empty()) go = std::move(other.go), replace = other.replace;
    }
};

/// Kept free at the end of a form, so that a message never lies over its last control.
inline constexpr float room_for_message = 80;

/// Where a screen may draw: below the top bar (title or Back, and Help now, which the shell draws), above the tab bar,
/// right of the rail. `margin` and `widest` are for `scroll`.
struct Place {
    Rect body;
    float margin = 16;
    float widest = 640;
};

}  // namespace ui
