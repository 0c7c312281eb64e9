#pragma once
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace base {

/// Random bytes fit for keys and ids; never fails. Native and browser each hand in their own.
class Entropy {
public:
    virtual ~Entropy() = default;
    virtual void fill(std::span<std::byte> bytes) = 0;
};

/// A row's name on every device it ever meets: 128 random bits.
struct Id {
    std::array<std::byte, 16> bytes{};
    auto operator<=>(const Id&) const = default;
};

[[nodiscard]] Id random_id(Entropy& entropy);
/// The same content always gets the same id, so a file brought in twice adds nothing. Not secret, not for keys.
[[nodiscard]] Id id_of_content(std::string_view content);
[[nodiscard]] std::string hex(const Id& id);  ///< 32 lower-case digits
[[nodiscard]] std::optional<Id> parse_id(std::string_view hex);

}  // namespace base
