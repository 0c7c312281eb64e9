#include "app/night_room_view.h"

#include <algorithm>

#include "app/dates.h"
#include "patterns/waves.h"

namespace app {
namespace {

constexpr int strong = 6, evening_ends = 22, morning_begins = 5;

double minutes_between(base::Instant from, base::Instant to)
{
    return std::chrono::duration<double, std::ratio<60>>(to - from).count();
}

}  // namespace

NightRoomView night_room_view(const Written& written, base::Moment now)
{
    const auto waves = patterns::waves(written.check_ins);
    NightRoomView view;
    view.known = static_cast<int>(std::ranges::count(waves, true, &patterns::Wave::passed));
    if (const auto usual = patterns::usual_wave(waves))
        view.usual = {static_cast<int>(usual->length.count()), usual->strongest};
    const auto wave = patterns::wave_at(waves, now.at);
    if (!wave) return view;
    view.began = wave->ratings.front().at;
    view.passed = wave->passed;
    for (const auto& [at, strength] : wave->ratings)
        view.ratings.push_back({minutes_between(view.began, at), strength});
    return view;
}

bool night_room_first(const Written& written, base::Moment now)
{
    const int hour = hour_of(base::wall_time(now));
    if (hour >= evening_ends || hour < morning_begins) return true;
    const auto today = written.day_of(now);
    return std::ranges::any_of(written.check_ins, [&](const record::CheckIn& check_in) {
        return check_in.craving.value_or(0) >= strong && written.day_of(check_in.made) == today;
    });
}

}  // namespace app
