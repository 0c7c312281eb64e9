#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sharing/csv.h"

/// Any bytes are a table or a kind error, and a table's cells survive being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto table = sharing::read_table({reinterpret_cast<const char*>(data), size});
    if (!table || table->header.empty()) return 0;
    std::string line = "a,b\r\n";
    for (const auto& row : table->rows) line += sharing::csv_cell(row.cells.front()) + ",x\r\n";
    const auto again = sharing::read_table(line);
    if (!again || again->rows.size() != table->rows.size()) std::abort();
    return 0;
}
