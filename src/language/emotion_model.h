#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/error.h"
#include "language/emotion_features.h"

namespace language {

/// Of a logarithm of odds.
[[nodiscard]] double probability(double odds);

/// Two looks at a text: a logistic regression for each of several outputs, over few of the features that texts have;
/// and one for each of the first of them, over what all outputs of the first look say together.
///
/// Its bytes, numbers little-endian, floats of 32 bits: "LEM1"; two bytes, how many outputs either look has; for each
/// of the first its bias, threshold and step, then a weight for each plain number; for each of the second its bias,
/// then weights for a quarter of all odds and for twice all probabilities; how many features, 32 bits; for each, in
/// rising order, its key less the one before (seven bits a byte, low ones first, the high bit set in all but the last
/// byte), how many weights it has, a byte, and these: the output, a byte, and the weight in the output's steps, a
/// signed byte.
class EmotionModel {
public:
    struct Output {
        float bias, threshold, step;  ///< threshold: of the probability, in the end
        std::array<float, std::tuple_size_v<decltype(EmotionFeatures::plain)>> plain;
    };
    struct Again {
        float bias;
        std::vector<float> odds, probabilities;  ///< for each output of the first look
    };

    /// BadInput when `bytes` are not like that.
    [[nodiscard]] static base::Result<EmotionModel> parse(std::string_view bytes);
    /// The one in assets/models/emotion.bin; read when it is first asked for.
    [[nodiscard]] static const EmotionModel& published();

    [[nodiscard]] const std::vector<Output>& outputs() const { return outputs_; }
    /// The logarithm of the odds of each output, at the first look.
    [[nodiscard]] std::vector<double> first_look(const EmotionFeatures& features) const;
    /// Those of each that is looked at again. `first` is what the first look gave.
    [[nodiscard]] std::vector<double> second_look(std::span<const double> first) const;

private:
    struct Weight { std::uint8_t output; std::int8_t steps; };

    [[nodiscard]] bool take_outputs(class ModelBytes& bytes);
    [[nodiscard]] bool take_features(class ModelBytes& bytes);
    void shelve();
    [[nodiscard]] std::span<const Weight> weights_of(std::uint32_t key) const;
    void add(std::vector<double>& odds, const std::vector<Feature>& block) const;

    std::vector<Output> outputs_;
    std::vector<Again> again_;
    std::vector<std::uint32_t> keys_, begins_;  ///< of each feature; its weights reach to the next one's
    std::vector<std::uint32_t> shelves_;        ///< the first feature of each 4,096 keys
    std::vector<Weight> weights_;
};

}  // namespace language
