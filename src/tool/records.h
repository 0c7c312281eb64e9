#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/random.h"
#include "record/record.h"
#include "sharing/import.h"
#include "tool/arguments.h"
#include "tool/outcome.h"
#include "vault/database.h"

namespace tool {

/// "Random" bytes that are the same for the same seed and input, so that every run gives the same file.
class SeededEntropy final : public base::Entropy {
public:
    SeededEntropy(int seed, std::span<const std::byte> input);
    void fill(std::span<std::byte> bytes) override;

private:
    base::RandomStream stream_;
};

/// A record in memory. It keeps still, as the record points at the rest.
struct OpenRecord {
    SeededEntropy entropy;
    vault::Database database;
    std::optional<record::Record> record = {};
};
using RecordPointer = std::unique_ptr<OpenRecord>;

struct Brought {
    int read = 0, added = 0, already = 0;
    std::vector<sharing::Skipped> skipped;
    bool has_lines = true;  ///< what `skipped` counts by; else entries
};

/// How a file is to be understood, where it does not say so itself.
[[nodiscard]] std::span<const Option> reading_options();

/// What a record is stamped with when rows come from files: they are older than any change made by hand.
inline constexpr base::Instant long_ago{};

[[nodiscard]] Outcome<RecordPointer> new_record(const Arguments& arguments, std::span<const std::byte> input);
/// Brings a file of any known format into a record. `name` is for messages.
[[nodiscard]] Outcome<Brought> bring_in(record::Record& record, std::span<const std::byte> file,
                                        const std::string& name, const Arguments& arguments);
/// INPUT of most commands: a record as Lantern exports it, or any file that it imports. Rows of a table that could not
/// be used are counted on standard error.
[[nodiscard]] Outcome<RecordPointer> record_from(const std::string& path, const Arguments& arguments);

}  // namespace tool
