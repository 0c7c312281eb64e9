#pragma once
#include <bit>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace language {

/// Takes numbers off the front of bytes. What is not there is 0, and from then on nothing is sound.
class ModelBytes {
public:
    explicit ModelBytes(std::string_view bytes) : bytes_(bytes), size_(bytes.size()) {}

    [[nodiscard]] bool sound() const { return sound_; }
    [[nodiscard]] bool at_end() const { return bytes_.empty(); }
    [[nodiscard]] std::size_t taken() const { return size_ - bytes_.size(); }

    bool begins_with(std::string_view magic)
    {
        sound_ = sound_ && bytes_.starts_with(magic);
        if (sound_) bytes_.remove_prefix(magic.size());
        return sound_;
    }

    std::uint8_t byte()
    {
        sound_ = sound_ && !bytes_.empty();
        if (!sound_) return 0;
        const auto first = static_cast<std::uint8_t>(bytes_.front());
        bytes_.remove_prefix(1);
        return first;
    }

    /// Of 32 bits.
    std::uint32_t number()
    {
        std::uint32_t value = 0;
        for (int shift = 0; shift < 32; shift += 8) value |= std::uint32_t{byte()} << shift;
        return value;
    }

    /// Only finite ones are sound.
    float real()
    {
        const auto value = std::bit_cast<float>(number());
        sound_ = sound_ && std::isfinite(value);
        return value;
    }

    /// Of up to 28 bits, seven a byte, low ones first; the high bit says that more follow.
    std::uint32_t varied()
    {
        std::uint32_t value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            const auto next = byte();
            value |= std::uint32_t{next & 0x7Fu} << shift;
            if (next < 0x80) return value;
        }
        sound_ = false;
        return 0;
    }

private:
    std::string_view bytes_;
    std::size_t size_;
    bool sound_ = true;
};

}  // namespace language
