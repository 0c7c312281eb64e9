#pragma once
#include <string>

namespace sharing {

/// Why a row of a file was left out; the later ones are of what is no row at all.
enum class Reason {
    NoDate, BadDate, BadTime, NoLevel, BadNumber, OutsideRange, NothingElse,
    NotKept,      ///< the cell names what kind of thing it is
    Attachments,  ///< the cell counts them
    OtherRows,    ///< the cell counts them
    Unreadable,   ///< the cell names the file
    NoMoodScale,  ///< the cell counts the entries, which come in without
};

struct Skipped {
    int line = 0;  ///< of the file, or which entry of it; 1 is the first, 0 is none of them
    Reason reason = Reason::NoDate;
    std::string cell;  ///< what stands there, shortened; may be empty
    bool operator==(const Skipped&) const = default;
};

/// For the person: "The date "32 May" could not be read."
[[nodiscard]] std::string sentence(const Skipped& skipped);

}  // namespace sharing
