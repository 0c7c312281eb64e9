#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "vault/sha256.h"

namespace vault {

/// What the pages are encrypted with: 256 random bits.
using DataKey = std::array<std::byte, 32>;

/// A key for one purpose only, from which the data key cannot be learnt.
[[nodiscard]] inline DataKey key_for(const DataKey& key, std::string_view purpose)
{
    return KeyedHash(key).of(std::as_bytes(std::span(purpose)));
}

}  // namespace vault
