#include <format>

#include "tool/command.h"
#include "tool/files.h"
#include "tool/output.h"
#include "tool/records.h"
#include "vault/vault_file.h"

namespace tool {
namespace {

struct Counts { std::size_t check_ins, entries; };

Outcome<Counts> counts_in(vault::Database& database, std::span<const std::byte> file, const std::string& path)
{
    SeededEntropy entropy(1, file);
    const auto record = record::Record::open(database, entropy);
    if (!record) return failed(record.error(), path);
    const auto rows = record->everything();
    if (!rows) return failed(rows.error(), path);
    return Counts{rows->check_ins.size(), rows->entries.size()};
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

Outcome<> run(const Arguments& arguments)
{
    const auto& path = arguments.words().front();
    const auto file = read_file(path);
    if (!file) return std::unexpected(file.error());
    auto opened = vault::open_file(*file);
    if (!opened) return failed(opened.error(), path);
    const auto counts = counts_in(opened->database, *file, path);
    if (!counts) return std::unexpected(counts.error());
    arguments.has("--json") ? print_json(opened->facts, *counts) : print_words(opened->facts, *counts);
    return {};
}

}  // namespace

Command vault_check_command()
{
    return {.name = "vault check",
            .summary = "Reads and verifies every page of a record or of a downloaded copy.",
            .usage = "FILE",
            .example = "lantern vault check lantern-copy.vault",
            .options = {},
            .words_at_least = 1,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
