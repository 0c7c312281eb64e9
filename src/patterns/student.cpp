#include "patterns/student.h"

#include <algorithm>
#include <cmath>

namespace patterns {
namespace {

constexpr double least_chance = 1e-12;

}  // namespace

Student::Student(double degrees) : degrees_(2 * static_cast<int>(std::clamp(degrees, 2.0, 200.0) / 2)) {}

double Student::two_sided(double t) const
{
    const double cos_squared = degrees_ / (degrees_ + t * t);
    double term = 1;
    double sum = 1;
    for (int k = 2; k < degrees_; k += 2) {
        term *= cos_squared * (k - 1) / k;
        sum += term;
    }
    const double inside = std::abs(t) / std::sqrt(degrees_ + t * t) * sum;
    return std::clamp(1 - inside, least_chance, 1.0);
}

double Student::quantile(double chance) const
{
    double low = 0;
    double high = 1;
    while (two_sided(high) > chance) high *= 2;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (two_sided(middle) > chance ? low : high) = middle;
    }
    return high;
}

}  // namespace patterns
