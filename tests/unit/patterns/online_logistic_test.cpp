#include "patterns/online_logistic.h"

#include <cmath>

#include "base/elementary.h"
#include "base/random.h"
#include "doctest/doctest.h"

using namespace patterns;

namespace {

WeightPrior prior_with(double mean, double sd)
{
    WeightPrior prior{};
    prior.mean[0] = mean;
    prior.precision.fill(1 / (sd * sd));
    return prior;
}

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

TEST_CASE("one outcome moves the weight to where prior and outcome agree")
{
    OnlineLogistic model{prior_with(-1, 2), 1};
    model.learn({1}, true);
    const double weight = model.weights()[0];
    CHECK(std::abs((weight + 1) / 4 - (1 - logistic(weight))) < 1e-9);  // the slope of the posterior is 0 there
    CHECK(model.weights()[1] == 0);
}

TEST_CASE("before anything is seen the chance is the prior's, drawn towards one half by its width")
{
    CHECK(OnlineLogistic{prior_with(base::ln(1.0 / 3), 0.01), 1}.chance({1}) == doctest::Approx(0.25).epsilon(0.001));
    const double wide = OnlineLogistic{prior_with(base::ln(1.0 / 3), 3), 1}.chance({1});
    CHECK((wide > 0.3 && wide < 0.5));
}

TEST_CASE("the weights that made the outcomes are learned")
{
    base::RandomStream random{3};
    OnlineLogistic model{prior_with(0, 3), 1};
    for (int i = 0; i < 6000; ++i) {
        const Features x = {1, 4 * random.uniform() - 2, random.uniform() < 0.3 ? 1.0 : 0.0};
        model.learn(x, random.uniform() < logistic(-1 + 1.2 * x[1] - 0.8 * x[2]));
    }
    CHECK(model.weights()[0] == doctest::Approx(-1).epsilon(0.1));
    CHECK(model.weights()[1] == doctest::Approx(1.2).epsilon(0.1));
    CHECK(model.weights()[2] == doctest::Approx(-0.8).epsilon(0.2));
}

TEST_CASE("what is not seen for long fades back to what was believed before")
{
    OnlineLogistic model{prior_with(0, 1), 0.99};
    for (int i = 0; i < 200; ++i) model.learn({0, 0, 1}, true);
    const double learned = model.weights()[2];
    for (int i = 0; i < 3000; ++i) model.learn({1}, i % 2 == 0);
    CHECK(learned > 1.5);
    CHECK(std::abs(model.weights()[2]) < 0.05 * learned);
    CHECK(model.chance({0, 0, 1}) == doctest::Approx(0.5).epsilon(0.02));
}

TEST_CASE("outcomes that are all alike drive no weight out of sight")
{
    OnlineLogistic model{prior_with(0, 1), 0.998};
    for (int i = 0; i < 3000; ++i) model.learn({1, 3, 3, 3, 3, 1, 1, 3, 3, 3}, true);
    for (const double weight : model.weights()) CHECK((std::isfinite(weight) && std::abs(weight) < 10));
    CHECK(model.chance({1, 3, 3, 3, 3, 1, 1, 3, 3, 3}) < 1);
}
