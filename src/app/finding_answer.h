#pragma once

namespace app {

/// What a person said of a finding.
enum class FindingAnswer {
    None,
    Kept,        ///< to be found again
    PutAside,    ///< not to be shown
    Fits,
    DoesNotFit,
    NotSure,
    NewUsual     ///< of a shift or a warning: from that day on this is my usual
};

}  // namespace app
