#pragma once
#include "sharing/bundle.h"
#include "sharing/told.h"

namespace sharing {

/// Loop Habit Tracker's CSV export: an archive with Habits.csv (Position, Name, Type, …) and a folder a habit with
/// Checkmarks.csv (Date, Value, Notes). Follows its exporter's source and test data (iSoron/uhabits, HabitsCSVExporter,
/// csv_export): YES_MANUAL is done, numbers are thousandths; older exports have no header and write 2 for done.
///
/// One row a day at noon: a habit that was done is a tag, an amount a number, a note stays with its habit's name. Days
/// on which nothing was done are no rows. BadInput: no checkmarks in it.
[[nodiscard]] base::Result<Reading> read_loop_habits(const Bundle& bundle);

}  // namespace sharing
