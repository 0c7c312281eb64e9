#pragma once
#include "app/written.h"

/// A made-up diary to look at: the same every time.
namespace ui_screens {

inline constexpr base::Day today{std::chrono::days{20'781}};  // 24 November 2026

/// `days` days up to today, some of them without a word; walks go with less craving.
[[nodiscard]] app::Written sample_diary(int days);

}  // namespace ui_screens
