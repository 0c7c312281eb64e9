#include "sharing/json_values.h"

#include <cmath>

namespace sharing {

using nlohmann::json;

const json& member(const json& object, const char* name)
{
    static const json nothing;
    if (!object.is_object()) return nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

const json& item(const json& list, std::size_t index)
{
    static const json nothing;
    return list.is_array() && index < list.size() ? list[index] : nothing;
}

const json::array_t& items(const json& list)
{
    static const json::array_t nothing;
    const auto* found = list.get_ptr<const json::array_t*>();
    return found ? *found : nothing;
}

std::string text_in(const json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

std::vector<std::string> texts_in(const json& list)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; list.is_array() && i < list.size(); ++i) texts.push_back(text_in(list[i]));
    return texts;
}

std::optional<double> number_in_json(const json& value)
{
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

std::optional<long> whole_in(const json& value)
{
    constexpr double largest = 1 << 30;  // a long has 32 bits in wasm
    const auto number = number_in_json(value);
    const bool whole = number && *number == std::floor(*number) && std::abs(*number) <= largest;
    return whole ? std::optional(static_cast<long>(*number)) : std::nullopt;
}

std::optional<int> points_in(const json& value, int low, int high)
{
    const auto number = number_in_json(value);
    return number && *number >= low && *number <= high ? std::optional(static_cast<int>(std::lround(*number)))
                                                       : std::nullopt;
}

}  // namespace sharing
