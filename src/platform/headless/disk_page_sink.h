#pragma once
#include <filesystem>

#include "platform/headless/memory_page_sink.h"

namespace platform::headless {

/// A record in a folder: `record.lantern` (a vault file), `key-slots` (the second copy) and `presence`, for tools and
/// long tests. Each batch writes the whole record beside the old one and renames it over that: slow, and never half.
/// One program at a time. Answers wait until `deliver`.
class DiskPageSink : public PageSink {
public:
    explicit DiskPageSink(std::filesystem::path folder);

    void load(Answer<Kept> answer) override;
    void read_head(Answer<std::optional<Head>> answer) override;
    void store(const Batch& batch, Answer<bool> answer) override;
    void store_key_slots(int copy, const base::Id& epoch, std::span<const std::byte> slots,
                         Answer<bool> answer) override;
    void drop_connection() override {}
    void set_presence_mark(const std::string& mark) override;
    void deliver();

private:
    [[nodiscard]] std::expected<bool, Refusal> write(const MemoryDisk& next);
    [[nodiscard]] bool replace(const std::string& name, std::span<const std::byte> bytes) const;

    std::filesystem::path folder_;
    std::expected<MemoryDisk, Refusal> disk_;
    std::deque<std::function<void()>> due_;
};

}  // namespace platform::headless
