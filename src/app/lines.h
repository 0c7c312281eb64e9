#pragma once
#include "app/views.h"

namespace app {

[[nodiscard]] Line line_of(const record::CheckIn& check_in);
[[nodiscard]] Line line_of(const record::Entry& entry);
[[nodiscard]] Line line_of(const record::Lapse& lapse);
[[nodiscard]] Line line_of(const record::Win& win);
/// "Craving 3 · Energy 6 · Slept 7.5 hours"; empty when none is set.
[[nodiscard]] std::string numbers_of(const record::CheckIn& check_in);
/// One decimal at most: "7.5", "7".
[[nodiscard]] std::string short_number(double value);
[[nodiscard]] std::string difference_words(double difference);  ///< "1.8 lower", "About the same"

}  // namespace app
