#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "base/id.h"
#include "vault/snapshot.h"

/// Any bytes are what is said of a snapshot, or an error, and what was read is written as the same bytes again. They
/// are tried with the checksum that belongs to them, too: few made-up ones would ever have it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    static_cast<void>(vault::read_about(bytes));
    std::vector<std::byte> whole(bytes.begin(), bytes.end());
    const auto sum = base::id_of_content({reinterpret_cast<const char*>(data), size});
    whole.insert(whole.end(), sum.bytes.begin(), sum.bytes.end());
    const auto read = vault::read_about(whole);
    if (read && !std::ranges::equal(vault::write_about(*read), whole))
        std::abort();
    return 0;
}
