#pragma once
#include <cstdint>
#include <unordered_map>

namespace ui {

/// Times in seconds; curves are look.md §2's.
namespace pace {
inline constexpr float press = .030f, hover = .060f, on = .070f;  ///< time constants of easing
inline constexpr float state = .200f, sheet = .320f, glow = .900f;
}

enum class Curve { Standard, Enter, Leave };
[[nodiscard]] float eased(Curve curve, float share);  ///< share of the time → share of the way

/// Numbers that follow a target, one for each (id, channel). Asks for frames only while something moves.
class Motion {
public:
    void begin(float elapsed, bool still);  ///< elapsed: seconds since the last frame
    /// a += (target − a)(1 − e^(−dt/τ)); snaps within 1/255. The first call of an id starts at its target.
    float follow(std::uint32_t id, int channel, float target, float time_constant);
    /// Share of `seconds` since `running` became true, eased by `there`; runs back by `back` when it becomes false.
    /// Starts at its end.
    float travel(std::uint32_t id, int channel, bool running, float seconds, Curve there = Curve::Standard,
                 Curve back = Curve::Standard);
    /// Starts at 0 instead of at the target, for what has just come.
    float appear(std::uint32_t id, int channel, float seconds, Curve curve = Curve::Enter);
    [[nodiscard]] bool moving() const { return moving_; }

private:
    struct State { float value = 0; std::uint64_t seen = 0; };
    State& at(std::uint32_t id, int channel, float first);
    float advance(float& value, float target, float seconds);
    std::unordered_map<std::uint64_t, State> states_;
    std::uint64_t frame_ = 0;
    float elapsed_ = 0;
    bool still_ = false, moving_ = false;
};

}  // namespace ui
