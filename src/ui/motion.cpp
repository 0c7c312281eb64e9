#include "ui/motion.h"
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

struct Bezier { float x1, y1, x2, y2; };

constexpr Bezier bezier_of(Curve curve)
{
    switch (curve) {
    case Curve::Standard: return {.2f, 0, 0, 1};
    case Curve::Enter: return {.05f, .7f, .1f, 1};
    case Curve::Leave: return {.3f, 0, .8f, .15f};
    }
    return {};
}

constexpr float along(float p1, float p2, float t)
{
    const float rest = 1 - t;
    return 3 * rest * rest * t * p1 + 3 * rest * t * t * p2 + t * t * t;
}

constexpr float settled = 1 / 255.f;  // less cannot be seen
constexpr std::uint64_t kept_frames = 600;

}  // namespace

float eased(Curve curve, float share)
{
    if (share <= 0) return 0;
    if (share >= 1) return 1;
    const Bezier b = bezier_of(curve);
    float low = 0, high = 1;
    for (int step = 0; step < 20; ++step) {  // x rises with t, so halving finds it
        const float middle = (low + high) / 2;
        (along(b.x1, b.x2, middle) < share ? low : high) = middle;
    }
    return along(b.y1, b.y2, low);
}

void Motion::begin(float elapsed, float at_most)
{
    ++frame_;
    elapsed_ = elapsed;
    at_most_ = at_most;
    moving_ = false;
    if (frame_ % kept_frames == 0)
        std::erase_if(states_, [this](const auto& entry) { return entry.second.seen + kept_frames < frame_; });
}

Motion::State& Motion::at(std::uint32_t id, int channel, float first)
{
    State& state =
        states_.try_emplace(static_cast<std::uint64_t>(id) << 8 | static_cast<std::uint64_t>(channel), State{first, 0})
            .first->second;
    if (state.seen + 1 < frame_) state.value = first;  // not drawn last frame: it comes anew
    state.seen = frame_;
    return state;
}

float Motion::follow(std::uint32_t id, int channel, float target, float time_constant)
{
    float& value = at(id, channel, target).value;
    if (at_most_ < any_time) return value = target;
    value += (target - value) * (1 - std::exp(-elapsed_ / time_constant));
    if (std::abs(target - value) < settled) return value = target;
    moving_ = true;
    return value;
}

float Motion::travel(std::uint32_t id, int channel, bool running, float seconds, Curve there, Curve back)
{
    const float target = running ? 1.f : 0.f;
    const float share = advance(at(id, channel, target).value, target, seconds);
    return running ? eased(there, share) : 1 - eased(back, 1 - share);
}

float Motion::appear(std::uint32_t id, int channel, float seconds, Curve curve)
{
    return eased(curve, advance(at(id, channel, 0).value, 1, seconds));
}

float Motion::advance(float& value, float target, float seconds)
{
    const float time = std::min(seconds, at_most_);
    const float step = time > 0 ? elapsed_ / time : 1;
    value = target > value ? std::min(target, value + step) : std::max(target, value - step);
    if (value != target) moving_ = true;
    return value;
}

}  // namespace ui
