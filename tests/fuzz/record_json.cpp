#include "record_copy.h"

/// Any bytes are merged or refused; refused ones change nothing, and what was merged is merged again to no effect.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view file(reinterpret_cast<const char*>(data), size);
    record_fuzz::merge_twice([&](record::Record& record) { return record.merge_json(file, record_fuzz::now); });
    return 0;
}
