#pragma once
#include "sharing/told.h"

namespace sharing {

/// Sleep as Apple Health keeps it, in the tables that exporters make of it: one line a stretch, with startDate, endDate
/// and value (HKCategoryValueSleepAnalysisAsleepCore, "Asleep", "InBed", "Awake" …), perhaps mixed with other types.
/// Columns as applehealth2csv's README shows them: sourceName, sourceVersion, device, type, unit, creationDate,
/// startDate, endDate, value; other columns do not matter. Apple's own export.xml is not read.
[[nodiscard]] bool is_sleep_table(const Table& table);

/// One row a night, at the moment of waking: hours asleep, stretches that overlap (watch and phone) counted once. A
/// night goes by the evening it begins in: what ends before 18:00 belongs to the night before. Nights that only know
/// "in bed" count that. Lines of other types are left out and counted; what has no readable times is skipped.
[[nodiscard]] Reading read_sleep_table(const Table& table);

}  // namespace sharing
