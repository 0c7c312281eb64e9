#pragma once
#include "sharing/bundle.h"
#include "sharing/told.h"

namespace sharing {

/// Daylio's own backup (`….daylio`): an archive with `backup.daylio`, which is JSON in base64, and photos in `assets/`.
/// Not documented by its makers. Follows versions 15 to 19 as Guekka/DaylioBackupTools (tests/data/official, a real
/// backup), charistas/daylio-scribe and joelotter.com/posts/2022/01/daylio tell it: `dayEntries` with day, month (from
/// 0), year, hour and minute of the wall clock, `mood` as an id of `customMoods` (whose `mood_group_id` is 1 best to
/// 5), `tags` as ids. Gives the rows that the CSV export gives, so bringing in both adds nothing twice where the phone
/// speaks English. Goals, and what is said of photos, are left out. BadInput: it is none, or holds no entries.
[[nodiscard]] base::Result<Reading> read_daylio_backup(const Bundle& bundle);

}  // namespace sharing
