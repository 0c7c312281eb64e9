#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace language {

/// Feelings as they are shown. The order is that of `family_names`.
enum class Family { Joy, Calm, Hope, Sad, Anxious, Angry, Ashamed, Tired };
inline constexpr std::size_t family_count = 8;
inline constexpr std::array<std::string_view, family_count> family_names{
    "joy/gratitude", "calm", "hope", "sad", "anxious", "angry/frustrated", "ashamed/guilty", "tired/flat"};

/// A number for each.
using PerFamily = std::array<double, family_count>;

[[nodiscard]] constexpr std::size_t index(Family family) { return static_cast<std::size_t>(family); }

}  // namespace language
