#include <array>
#include <format>

#include "tool/command.h"
#include "tool/files.h"
#include "tool/output.h"
#include "tool/records.h"
#include "tool/unlock.h"

namespace tool {
namespace {

constexpr auto open_options = std::to_array<Option>({
    {"--to", "FILE", "where the plain record goes, readable by anybody; - is standard output"},
});

struct Counts { std::size_t check_ins, entries; };

Outcome<Counts> counts_in(const record::Record& record, const std::string& path)
{
    const auto rows = record.everything();
    if (!rows) return failed(rows.error(), path);
    return Counts{rows->check_ins.size(), rows->entries.size()};
}

struct Opened {
    SeededEntropy entropy;
    vault::OpenedFile file;
    std::optional<record::Record> record = {};
};

/// Keeps still, as the record points at the rest.
Outcome<std::unique_ptr<Opened>> open_at(const std::string& path)
{
    const auto file = read_file(path);
    if (!file) return std::unexpected(file.error());
    auto unlocked = open_locked(*file, path);
    if (!unlocked) return std::unexpected(unlocked.error());
    auto opened = std::make_unique<Opened>(SeededEntropy(1, *file), std::move(*unlocked));
    auto record = record::Record::open(opened->file.database, opened->entropy);
    if (!record) return failed(record.error(), path);
    opened->record = std::move(*record);
    return opened;
}

void print_json(const vault::Facts& facts, const Counts& counts)
{
    print_line({{"ok", true}, {"generation", facts.generation}, {"pages", facts.pages}, {"cipher", facts.cipher},
                {"entries", counts.entries}, {"check_ins", counts.check_ins}});
}

void print_words(const vault::Facts& facts, const Counts& counts)
{
    print(std::format("Every page verifies: {} pages, generation {}, cipher {}, {} check-ins and {} entries.\n",
                      facts.pages, facts.generation, facts.cipher, counts.check_ins, counts.entries));
}

Outcome<> check(const Arguments& arguments)
{
    const auto& path = arguments.words().front();
    const auto opened = open_at(path);
    if (!opened) return std::unexpected(opened.error());
    const auto counts = counts_in(*(*opened)->record, path);
    if (!counts) return std::unexpected(counts.error());
    const auto& facts = (*opened)->file.facts;
    arguments.has("--json") ? print_json(facts, *counts) : print_words(facts, *counts);
    return {};
}

Outcome<> open_backup(const Arguments& arguments)
{
    const auto to = arguments.value("--to");
    if (!to) return wrong_usage("--to FILE is missing.");
    const auto& path = arguments.words().front();
    const auto opened = open_at(path);
    if (!opened) return std::unexpected(opened.error());
    const auto counts = counts_in(*(*opened)->record, path);
    if (!counts) return std::unexpected(counts.error());
    const auto plain = (*opened)->record->export_sqlite();
    if (!plain) return failed(plain.error(), path);
    if (const auto written = write_file(*to, *plain); !written) return written;
    const auto& facts = (*opened)->file.facts;
    if (*to == "-") return {};
    arguments.has("--json") ? print_json(facts, *counts) : print_words(facts, *counts);
    return {};
}

}  // namespace

Command vault_check_command()
{
    return {.name = "vault check",
            .summary = "Reads and verifies every page of a record or of a downloaded copy. A locked one is opened "
                       "as by vault open.",
            .usage = "FILE",
            .example = "lantern vault check lantern-copy.vault",
            .options = {},
            .words_at_least = 1,
            .words_at_most = 1,
            .run = check};
}

Command vault_open_command()
{
    return {.name = "vault open",
            .summary = "Makes a plain record of an encrypted copy. Its passphrase, or a recovery code, is read from "
                       "standard input.",
            .usage = "BACKUP --to R.sqlite",
            .example = "lantern vault open lantern-copy.vault --to me.sqlite",
            .options = open_options,
            .words_at_least = 1,
            .words_at_most = 1,
            .run = open_backup};
}

}  // namespace tool
