#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace language {

/// Letters typed without a long pause.
struct Spurt {
    int letters = 0;
    double seconds = 0;
};

/// How fast somebody types on this device: no word of what was typed is in it.
struct UsualPace {
    int spurts = 0;       ///< it was learnt from
    double log_rate = 0;  ///< mean of the natural logarithm of letters a second, later ones weighing more
    bool operator==(const UsualPace&) const = default;
};

/// `before`, and this spurt; a short one teaches nothing.
[[nodiscard]] UsualPace learnt(UsualPace before, const Spurt& spurt);
/// How many times as fast as usual, from 1 to 1.6; 1 for a slower one. None for a short one, and until the usual is
/// known.
/// People tend to type faster when they are excited or upset (Epp, Lippold and Mandryk 2011), but not all, and
/// not always: it makes other signs weigh more, and is no sign by itself.
[[nodiscard]] std::optional<double> haste(const UsualPace& usual, const Spurt& spurt);

/// "12 1504", as a record keeps it: spurts, and thousandths of the logarithm. What is no pace is an unknown one.
[[nodiscard]] std::string kept_form(const UsualPace& pace);
[[nodiscard]] UsualPace usual_pace(std::string_view kept);

}  // namespace language
