#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/moment.h"
#include "record/record.h"

namespace sharing {

/// Who made the diary that is shown, to be named wherever it is (its licence asks for it).
struct Attribution {
    std::string title;
    std::vector<std::string> authors;
    int year = 0;
    std::string journal, doi, licence;
    std::string changes;  ///< what we changed
};

struct SampleDiary {
    Attribution about;
    record::Rows rows;  ///< check-ins on the days they were made, oldest first
};

/// Reads assets/sample/kossakowski.json (scripts/make-sample-diary). BadInput names what is not as it should be.
[[nodiscard]] base::Result<SampleDiary> parse_sample_diary(std::string_view json);

/// The same rows moved by whole weeks, which keeps the weekdays, so that the last day is before `today` and at most
/// a week ago. Ids stay.
[[nodiscard]] record::Rows moved_to_end_before(record::Rows rows, base::Day today);

/// "Kossakowski, Groot, Haslbeck, Borsboom and Wichers (2017), …, doi.org/10.5334/jopd.29, CC BY 4.0"
[[nodiscard]] std::string citation(const Attribution& about);

}  // namespace sharing
