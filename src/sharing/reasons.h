#pragma once
#include <string>

namespace sharing {

/// Why a row of a file was left out.
enum class Reason { NoDate, BadDate, BadTime, NoLevel, BadNumber, OutsideRange, NothingElse };

struct Skipped {
    int line = 0;  ///< of the file, 1 is the first
    Reason reason = Reason::NoDate;
    std::string cell;  ///< what stands there, shortened; may be empty
    bool operator==(const Skipped&) const = default;
};

/// For the person: "The date "32 May" could not be read."
[[nodiscard]] std::string sentence(const Skipped& skipped);

}  // namespace sharing
