#include "platform/headless/memory_snapshot_store.h"

#include <utility>

namespace platform::headless {

void MemorySnapshotStore::list(Answer<std::vector<StoredSnapshot>> answer)
{
    std::vector<StoredSnapshot> stored;
    for (const auto& [name, both] : disk_->snapshots) stored.push_back({name, both.first});
    due_.push_back([answer = std::move(answer), stored = std::move(stored)] { answer(stored); });
}

void MemorySnapshotStore::read(const std::string& name, Answer<Bytes> answer)
{
    const auto found = disk_->snapshots.find(name);
    Bytes image = found == disk_->snapshots.end() ? Bytes() : found->second.second;
    due_.push_back([answer = std::move(answer), image = std::move(image)] { answer(image); });
}

void MemorySnapshotStore::change(const std::optional<base::Id>& epoch, const SnapshotChange& change,
                                 Answer<bool> answer)
{
    std::expected<bool, Refusal> result = true;
    if (refusal_) result = std::unexpected(*refusal_);
    else if (const auto applied = disk_->apply(epoch, change); !applied) result = std::unexpected(applied.error());
    due_.push_back([answer = std::move(answer), result] { answer(result); });
}

void MemorySnapshotStore::read_apart(Answer<Bytes> answer)
{
    due_.push_back([answer = std::move(answer), bytes = disk_->apart] { answer(bytes); });
}

void MemorySnapshotStore::write_apart(std::span<const std::byte> bytes, Answer<bool> answer)
{
    disk_->apart.assign(bytes.begin(), bytes.end());
    due_.push_back([answer = std::move(answer)] { answer(true); });
}

bool MemorySnapshotStore::deliver()
{
    const bool any = !due_.empty();
    while (!due_.empty()) std::exchange(due_.front(), {})(), due_.pop_front();
    return any;
}

}  // namespace platform::headless
