#pragma once
#include <cstdint>
#include <cstdio>
#include <span>

#include "language/emotion_features.h"

/// Features on standard output, as scripts/train-emotion.d/features.py reads them: all numbers of 32 bits.
namespace tool {

template <class Value>
void write_all(std::span<const Value> values) { std::fwrite(values.data(), sizeof(Value), values.size(), stdout); }

inline void write_number(std::uint32_t number) { write_all(std::span<const std::uint32_t>(&number, 1)); }

/// A count, then so many pairs of key and count.
inline void write_block(std::span<const language::Feature> block)
{
    write_number(static_cast<std::uint32_t>(block.size()));
    write_all(block);
}

inline void write_plain(const language::EmotionFeatures& features)
{
    write_all(std::span<const float>(features.plain));
}

}  // namespace tool
