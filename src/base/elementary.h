#pragma once

/// Logarithm and exponential from sums, products and exact scaling, which every machine rounds alike. Those of each
/// machine's own library differ in the last bit, so that native and wasm would not find the same.
namespace base {

/// Natural logarithm, within 4 units in the last place; −infinity at 0, not a number below.
[[nodiscard]] double ln(double x);
/// e to the power of x, within 4 units in the last place; 0 below −745, infinity above 709.7.
[[nodiscard]] double exp(double x);

}  // namespace base
