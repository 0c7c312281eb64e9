#include <format>

#include "tool/command.h"
#include "tool/files.h"
#include "tool/output.h"
#include "tool/records.h"

namespace tool {
namespace {

std::span<const Option> options()
{
    static const auto all = [] {
        std::vector<Option> list{{"--to", "R.sqlite", "the record it goes into; made when it is not there"}};
        list.insert(list.end(), reading_options().begin(), reading_options().end());
        return list;
    }();
    return all;
}

void print_json(const Brought& brought)
{
    Json skipped = Json::array();
    for (const auto& row : brought.skipped) skipped.push_back({{"line", row.line}, {"why", sharing::sentence(row)}});
    print_line({{"read", brought.read}, {"added", brought.added}, {"already", brought.already}, {"skipped", skipped}});
}

void print_words(const Brought& brought)
{
    print(std::format("{} read: {} added, {} there already, {} left out.\n", brought.read, brought.added,
                      brought.already, brought.skipped.size()));
    for (const auto& row : brought.skipped) {
        const auto place = row.line > 0 ? std::format("{} {}: ", brought.has_lines ? "line" : "entry", row.line) : "";
        print(std::format("{}{}\n", place, sharing::sentence(row)));
    }
}

/// The record that is there, or an empty one.
Outcome<RecordPointer> record_of(const std::optional<std::vector<std::byte>>& there, const std::string& path,
                                 std::span<const std::byte> input, const Arguments& arguments)
{
    auto opened = new_record(arguments, input);
    if (!opened || !there) return opened;
    const auto merged = (*opened)->record->merge_sqlite(*there, long_ago);
    if (!merged) return failed(merged.error(), path);
    return opened;
}

Outcome<> write_record(const record::Record& record, const std::string& path)
{
    const auto bytes = record.export_sqlite();
    return bytes ? write_file(path, *bytes) : failed(bytes.error(), path);
}

Outcome<> run(const Arguments& arguments)
{
    const auto& name = arguments.words().front();
    const auto to = arguments.value("--to");
    if (!to) return wrong_usage("--to R.sqlite is missing.");
    const auto file = read_file_or_folder(name);
    if (!file) return std::unexpected(file.error());
    const auto there = read_file_if_there(*to);
    if (!there) return std::unexpected(there.error());
    const auto opened = record_of(*there, *to, *file, arguments);
    if (!opened) return std::unexpected(opened.error());
    auto& record = *(*opened)->record;
    const auto brought = bring_in(record, *file, name, arguments);
    if (!brought) return std::unexpected(brought.error());
    const bool changed = brought->added > 0 || !(*there);
    if (const auto written = changed ? write_record(record, *to) : Outcome<>{}; !written) return written;
    arguments.has("--json") ? print_json(*brought) : print_words(*brought);
    return {};
}

}  // namespace

Command import_command()
{
    return {.name = "import",
            .summary = "Brings a diary from a file into a record. Doing it twice adds nothing.",
            .usage = "FILE --to R.sqlite [options]",
            .example = "lantern import daylio.csv --to me.sqlite --moods \"rad=2,good=1,meh=0,bad=-1,awful=-2\"",
            .options = options(),
            .words_at_least = 1,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
