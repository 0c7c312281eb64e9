#include "language/emotion_model.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <span>

#include "base/elementary.h"
#include "emotion_bin.h"
#include "language/model_bytes.h"

namespace language {
namespace {

constexpr std::string_view magic = "LEM1";
constexpr std::uint32_t greatest_key = 0xFFFFFF;
constexpr int shelf_bits = 12;

void fill(std::span<float> numbers, ModelBytes& bytes)
{
    for (auto& number : numbers) number = bytes.real();
}

}  // namespace

double probability(double odds) { return 1 / (1 + base::exp(-odds)); }

base::Result<EmotionModel> EmotionModel::parse(std::string_view all)
{
    ModelBytes bytes(all);
    EmotionModel model;
    const bool read = bytes.begins_with(magic) && model.take_outputs(bytes) && model.take_features(bytes);
    model.shelve();
    if (read && bytes.at_end()) return model;
    return base::failed(base::Kind::BadInput, std::format("model of emotions, byte {}", bytes.taken()));
}

bool EmotionModel::take_outputs(ModelBytes& bytes)
{
    outputs_.resize(bytes.byte());
    again_.resize(bytes.byte());
    for (auto& output : outputs_) {
        output.bias = bytes.real();
        output.threshold = bytes.real();
        output.step = bytes.real();
        fill(output.plain, bytes);
    }
    for (auto& again : again_) {
        again.bias = bytes.real();
        fill(again.odds = std::vector<float>(outputs_.size()), bytes);
        fill(again.probabilities = std::vector<float>(outputs_.size()), bytes);
    }
    return bytes.sound();
}

bool EmotionModel::take_features(ModelBytes& bytes)
{
    const auto features = bytes.number();
    std::uint32_t key = 0;
    for (std::uint32_t i = 0; i < features && bytes.sound(); ++i) {
        const auto more = bytes.varied();
        if ((i > 0 && more == 0) || key + more > greatest_key) return false;
        keys_.push_back(key += more);
        begins_.push_back(static_cast<std::uint32_t>(weights_.size()));
        for (int left = bytes.byte(); left > 0; --left) {
            const auto output = bytes.byte();
            weights_.push_back({output, static_cast<std::int8_t>(bytes.byte())});
            if (output >= outputs_.size()) return false;
        }
    }
    begins_.push_back(static_cast<std::uint32_t>(weights_.size()));
    return bytes.sound();
}

const EmotionModel& EmotionModel::published()
{
    static const auto model = parse({reinterpret_cast<const char*>(emotion_bin), sizeof emotion_bin})
                                  .value_or(EmotionModel{});  // a unit test reads it
    return model;
}

std::vector<double> EmotionModel::first_look(const EmotionFeatures& features) const
{
    std::vector<double> odds;
    for (const auto& output : outputs_) {
        double sum = output.bias;
        for (std::size_t i = 0; i < features.plain.size(); ++i) sum += double{output.plain[i]} * features.plain[i];
        odds.push_back(sum);
    }
    for (const auto* block : {&features.words, &features.pairs, &features.letters}) add(odds, *block);
    return odds;
}

std::vector<double> EmotionModel::second_look(std::span<const double> first) const
{
    std::vector<double> odds, likely(first.size());
    std::ranges::transform(first, likely.begin(), probability);
    for (const auto& again : again_) {
        double sum = again.bias;
        for (std::size_t i = 0; i < outputs_.size(); ++i)
            sum += double{again.odds[i]} * first[i] / 4 + double{again.probabilities[i]} * 2 * likely[i];
        odds.push_back(sum);
    }
    return odds;
}

void EmotionModel::shelve()
{
    for (std::size_t shelf = 0; shelf <= (greatest_key >> shelf_bits) + 1UZ; ++shelf) {
        const auto first = std::ranges::lower_bound(keys_, shelf << shelf_bits);
        shelves_.push_back(static_cast<std::uint32_t>(first - keys_.begin()));
    }
}

std::span<const EmotionModel::Weight> EmotionModel::weights_of(std::uint32_t key) const
{
    if (key > greatest_key || shelves_.empty()) return {};
    auto at = shelves_[key >> shelf_bits];
    const auto last = shelves_[(key >> shelf_bits) + 1];
    while (at < last && keys_[at] < key) ++at;
    if (at == last || keys_[at] != key) return {};
    return std::span(weights_).subspan(begins_[at], begins_[at + 1] - begins_[at]);
}

/// A feature weighs 1 + ln(how often it is there); all features of a block, known or not, have the length 1 together.
void EmotionModel::add(std::vector<double>& odds, const std::vector<Feature>& block) const
{
    std::vector<double> sums(odds.size());
    double squares = 0;
    for (const auto& [key, count] : block) {
        const double value = count == 1 ? 1 : 1 + base::ln(count);
        squares += value * value;
        for (const auto [output, steps] : weights_of(key)) sums[output] += value * steps;
    }
    const double length = std::sqrt(std::max(squares, 1.0));
    for (std::size_t i = 0; i < odds.size(); ++i) odds[i] += sums[i] * double{outputs_[i].step} / length;
}

}  // namespace language
