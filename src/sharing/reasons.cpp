#include "sharing/reasons.h"

#include <string_view>

namespace sharing {
namespace {

/// The one place these words live. {} is the cell.
std::string_view words(Reason reason)
{
    switch (reason) {
    case Reason::NoDate: return "No date in this row.";
    case Reason::BadDate: return "The date “{}” could not be read.";
    case Reason::BadTime: return "The time “{}” could not be read.";
    case Reason::NoLevel: return "The mood “{}” has no level yet.";
    case Reason::BadNumber: return "“{}” is not a number.";
    case Reason::OutsideRange: return "“{}” is outside its scale.";
    case Reason::NothingElse: return "Nothing in this row besides its date.";
    case Reason::NotKept: return "“{}” is nothing that Lantern keeps.";
    case Reason::Attachments: return "Pictures, recordings and other attachments: {}. Lantern keeps words and numbers.";
    case Reason::OtherRows: return "Rows about other things: {}. Only sleep comes in from here.";
    case Reason::Unreadable: return "The file “{}” could not be read.";
    case Reason::NoMoodScale: return "The mood of entries: {}. Their scale is not known; the words came in.";
    }
    return "";
}

}  // namespace

std::string sentence(const Skipped& skipped)
{
    std::string text(words(skipped.reason));
    if (const auto slot = text.find("{}"); slot != std::string::npos) text.replace(slot, 2, skipped.cell);
    return text;
}

}  // namespace sharing
