#pragma once
#include <deque>
#include <functional>
#include <map>
#include <memory>

#include "platform/page_sink.h"
#include "platform/snapshot_store.h"

namespace platform::headless {

/// What a browser's store would hold, in memory. Several sinks, like windows, may share one.
struct MemoryDisk {
    Kept kept;
    std::map<std::string, std::pair<Bytes, Bytes>> snapshots;  ///< about and image, by name
    Bytes apart;

    /// Whole or not at all, as the contract of a batch says.
    [[nodiscard]] std::expected<void, Refusal> apply(const Batch& batch);
    [[nodiscard]] std::expected<void, Refusal> apply_key_slots(int copy, const base::Id& epoch, const Bytes& slots);
    [[nodiscard]] std::expected<void, Refusal> apply(const std::optional<base::Id>& epoch,
                                                     const SnapshotChange& change);
};

/// A disk that never fails. Answers wait until `deliver`.
class MemoryPageSink : public PageSink {
public:
    explicit MemoryPageSink(std::shared_ptr<MemoryDisk> disk) : disk_(std::move(disk)) {}

    void load(Answer<Kept> answer) override;
    void read_head(Answer<std::optional<Head>> answer) override;
    void store(const Batch& batch, Answer<bool> answer) override;
    void store_key_slots(int copy, const base::Id& epoch, std::span<const std::byte> slots,
                         Answer<bool> answer) override;
    void drop_connection() override {}
    void set_presence_mark(const std::string& mark) override { disk_->kept.presence_mark = mark; }

    /// Gives the answers that are due, and those to what was asked because of them, until none is left. True if there
    /// was one.
    bool deliver();

private:
    std::shared_ptr<MemoryDisk> disk_;
    std::deque<std::function<void()>> due_;
};

}  // namespace platform::headless
