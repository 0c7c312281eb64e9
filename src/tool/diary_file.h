#pragma once
#include <string>

#include "app/answers.h"
#include "patterns/series.h"
#include "record/record.h"
#include "tool/arguments.h"
#include "tool/outcome.h"

namespace tool {

/// What a record holds, for the rooms that look for patterns.
struct DiaryFile {
    record::Rows rows;
    std::chrono::hours day_starts{};
    app::Answers answers;                      ///< what the person said of earlier findings
    std::vector<patterns::NamedReading> more;  ///< measures made from other rows than check-ins

    [[nodiscard]] patterns::Diary diary() const { return {rows.check_ins, rows.entries, day_starts, more}; }
    /// No clock is asked what today is: it is the last day that anything was written on.
    [[nodiscard]] base::Day last_day() const;
};

/// See `record_from`.
[[nodiscard]] Outcome<DiaryFile> diary_from(const std::string& path, const Arguments& arguments);

}  // namespace tool
