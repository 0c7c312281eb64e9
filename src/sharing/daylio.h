#pragma once
#include "sharing/csv.h"
#include "sharing/mapping.h"

/// Daylio's CSV export: full_date,date,weekday,time,mood,activities,scales,note_title,note. Older ones lack the last
/// columns, have a year beside "18 May" in place of full_date, or carry only full_date,weekday,time,mood. Times are
/// 12- or 24-hour, as the phone was set; dates besides full_date and mood names are in the phone's language.
namespace sharing {

[[nodiscard]] bool is_daylio(const Table& table);

/// The same table with a whole date in each row, also where the file keeps the year apart.
[[nodiscard]] Table with_whole_dates(Table table);

/// How Daylio's columns are used: each row a check-in with mood, tags, scales as numbers, and the note (its title
/// first). Mood names that are plain have a level already; custom ones wait for the person's.
[[nodiscard]] Mapping daylio_mapping(const Table& table);

}  // namespace sharing
