#pragma once
#include <chrono>
#include <optional>
#include <span>
#include <string_view>

#include "base/moment.h"

namespace sharing {

/// How dates of three bare numbers are meant: 13/08/2012, 08/13/2012 or 12/08/13.
enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };

/// What a cell says of a moment. `offset` from UTC only where the cell names one.
struct When {
    base::Day day;
    std::optional<std::chrono::milliseconds> time;  ///< since midnight
    std::optional<std::chrono::minutes> offset;
    bool is_utc = false;  ///< an instant ("…Z", seconds since 1970): the clock on the wall showed something else
    bool operator==(const When&) const = default;
};

/// ISO dates, three numbers in `order` (always day first when parted by dots, year first when it has four digits),
/// month names of a dozen languages ("13 August 2012", "Aug 13, 2012"), seconds or milliseconds since 1970; each may
/// be followed by a time. Nothing when the cell is not wholly that, or the day does not exist.
[[nodiscard]] std::optional<When> parse_when(std::string_view cell, DateOrder order);

/// Time since midnight: "21:40", "21.40", "9:40:05 pm", "9 p. m.", with any kind of space, "下午9:40".
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_time(std::string_view cell);

struct OrderGuess {
    DateOrder order;
    bool sure;  ///< false: day first and month first read the column equally well
    bool operator==(const OrderGuess&) const = default;
};

/// The order that reads most cells of a column; among those, the one whose days lie closest together, as the rows of
/// a diary do; among those, day first.
[[nodiscard]] OrderGuess guess_order(std::span<const std::string_view> cells);

}  // namespace sharing
