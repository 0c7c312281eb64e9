#pragma once
#include <optional>
#include <span>

#include "platform/page_sink.h"

namespace platform::browser {

/// A head as the bytes kept on disk: format 1 (u32), epoch, generation (u64), image generation (u64), page count (u32),
/// batch, root; numbers little-endian. Whoever compares two heads compares these.
constexpr std::size_t head_size = 4 + 16 + 8 + 8 + 4 + 16 + 32;
using HeadBytes = std::array<std::byte, head_size>;

[[nodiscard]] HeadBytes head_bytes(const Head& head);
/// Nothing if the length or the format is not ours.
[[nodiscard]] std::optional<Head> head_of_bytes(std::span<const std::byte> bytes);

}  // namespace platform::browser
