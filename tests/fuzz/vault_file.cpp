#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "vault/vault_file.h"

/// Any bytes are a vault file, a plain SQLite file or an error; a vault file that was read is written the same again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto file = vault::read_vault_file(bytes);
    if (file && !std::ranges::equal(vault::write_vault_file(*file), bytes)) std::abort();
    static_cast<void>(vault::open_file(bytes));
    return 0;
}
