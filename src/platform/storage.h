#pragma once
#include <cstdint>
#include <functional>
#include <optional>

namespace platform {

/// What the browser says of the place where it keeps things for this page.
struct StorageFacts {
    std::optional<std::uint64_t> used, room;  ///< bytes: of all that lies here; that it would let us fill. Both rough
    std::optional<bool> persistent;  ///< it promised never to clear this by itself; none: it has no such promise
    bool clears_after_week = false;  ///< it is of a kind that clears pages which were not used for a week
    bool installed = false;          ///< runs as an app of its own, which those browsers spare
    bool operator==(const StorageFacts&) const = default;
};

/// A new call drops the answer to the one before.
class Storage {
public:
    using Answer = std::function<void(const StorageFacts& facts)>;
    virtual ~Storage() = default;
    virtual void look(Answer seen) = 0;
    /// Asks the browser for its promise, then looks. Call it while a click is being handled: some put it to the person.
    virtual void ask_to_persist(Answer seen) = 0;
};

}  // namespace platform
