#pragma once
#include <deque>
#include <functional>
#include <map>
#include <memory>

#include "platform/headless/faulty_page_sink.h"
#include "platform/headless/memory_folder.h"
#include "platform/headless/memory_snapshot_store.h"
#include "platform/places.h"

namespace platform::headless {

/// A disk in memory for each record. Answers wait until `deliver`.
class MemoryPlaces : public Places {
public:
    using Disks = std::map<int, std::shared_ptr<MemoryDisk>>;
    /// What the app has of the one in use. All must outlive it.
    struct InUse { FaultyPageSink& pages; MemorySnapshotStore& snapshots; MemoryFolder& folder; };
    /// `disks` has the first; several windows may share it.
    MemoryPlaces(std::shared_ptr<Disks> disks, InUse with) : disks_(std::move(disks)), with_(with) {}

    void list(Answer<std::vector<int>> answer) override;
    [[nodiscard]] PageSink& pages(int number) override;
    [[nodiscard]] int in_use() const override { return in_use_; }
    void use(int number) override;
    void remove(int number, Answer<bool> answer) override;

    /// Gives the answers that are due. True if there was one.
    bool deliver();

    bool silent = false;      ///< no answer ever comes
    bool leaves_rest = false; ///< what is removed stays: another window holds it

private:
    void later(std::function<void()> answer);
    std::shared_ptr<MemoryDisk> disk_of(int number);

    std::shared_ptr<Disks> disks_;
    InUse with_;
    int in_use_ = 1;
    std::map<int, MemoryPageSink> others_;
    std::map<int, FolderFacts> folders_;
    std::deque<std::function<void()>> due_;
};

}  // namespace platform::headless
