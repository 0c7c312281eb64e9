#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "record/search_typed.h"
#include "vault/database.h"

namespace record {

/// The words that the search index holds, as stems.
class Vocabulary {
public:
    /// Missing when the index cannot be asked, as on a connection that may write nothing at all.
    [[nodiscard]] static base::Result<Vocabulary> of(const vault::Database& database);

    [[nodiscard]] bool has(std::string_view stem) const;
    [[nodiscard]] bool has_beginning(std::string_view letters) const;

    /// What may have been meant, with every word that is in no text put right: the nearest word of the index, of
    /// equally near ones the most frequent, as it is written where it was first found. One step of `edit_distance` is
    /// forgiven from four letters on, two from eight. None when there is nothing to put right, or no way to. One pass
    /// through all words of the index for each word that is in no text, eight at most.
    [[nodiscard]] std::optional<Typed> put_right(const Typed& typed) const;

private:
    explicit Vocabulary(const vault::Database& database) : database_(&database) {}
    [[nodiscard]] std::optional<std::string> nearest(const std::string& stem, const std::string& plain) const;
    [[nodiscard]] std::optional<std::string> as_written(std::string_view stem) const;
    const vault::Database* database_;
};

}  // namespace record
