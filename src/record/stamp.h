#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"

namespace record {

/// When a field was set, on the hybrid logical clock (Kulkarni et al. 2014), and by which device. All zeros: it came
/// with a file brought in, so any change by hand is newer.
struct Stamp {
    std::int64_t time = 0;  ///< milliseconds since 1970 × 65,536, plus a counter
    base::Id device;
    auto operator<=>(const Stamp&) const = default;
};

/// No clock of ours gets here (year 4199); what a file claims beyond it is not a stamp.
constexpr std::int64_t end_of_time = std::int64_t{1} << 62;

[[nodiscard]] std::string to_text(const Stamp& stamp);  ///< 16 and 32 hexadecimal digits, "-" between
[[nodiscard]] std::optional<Stamp> parse_stamp(std::string_view text);

}  // namespace record
