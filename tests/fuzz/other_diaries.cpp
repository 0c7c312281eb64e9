#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sharing/export.h"
#include "sharing/import.h"
#include "sharing/zip.h"

/// The first byte picks the format and whether the rest stands alone or in an archive, so that the fuzzer need not find
/// archives whose checksums fit. Each row comes in or is skipped; twice gives the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using enum sharing::FileFormat;
    constexpr auto formats = std::to_array<std::pair<sharing::FileFormat, const char*>>({
        {DaylioBackup, "backup.daylio"}, {DayOne, "Journal.json"}, {Journey, "1.json"}, {Bearable, "1.csv"},
        {Nomie, "1.json"}, {LoopHabits, "001 Walk/Checkmarks.csv"}, {Jrnl, "1.txt"}, {Markdown, "2024-03-01.md"},
        {Sleep, "1.csv"},
    });
    if (size == 0) return 0;
    const auto [format, name] = formats[data[0] / 2 % formats.size()];
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    auto file = std::vector<std::byte>(std::as_bytes(std::span(text)).begin(), std::as_bytes(std::span(text)).end());
    if (data[0] % 2 == 1) file = *sharing::write_zip(std::vector<sharing::ZipFile>{{name, text}});
    const auto preview = sharing::preview_as(file, format);
    if (!preview) return 0;
    const auto converted = sharing::convert(*preview, std::chrono::minutes{60});
    const auto rows = converted.rows.check_ins.size() + converted.rows.entries.size();
    if (rows + converted.skipped.size() - preview->left_out.size() != preview->table.rows.size()) std::abort();
    if (sharing::convert(*preview, std::chrono::minutes{60}) != converted) std::abort();
    (void)sharing::export_markdown(converted.rows);
    return 0;
}
