#include "tool/outcome.h"

#include <format>

namespace tool {
namespace {

/// What is wrong, and what to do.
std::string_view advice(base::Kind kind)
{
    switch (kind) {
    case base::Kind::BadInput: return "Look at that place, or export the file again.";
    case base::Kind::Corrupt: return "It does not verify. Use another copy of it.";
    case base::Kind::Missing: return "Check the name.";
    case base::Kind::Newer: return "A newer Lantern wrote it. Use that one.";
    case base::Kind::Full: return "There is no room left. Free some and try again.";
    case base::Kind::Refused: return "It may not be read or written. Check its permissions.";
    case base::Kind::Superseded: return "It was changed meanwhile. Try again.";
    case base::Kind::Internal: return "This is a mistake in Lantern.";
    }
    return "";
}

}  // namespace

Failure failure_of(const base::Error& error, std::string_view what)
{
    const auto exit = error.kind == base::Kind::Internal ? Exit::Internal : Exit::BadInput;
    return {exit, std::format("{}: {}. {}", what, error.where, advice(error.kind))};
}

std::unexpected<Failure> failed(const base::Error& error, std::string_view what)
{
    return std::unexpected(failure_of(error, what));
}

std::unexpected<Failure> wrong_usage(std::string sentence)
{
    return std::unexpected(Failure{Exit::Usage, std::move(sentence)});
}

std::unexpected<Failure> bad_input(std::string sentence)
{
    return std::unexpected(Failure{Exit::BadInput, std::move(sentence)});
}

}  // namespace tool
