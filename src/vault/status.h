#pragma once
#include <optional>

#include "platform/page_sink.h"

namespace vault {

/// How safe what the person wrote is.
enum class Safety {
    Nothing,            ///< nothing was written since it was opened
    Saving,
    Saved,              ///< flushed to the disk, by the browser's word
    SavedWithoutProof,  ///< stored, but the browser would not say whether it is flushed
    NotSaved,           ///< kept in this window only; tried again and again
    Superseded,         ///< another window writes; this one is read-only for good
};

struct Status {
    Safety safety = Safety::Nothing;
    std::optional<platform::Refusal> refusal;  ///< with NotSaved: why
    bool operator==(const Status&) const = default;
};

}  // namespace vault
