#include "base/elementary.h"

#include <cmath>
#include <limits>

namespace base {
namespace {

constexpr double ln_2_coarse = 0x1.62e42fee00000p-1;  ///< so few bits that a whole number of times it is exact
constexpr double ln_2_rest = 0x1.a39ef35793c76p-33;
constexpr double root_of_half = 0x1.6a09e667f3bcdp-1;
constexpr double least_power = -745.2, most_power = 709.79;

/// 2·(s + s³/3 + s⁵/5 + …), the logarithm of (1+s)/(1−s); |s| ≤ 0.172.
double ln_by_series(double s)
{
    double sum = 0;
    for (int odd = 25; odd >= 1; odd -= 2) sum = sum * (s * s) + 1.0 / odd;
    return 2 * s * sum;
}

/// 1 + r + r²/2 + …; |r| ≤ 0.35.
double exp_by_series(double r)
{
    double sum = 1;
    for (int term = 16; term >= 1; --term) sum = 1 + sum * r / term;
    return sum;
}

}  // namespace

double ln(double x)
{
    if (!(x > 0) || std::isinf(x)) {
        if (x == 0) return -std::numeric_limits<double>::infinity();
        return x > 0 ? x : std::numeric_limits<double>::quiet_NaN();
    }
    int power = 0;
    double part = std::frexp(x, &power);
    if (part < root_of_half) {
        part *= 2;
        --power;
    }
    return power * ln_2_coarse + (power * ln_2_rest + ln_by_series((part - 1) / (part + 1)));
}

double exp(double x)
{
    if (!(x > least_power)) return std::isnan(x) ? x : 0;
    if (x > most_power) return std::numeric_limits<double>::infinity();
    const double times = std::nearbyint(x / (ln_2_coarse + ln_2_rest));
    return std::ldexp(exp_by_series(x - times * ln_2_coarse - times * ln_2_rest), static_cast<int>(times));
}

}  // namespace base
