#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sharing/made_up_diary.h"

/// Whatever the bytes: read or refused as BadInput; and what was read can be moved to any day.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace std::chrono;
    auto read = sharing::parse_made_up_diary({reinterpret_cast<const char*>(bytes), size}, minutes{60});
    if (!read && read.error().kind != base::Kind::BadInput) std::abort();
    if (!read) return 0;
    const auto today = local_days{2026y / November / 24};
    for (const auto& it : sharing::ending_before(std::move(*read), today).check_ins)
        if (base::wall_time(it.made) >= base::WallTime{today}) std::abort();
    return 0;
}
