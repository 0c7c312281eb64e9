#include "language/reading.h"

#include "emotion_bin.h"
#include "language/families.h"
#include "language/valence.h"

namespace language {
namespace {

constexpr std::uint64_t rules = 2;  ///< raised with every change to how a text is read, besides the model's own bytes

/// FNV-1a, of 64 bits.
constexpr std::uint64_t with_byte(std::uint64_t hash, unsigned char byte) { return (hash ^ byte) * 0x100000001B3u; }

}  // namespace

Reading read(std::string_view text)
{
    const auto heard = hear(text);
    return {.valence = valence(heard).best(), .families = families(heard).score};
}

std::int64_t reading_version()
{
    static const auto version = [] {
        std::uint64_t hash = with_byte(0xCBF29CE484222325u, rules);
        for (const auto byte : emotion_bin) hash = with_byte(hash, byte);
        return static_cast<std::int64_t>(hash >> 1);
    }();
    return version;
}

}  // namespace language
