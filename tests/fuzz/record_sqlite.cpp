#include "record_copy.h"

/// As record_json.cpp, for SQLite files.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto file = std::as_bytes(std::span(data, size));
    record_fuzz::merge_twice([&](record::Record& record) { return record.merge_sqlite(file, record_fuzz::now); });
    return 0;
}
