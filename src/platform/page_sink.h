#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/id.h"

/// Durable pages: what the browser (IndexedDB) does for the vault.
namespace platform {

constexpr std::size_t page_size = 4096;
using Bytes = std::vector<std::byte>;

/// The one small record that says what is on disk. Every commit reads it, compares, and replaces it.
struct Head {
    base::Id epoch;                        ///< who holds the pen; changes with every take-over
    std::uint64_t generation = 0;          ///< rises by one with every commit
    std::uint64_t image_generation = 0;    ///< the newest image; pages are those changed since
    std::uint32_t page_count = 0;
    base::Id batch;                        ///< random; tells whether a batch whose answer was lost has landed
    std::array<std::byte, 32> root{};      ///< proves that these pages, and no others, belong together
    bool operator==(const Head&) const = default;
};

using Page = std::pair<std::uint32_t, Bytes>;  ///< number from 1, and its 4,096 bytes

/// Everything kept, as read at open.
struct Kept {
    std::optional<Head> head;              ///< none: nothing was ever kept
    Bytes image;
    std::vector<Page> pages;               ///< changed since the image
    std::array<Bytes, 2> key_slots;        ///< two copies; empty if there are none
    bool store_was_lost = false;           ///< the browser says that it deleted a damaged store
    std::string presence_mark;             ///< kept outside the store; empty if there is none
};

/// Why a step was refused. `Superseded`: the head on disk is not the one expected. `TimedOut` and `Gone` (the store was
/// emptied under us) are the vault's own; no sink answers them.
enum class Refusal { Superseded, Full, Closed, CorruptAtOpen, Aborted, Blocked, TimedOut, Unavailable, Unknown, Gone };

/// Whole or not at all, in one transaction: the head on disk must be `expected`; pages are put, pages past
/// `head.page_count` are deleted, the head is replaced. With an image, all pages are deleted and the image is put
/// (then `pages` is empty). With key slots, both copies are put: a record and its key come to be together.
struct Batch {
    std::optional<Head> expected;          ///< none: there must be no head on disk
    Head head;
    std::vector<Page> pages;
    std::optional<Bytes> image;
    std::optional<Bytes> key_slots;
    bool drop_snapshots = false;           ///< deletes every earlier state too: they open by a key that is given up
};

/// Each call answers exactly once through its callback, maybe much later, maybe never (the caller watches the
/// time). One call at a time. Callbacks never run before the call returns.
class PageSink {
public:
    template <class Value> using Answer = std::function<void(std::expected<Value, Refusal>)>;
    virtual ~PageSink() = default;
    virtual void load(Answer<Kept> answer) = 0;
    virtual void read_head(Answer<std::optional<Head>> answer) = 0;
    /// True: flushed to disk (the transaction's durability read back `strict`). False: the browser would not say.
    /// The batch lives only during the call.
    virtual void store(const Batch& batch, Answer<bool> answer) = 0;
    /// Copy 0 or 1 of the key slots, in its own transaction, if the head on disk is of this epoch; else Superseded:
    /// a window that slept must not put its key over that of the record that came since.
    virtual void store_key_slots(int copy, const base::Id& epoch, std::span<const std::byte> slots,
                                 Answer<bool> answer) = 0;
    /// Drops the handle, so that the next call opens a new one.
    virtual void drop_connection() = 0;
    virtual void set_presence_mark(const std::string& mark) = 0;
};

}  // namespace platform
