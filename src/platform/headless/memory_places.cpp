#include "platform/headless/memory_places.h"

#include <utility>

namespace platform::headless {

void MemoryPlaces::later(std::function<void()> answer)
{
    if (!silent) due_.push_back(std::move(answer));
}

std::shared_ptr<MemoryDisk> MemoryPlaces::disk_of(int number)
{
    auto& disk = (*disks_)[number];
    if (!disk) disk = std::make_shared<MemoryDisk>();
    return disk;
}

void MemoryPlaces::list(Answer<std::vector<int>> answer)
{
    std::vector<int> numbers;
    for (const auto& [number, disk] : *disks_) numbers.push_back(number);
    later([answer = std::move(answer), numbers] { answer(numbers); });
}

PageSink& MemoryPlaces::pages(int number)
{
    return others_.try_emplace(number, disk_of(number)).first->second;
}

void MemoryPlaces::use(int number)
{
    folders_[in_use_] = with_.folder.facts;
    in_use_ = number;
    with_.pages.use(disk_of(number));
    with_.snapshots.use(disk_of(number));
    with_.folder.facts = folders_.try_emplace(number, FolderState::None, "Copies").first->second;
}

void MemoryPlaces::remove(int number, Answer<bool> answer)
{
    if (!leaves_rest) disks_->erase(number), others_.erase(number);
    later([answer = std::move(answer), gone = !leaves_rest] { answer(gone); });
}

bool MemoryPlaces::deliver()
{
    bool any = false;
    for (auto& [number, sink] : others_) any |= sink.deliver();
    while (!due_.empty()) {
        const auto answer = std::move(due_.front());
        due_.pop_front();
        answer();
        any = true;
    }
    return any;
}

}  // namespace platform::headless
