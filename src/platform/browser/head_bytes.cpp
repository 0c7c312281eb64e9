#include "platform/browser/head_bytes.h"

#include <cstring>
#include <type_traits>

// Copied as they lie: wasm is little-endian by its definition.
namespace platform::browser {
namespace {

constexpr std::uint32_t format = 1;

struct Writer {
    HeadBytes bytes{};
    std::size_t at = 0;
    template <class Value>
    Writer& put(const Value& value)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        std::memcpy(bytes.data() + at, &value, sizeof value);
        at += sizeof value;
        return *this;
    }
};

struct Reader {
    std::span<const std::byte> rest;
    template <class Value>
    Reader& take(Value& value)
    {
        std::memcpy(&value, rest.data(), sizeof value);
        rest = rest.subspan(sizeof value);
        return *this;
    }
};

}  // namespace

HeadBytes head_bytes(const Head& head)
{
    Writer out;
    out.put(format).put(head.epoch.bytes).put(head.generation).put(head.image_generation);
    out.put(head.page_count).put(head.batch.bytes).put(head.root);
    return out.bytes;
}

std::optional<Head> head_of_bytes(std::span<const std::byte> bytes)
{
    if (bytes.size() != head_size) return std::nullopt;
    std::uint32_t found = 0;
    Head head;
    Reader in{bytes};
    in.take(found).take(head.epoch.bytes).take(head.generation).take(head.image_generation);
    in.take(head.page_count).take(head.batch.bytes).take(head.root);
    if (found != format) return std::nullopt;
    return head;
}

}  // namespace platform::browser
