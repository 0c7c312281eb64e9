#pragma once
#include <deque>
#include <functional>
#include <memory>

#include "platform/headless/memory_page_sink.h"
#include "platform/snapshot_store.h"

namespace platform::headless {

/// Earlier states on the disk of a `MemoryPageSink`. Answers wait until `deliver`.
class MemorySnapshotStore : public SnapshotStore {
public:
    explicit MemorySnapshotStore(std::shared_ptr<MemoryDisk> disk) : disk_(std::move(disk)) {}

    void list(Answer<std::vector<StoredSnapshot>> answer) override;
    void read(const std::string& name, Answer<Bytes> answer) override;
    void change(const std::optional<base::Id>& epoch, const SnapshotChange& change, Answer<bool> answer) override;
    void read_apart(Answer<Bytes> answer) override;
    void write_apart(std::span<const std::byte> bytes, Answer<bool> answer) override;

    /// Gives the answers that are due, and those to what was asked because of them. True if there was one.
    bool deliver();
    void use(std::shared_ptr<MemoryDisk> disk) { disk_ = std::move(disk); }  ///< of the next call
    /// From now on every change is refused so; none: they are made.
    void refuse(std::optional<Refusal> refusal) { refusal_ = refusal; }

private:
    std::shared_ptr<MemoryDisk> disk_;
    std::optional<Refusal> refusal_;
    std::deque<std::function<void()>> due_;
};

}  // namespace platform::headless
