#include "platform/headless/memory_page_sink.h"

#include <algorithm>
#include <utility>

namespace platform::headless {
namespace {

void put(std::vector<Page>& pages, const Page& page)
{
    const auto there = std::ranges::find(pages, page.first, &Page::first);
    if (there == pages.end()) pages.push_back(page);
    else there->second = page.second;
}

std::expected<bool, Refusal> flushed(std::expected<void, Refusal> applied)
{
    if (!applied) return std::unexpected(applied.error());
    return true;
}

}  // namespace

std::expected<void, Refusal> MemoryDisk::apply(const Batch& batch)
{
    if (kept.head != batch.expected) return std::unexpected(Refusal::Superseded);
    if (batch.image) {
        kept.image = *batch.image;
        kept.pages.clear();
    }
    for (const auto& page : batch.pages) put(kept.pages, page);
    std::erase_if(kept.pages, [&](const Page& page) { return page.first > batch.head.page_count; });
    if (batch.key_slots) kept.key_slots.fill(*batch.key_slots);
    if (batch.drop_snapshots) snapshots.clear();
    kept.head = batch.head;
    return {};
}

std::expected<void, Refusal> MemoryDisk::apply_key_slots(int copy, const base::Id& epoch, const Bytes& slots)
{
    if (!kept.head || kept.head->epoch != epoch) return std::unexpected(Refusal::Superseded);
    kept.key_slots.at(static_cast<std::size_t>(copy)) = slots;
    return {};
}

std::expected<void, Refusal> MemoryDisk::apply(const std::optional<base::Id>& epoch, const SnapshotChange& change)
{
    if (epoch && (!kept.head || kept.head->epoch != *epoch)) return std::unexpected(Refusal::Superseded);
    for (const auto& [name, about] : change.put) snapshots[name].first = about;
    if (change.image) snapshots[change.image->first].second = change.image->second;
    for (const auto& name : change.drop) snapshots.erase(name);
    return {};
}

void MemoryPageSink::load(Answer<Kept> answer)
{
    due_.push_back([answer = std::move(answer), kept = disk_->kept] { answer(kept); });
}

void MemoryPageSink::read_head(Answer<std::optional<Head>> answer)
{
    due_.push_back([answer = std::move(answer), head = disk_->kept.head] { answer(head); });
}

void MemoryPageSink::store(const Batch& batch, Answer<bool> answer)
{
    due_.push_back([answer = std::move(answer), applied = flushed(disk_->apply(batch))] { answer(applied); });
}

void MemoryPageSink::store_key_slots(int copy, const base::Id& epoch, std::span<const std::byte> slots,
                                     Answer<bool> answer)
{
    const auto applied = flushed(disk_->apply_key_slots(copy, epoch, {slots.begin(), slots.end()}));
    due_.push_back([answer = std::move(answer), applied] { answer(applied); });
}

bool MemoryPageSink::deliver()
{
    const bool any = !due_.empty();
    while (!due_.empty()) {
        const auto next = std::move(due_.front());
        due_.pop_front();
        next();
    }
    return any;
}

}  // namespace platform::headless
