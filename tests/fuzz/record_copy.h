#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

#include "record/record.h"
#include "vault/database.h"

/// What both ways of bringing a record in must keep to.
namespace record_fuzz {

inline constexpr base::Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24}};

class SameBytes : public base::Entropy {
public:
    void fill(std::span<std::byte> bytes) override { for (auto& byte : bytes) byte = std::byte{7}; }
};

template <class Merge> void merge_twice(Merge merge)
{
    SameBytes entropy;
    auto database = *vault::Database::in_memory();
    auto record = *record::Record::open(database, entropy);
    const auto before = record.export_json();
    const bool merged = merge(record).has_value();
    const auto after = record.export_json();
    if (!before || !after || (!merged && *before != *after) || database.check_integrity()) std::abort();
    if (merged && (!merge(record) || record.export_json() != after)) std::abort();
}

}  // namespace record_fuzz
