#pragma once
#include <array>
#include "ui/colour.h"

/// How far apart two colours are for an eye, and what eyes see that lack one kind of cone.
namespace sight {

enum class Eye { Usual, Protan, Deutan, Tritan };
inline constexpr std::array all{Eye::Usual, Eye::Protan, Eye::Deutan, Eye::Tritan};

/// CIEDE2000 of `a` and `b` as `eye` sees them (Machado, Oliveira and Fernandes 2009, severity 1, in linear light).
[[nodiscard]] double difference(ui::Colour a, ui::Colour b, Eye eye);
/// OKLab lightness, 0 to 1.
[[nodiscard]] double lightness(ui::Colour colour);

}  // namespace sight
