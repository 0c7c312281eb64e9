#pragma once
#include "sharing/bundle.h"
#include "sharing/told.h"

namespace sharing {

/// Nomie 5's and 6's JSON export: `{"nomie":…, "trackers":{…}, "events":[…]}`. Each event has a `note` in which all is
/// written ("Walked #miles(5) #mood(8) with @em +memory"), `end` (milliseconds since 1970, or a date) and sometimes
/// `offset` (minutes west of UTC, as JavaScript counts). Follows its own source (open-nomie/nomie5: export.ts,
/// nomie-log.ts; README of nomie6-oss).
///
/// Trackers with a value are numbers by their label, others are tags, as are people and contexts. A tracker #mood with
/// a range is the mood; a timer #sleep is hours of sleep. Notes with words of their own stay whole. Places are left
/// out. BadInput: no events in it.
[[nodiscard]] base::Result<Reading> read_nomie(const Bundle& bundle);

}  // namespace sharing
