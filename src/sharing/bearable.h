#pragma once
#include "sharing/told.h"

namespace sharing {

/// Bearable's CSV export: date, date formatted, weekday, time of day, category, rating/amount, detail, notes; one line
/// a reading, "8th Dec 2021", times as "am", "mid", "pm" or a clock's. Columns and values as public analyses of real
/// exports read them (abocha/streamlit_bearable_dashboard and two others); its makers publish no description.
[[nodiscard]] bool is_bearable(const Table& table);

/// One row for all readings of one time of one day: mood and energy on the scale that holds them all (1–5 or 1–10),
/// hours of sleep, symptoms and the quality of sleep as numbers, factors and medication as tags, notes once each.
/// Readings of categories that Lantern has no place for are left out, each with its line.
[[nodiscard]] Reading read_bearable(const Table& table);

}  // namespace sharing
