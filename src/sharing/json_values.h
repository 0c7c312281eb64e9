#pragma once
#include <optional>
#include <string>
#include <vector>

#include "nlohmann/json.hpp"

/// Values of a JSON file as they are or not at all: a wrong type is never read, for with exceptions off that would end
/// the program.
namespace sharing {

/// null when it is not there.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& object, const char* name);
[[nodiscard]] const nlohmann::json& item(const nlohmann::json& list, std::size_t index);

/// The list itself, or an empty one where it is none.
[[nodiscard]] const nlohmann::json::array_t& items(const nlohmann::json& list);

[[nodiscard]] std::string text_in(const nlohmann::json& value);  ///< empty when it is none
[[nodiscard]] std::vector<std::string> texts_in(const nlohmann::json& list);
[[nodiscard]] std::optional<double> number_in_json(const nlohmann::json& value);
/// None where it is a fraction, or too large to be counted with.
[[nodiscard]] std::optional<long> whole_in(const nlohmann::json& value);
/// Rounded; none outside of [low, high].
[[nodiscard]] std::optional<int> points_in(const nlohmann::json& value, int low, int high);

}  // namespace sharing
