#pragma once
#include <cstddef>
#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/id.h"
#include "platform/page_sink.h"

/// Earlier states of the record: what the browser (IndexedDB, and OPFS for one of them) does for the vault.
namespace platform {

/// `about` is small and says what it is; the image that goes with it is large, and read by itself. Opaque here.
struct StoredSnapshot {
    std::string name;
    Bytes about;
    bool operator==(const StoredSnapshot&) const = default;
};

/// Whole or not at all, in one transaction.
struct SnapshotChange {
    std::vector<StoredSnapshot> put;                      ///< new ones, or another `about` of those there
    std::optional<std::pair<std::string, Bytes>> image;  ///< of the one of that name
    std::vector<std::string> drop;                       ///< with their images
};

/// Each call answers exactly once through its callback, never before the call returns; maybe never (the caller
/// watches the time). One call at a time.
class SnapshotStore {
public:
    template <class Value> using Answer = std::function<void(std::expected<Value, Refusal>)>;
    virtual ~SnapshotStore() = default;
    virtual void list(Answer<std::vector<StoredSnapshot>> answer) = 0;
    virtual void read(const std::string& name, Answer<Bytes> answer) = 0;  ///< its image; empty when there is none
    /// Superseded when the head on disk is not of this epoch; without an epoch, whatever is there. True: flushed.
    virtual void change(const std::optional<base::Id>& epoch, const SnapshotChange& change, Answer<bool> answer) = 0;

    /// One file in a place that shares no fate with the store: a browser that deletes a damaged store leaves it. Empty
    /// when there is none; Unavailable where the browser has no such place.
    virtual void read_apart(Answer<Bytes> answer) = 0;
    /// Replaces it, whole or not at all; no bytes remove it.
    virtual void write_apart(std::span<const std::byte> bytes, Answer<bool> answer) = 0;
};

}  // namespace platform
