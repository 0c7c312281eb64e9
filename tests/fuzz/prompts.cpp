#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reflection/chooser.h"
#include "reflection/prompts.h"

/// Whatever the bytes: read or refused as BadInput; and what was read can be chosen from.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto read = reflection::parse_prompts({reinterpret_cast<const char*>(bytes), size});
    if (!read && read.error().kind != base::Kind::BadInput) std::abort();
    if (!read) return 0;
    reflection::Situation situation;
    situation.mood = -1;
    situation.craving = 5;
    base::RandomStream random{1};
    static_cast<void>(reflection::choose(*read, situation, {}, random));
    return 0;
}
