#pragma once
#include <expected>
#include <string>

/// What went wrong, as a value: few kinds, and the place.
namespace base {

/// The kind picks the sentence a person reads (assets/content/strings.json).
enum class Kind {
    BadInput,    ///< a file or a text that cannot be read as what it should be
    Full,        ///< no room left to keep it
    Corrupt,     ///< what is kept does not verify
    Missing,     ///< it should be there and is not
    Refused,     ///< the browser or the disk said no
    Superseded,  ///< another window wrote since; this one is read-only now
    Newer,       ///< written by a newer Lantern
    Internal,    ///< a mistake of ours
};

/// `where` is for whoever mends it ("pages, generation 812"; "line 12: no date") and holds no words of the diary.
struct Error {
    Kind kind;
    std::string where;
    bool operator==(const Error&) const = default;
};

template <class Value = void>
using Result = std::expected<Value, Error>;

[[nodiscard]] inline std::unexpected<Error> failed(Kind kind, std::string where)
{
    return std::unexpected(Error{kind, std::move(where)});
}

}  // namespace base
