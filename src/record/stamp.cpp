#include "record/stamp.h"

#include <charconv>
#include <format>

namespace record {

std::string to_text(const Stamp& stamp) { return std::format("{:016x}-{}", stamp.time, base::hex(stamp.device)); }

std::optional<Stamp> parse_stamp(std::string_view text)
{
    constexpr std::size_t digits = 16;
    if (text.size() != digits + 1 + 32 || text[digits] != '-') return std::nullopt;
    std::int64_t time = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, time, 16);
    const auto device = base::parse_id(text.substr(digits + 1));
    const bool whole = error == std::errc{} && end == text.data() + digits && text.front() != '-';
    if (!whole || time >= end_of_time || !device) return std::nullopt;
    return Stamp{time, *device};
}

}  // namespace record
