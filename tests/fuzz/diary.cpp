#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "sharing/export.h"
#include "sharing/import.h"

/// Any file is previewed or refused; each of its rows comes in or is skipped; what came in can be written out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto preview = sharing::preview(std::as_bytes(std::span(data, size)));
    if (!preview) return 0;
    const auto converted = sharing::convert(*preview, std::chrono::minutes{60});
    const auto rows = converted.rows.check_ins.size() + converted.rows.entries.size();
    if (rows + converted.skipped.size() - preview->left_out.size() != preview->table.rows.size()) std::abort();
    (void)sharing::export_csv(converted.rows);
    (void)sharing::export_markdown(converted.rows);
    return 0;
}
