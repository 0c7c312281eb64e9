#include "platform/headless/disk_page_sink.h"

#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "vault/vault_file.h"

namespace platform::headless {
namespace {

std::optional<Bytes> read_file(const std::filesystem::path& path)
{
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
    if (failed || !file) return std::nullopt;
    Bytes bytes(size);
    if (std::fread(bytes.data(), 1, size, file.get()) != size) return std::nullopt;
    return bytes;
}

bool flush(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY);
    const bool flushed = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    return flushed;
}

bool write_file(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (!file) return false;
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    return std::fclose(file) == 0 && written && flush(path);
}

std::expected<MemoryDisk, Refusal> read_folder(const std::filesystem::path& folder)
{
    MemoryDisk disk;
    if (const auto mark = read_file(folder / "presence"))
        disk.kept.presence_mark.assign(reinterpret_cast<const char*>(mark->data()), mark->size());
    disk.kept.key_slots[1] = read_file(folder / "key-slots").value_or(Bytes());
    if (!std::filesystem::exists(folder / "record.lantern")) return disk;
    const auto bytes = read_file(folder / "record.lantern");
    if (!bytes) return std::unexpected(Refusal::Unavailable);
    auto file = vault::read_vault_file(*bytes);
    if (!file) return std::unexpected(Refusal::CorruptAtOpen);
    disk.kept.head = file->head;
    disk.kept.key_slots[0] = std::move(file->key_slots);
    disk.kept.image = std::move(file->image);
    disk.kept.pages = std::move(file->pages);
    return disk;
}

}  // namespace

DiskPageSink::DiskPageSink(std::filesystem::path folder) : folder_(std::move(folder)), disk_(read_folder(folder_)) {}

bool DiskPageSink::replace(const std::string& name, std::span<const std::byte> bytes) const
{
    std::error_code failed;
    std::filesystem::create_directories(folder_, failed);
    const auto beside = folder_ / (name + ".new");
    if (failed || !write_file(beside, bytes)) return false;
    std::filesystem::rename(beside, folder_ / name, failed);
    return !failed && flush(folder_);
}

/// The record holds the first copy of the slots, so it may be there without the second one, but not the reverse.
std::expected<bool, Refusal> DiskPageSink::write(const MemoryDisk& next)
{
    const auto& kept = next.kept;
    const auto bytes = vault::write_vault_file(
        {.head = *kept.head, .key_slots = kept.key_slots[0], .image = kept.image, .pages = kept.pages});
    const bool slots_same = disk_->kept.key_slots[1] == kept.key_slots[1];
    if (!replace("record.lantern", bytes)) return std::unexpected(Refusal::Unknown);
    if (!slots_same && !replace("key-slots", kept.key_slots[1])) return std::unexpected(Refusal::Unknown);
    disk_ = next;
    return true;
}

void DiskPageSink::load(Answer<Kept> answer)
{
    due_.push_back([this, answer = std::move(answer)] {
        answer(disk_.transform([](const MemoryDisk& disk) { return disk.kept; }));
    });
}

void DiskPageSink::read_head(Answer<std::optional<Head>> answer)
{
    due_.push_back([this, answer = std::move(answer)] {
        answer(disk_.transform([](const MemoryDisk& disk) { return disk.kept.head; }));
    });
}

void DiskPageSink::store(const Batch& batch, Answer<bool> answer)
{
    due_.push_back([this, answer = std::move(answer), batch] {
        if (!disk_) return answer(std::unexpected(disk_.error()));
        MemoryDisk next = *disk_;
        if (const auto applied = next.apply(batch); !applied) return answer(std::unexpected(applied.error()));
        answer(write(next));
    });
}

void DiskPageSink::store_key_slots(int copy, const base::Id& epoch, std::span<const std::byte> slots,
                                   Answer<bool> answer)
{
    due_.push_back([this, copy, epoch, bytes = Bytes(slots.begin(), slots.end()), answer = std::move(answer)] {
        if (!disk_) return answer(std::unexpected(disk_.error()));
        MemoryDisk next = *disk_;
        const auto applied = next.apply_key_slots(copy, epoch, bytes);
        if (!applied) return answer(std::unexpected(applied.error()));
        answer(write(next));
    });
}

void DiskPageSink::set_presence_mark(const std::string& mark)
{
    if (disk_) disk_->kept.presence_mark = mark;
    static_cast<void>(replace("presence", std::as_bytes(std::span(mark))));
}

void DiskPageSink::deliver()
{
    while (!due_.empty()) {
        const auto next = std::move(due_.front());
        due_.pop_front();
        next();
    }
}

}  // namespace platform::headless
