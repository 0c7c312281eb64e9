#include <array>
#include <format>

#include "sharing/export.h"
#include "tool/command.h"
#include "tool/files.h"
#include "tool/records.h"

namespace tool {
namespace {

constexpr auto options = std::to_array<Option>({
    {"--to", "FILE", "where it goes; - is standard output"},
    {"--format", "FORMAT", "sqlite, json, csv, markdown or markdown-zip; by the name of FILE otherwise"},
});

std::string format_of_name(std::string_view path)
{
    const auto dot = path.rfind('.');
    const auto end = dot == std::string_view::npos ? "" : path.substr(dot + 1);
    if (end == "md") return "markdown";
    if (end == "zip") return "markdown-zip";
    return std::string(end == "json" || end == "csv" ? end : "sqlite");
}

Outcome<> write_text(const std::string& path, std::string_view text) { return write_file(path, bytes_of(text)); }

Outcome<> write_as(const record::Record& record, const std::string& format, const std::string& path)
{
    if (format == "sqlite") {
        const auto bytes = record.export_sqlite();
        return bytes ? write_file(path, *bytes) : failed(bytes.error(), path);
    }
    if (format == "json") {
        const auto text = record.export_json();
        return text ? write_text(path, *text) : failed(text.error(), path);
    }
    const auto rows = record.everything();
    if (!rows) return failed(rows.error(), path);
    if (format == "csv") return write_text(path, sharing::export_csv(*rows));
    if (format == "markdown") return write_text(path, sharing::export_markdown(*rows));
    if (format == "markdown-zip") {
        const auto folder = sharing::export_markdown_folder(*rows);
        return folder ? write_file(path, *folder) : failed(folder.error(), path);
    }
    return wrong_usage(std::format("There is no format “{}”.", format));
}

Outcome<> run(const Arguments& arguments)
{
    const auto to = arguments.value("--to");
    if (!to) return wrong_usage("--to FILE is missing.");
    const auto opened = record_from(arguments.words().front(), arguments.without("--format"));  // is of what goes out
    if (!opened) return std::unexpected(opened.error());
    return write_as(*(*opened)->record, arguments.value_or("--format", format_of_name(*to)), *to);
}

}  // namespace

Command export_command()
{
    return {.name = "export",
            .summary = "Writes a whole record to a file. As sqlite or json it can be brought back exactly.",
            .usage = "R.sqlite --to FILE [--format FORMAT]",
            .example = "lantern export me.sqlite --to me.md",
            .options = options,
            .words_at_least = 1,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
