#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "language/emotion_model.h"

/// Any bytes are a model or refused as BadInput; what was read can hear a text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto model = language::EmotionModel::parse(bytes);
    if (!model && model.error().kind != base::Kind::BadInput) std::abort();
    if (!model) return 0;
    language::EmotionFeatures features{.words = {{5, 1}, {300, 2}}, .letters = {{0xFFFFFF, 7}}};
    const auto first = model->first_look(features);
    if (first.size() != model->outputs().size()) std::abort();
    static_cast<void>(model->second_look(first));
    return 0;
}
