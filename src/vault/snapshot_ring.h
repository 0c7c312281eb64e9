#pragma once
#include <span>
#include <string>
#include <vector>

#include "vault/snapshot.h"

namespace vault {

struct KeptSnapshot {
    std::string name;
    Snapshot what;
    bool operator==(const KeptSnapshot&) const = default;
};

/// Names of those that may go. Of `newest_first` there stay the newest that was checked of each of the last 7 days that
/// have one, of the last 4 such weeks and the last 6 such months, as restic's `--keep-daily`, `--keep-weekly` and
/// `--keep-monthly` count (a clock that was wrong for a while costs nothing), and the newest 2 of each kind that was
/// kept before something was done, aside, or because somebody asked. What was never checked goes once a newer one was:
/// it does not count.
[[nodiscard]] std::vector<std::string> past_the_ring(std::span<const KeptSnapshot> newest_first);

}  // namespace vault
