#pragma once
#include <span>
#include <string>
#include <string_view>

namespace app {

/// Why days with and without this habit must not be drawn by lot, in a kind sentence; empty where they may. What is
/// not safe both to do and to leave is none: a medicine of the person's, or any other; drink, drugs, harm to oneself,
/// and care that one needs.
[[nodiscard]] std::string habit_problem(std::string_view habit, std::span<const std::string> medicines);

}  // namespace app
