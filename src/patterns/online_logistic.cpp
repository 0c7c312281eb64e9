#include "patterns/online_logistic.h"

#include <cmath>

#include "base/elementary.h"

namespace patterns {
namespace {

constexpr double pi_over_8 = 0.39269908169872414;
constexpr int steps = 40;
constexpr double near_enough = 1e-12;

double logistic(double x) { return 1 / (1 + base::exp(-x)); }

double dot(const Features& a, const Features& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < feature_count; ++i) sum += a[i] * b[i];
    return sum;
}

using Matrix = std::array<Features, feature_count>;

/// Cholesky's root of a precision. There is one, as the prior's precision stays in it.
class Root {
public:
    explicit Root(const Matrix& square)
    {
        for (std::size_t i = 0; i < feature_count; ++i)
            for (std::size_t j = 0; j <= i; ++j) {
                double rest = square[i][j];
                for (std::size_t k = 0; k < j; ++k) rest -= root_[i][k] * root_[j][k];
                root_[i][j] = i == j ? std::sqrt(rest) : rest / root_[j][j];
            }
    }

    /// The x with square · x = right.
    [[nodiscard]] Features solve(Features x) const
    {
        for (std::size_t i = 0; i < feature_count; ++i) {
            for (std::size_t k = 0; k < i; ++k) x[i] -= root_[i][k] * x[k];
            x[i] /= root_[i][i];
        }
        for (std::size_t i = feature_count; i-- > 0;) {
            for (std::size_t k = i + 1; k < feature_count; ++k) x[i] -= root_[k][i] * x[k];
            x[i] /= root_[i][i];
        }
        return x;
    }

private:
    Matrix root_;  ///< its lower half
};

/// The a with a = start + spread · (outcome − logistic(a)): where prior and one outcome agree. Newton's steps, halving
/// where one would leave the interval that holds it.
double mode(double start, double spread, double outcome)
{
    double low = start - spread;
    double high = start + spread;
    double a = start;
    for (int step = 0; step < steps && high - low > near_enough; ++step) {
        const double p = logistic(a);
        const double excess = a - start - spread * (outcome - p);
        (excess > 0 ? high : low) = a;
        const double next = a - excess / (1 + spread * p * (1 - p));
        if (std::abs(next - a) < near_enough) return next;
        a = next > low && next < high ? next : (low + high) / 2;
    }
    return a;
}

}  // namespace

OnlineLogistic::OnlineLogistic(const WeightPrior& prior, double keep)
    : prior_(prior), keep_(keep), weights_(prior.mean)
{
    for (std::size_t i = 0; i < feature_count; ++i) precision_[i][i] = prior.precision[i];
}

double OnlineLogistic::chance(const Features& x) const
{
    const double variance = dot(x, Root{precision_}.solve(x));
    return logistic(dot(x, weights_) / std::sqrt(1 + pi_over_8 * variance));
}

void OnlineLogistic::learn(const Features& x, bool event)
{
    Features pull;
    for (std::size_t i = 0; i < feature_count; ++i) {
        pull[i] = keep_ * dot(precision_[i], weights_) + (1 - keep_) * prior_.precision[i] * prior_.mean[i];
        for (double& each : precision_[i]) each *= keep_;
        precision_[i][i] += (1 - keep_) * prior_.precision[i];
    }
    const Root root{precision_};
    const Features along = root.solve(x);
    weights_ = root.solve(pull);
    const double p = logistic(mode(dot(x, weights_), dot(x, along), event));
    for (std::size_t i = 0; i < feature_count; ++i) {
        weights_[i] += along[i] * (event - p);
        for (std::size_t j = 0; j < feature_count; ++j) precision_[i][j] += p * (1 - p) * (x[i] * x[j]);
    }
}

}  // namespace patterns
