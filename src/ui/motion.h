#pragma once
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace ui {

/// Times in seconds; curves are look.md §2's.
namespace pace {
inline constexpr float press = .030f, hover = .060f, on = .070f;  ///< time constants of easing
inline constexpr float state = .200f, sheet = .320f, glow = .900f;
inline constexpr float still = .100f;                               ///< all of it, for a person who wants stillness
}

enum class Curve { Standard, Enter, Leave };
[[nodiscard]] float eased(Curve curve, float share);  ///< share of the time → share of the way

/// Numbers that follow a target, one for each (id, channel). Asks for frames only while something moves.
class Motion {
public:
    /// elapsed: seconds since the last frame; at_most: what takes longer than this is hurried to it, and what eases
    /// without an end is there at once (look.md §2 for a person who wants stillness).
    void begin(float elapsed, float at_most = any_time);
    /// a += (target − a)(1 − e^(−dt/τ)); snaps within 1/255. The first call of an id starts at its target.
    float follow(std::uint32_t id, int channel, float target, float time_constant);
    /// Share of `seconds` since `running` became true, eased by `there`; runs back by `back` when it becomes false.
    /// Starts at its end.
    float travel(std::uint32_t id, int channel, bool running, float seconds, Curve there = Curve::Standard,
                 Curve back = Curve::Standard);
    /// Starts at 0 instead of at the target, for what has just come.
    float appear(std::uint32_t id, int channel, float seconds, Curve curve = Curve::Enter);
    [[nodiscard]] bool moving() const { return moving_; }

    static constexpr float any_time = std::numeric_limits<float>::infinity();

private:
    struct State { float value = 0; std::uint64_t seen = 0; };
    State& at(std::uint32_t id, int channel, float first);
    float advance(float& value, float target, float seconds);
    std::unordered_map<std::uint64_t, State> states_;
    std::uint64_t frame_ = 0;
    float elapsed_ = 0, at_most_ = any_time;
    bool moving_ = false;
};

}  // namespace ui
