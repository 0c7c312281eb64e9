#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/feeling_view.h"
#include "app/written.h"
#include "language/families.h"

namespace app {

/// How one person's answers make out what was heard: the small offsets that they taught, and what they said of each
/// text.
class Feelings {
public:
    [[nodiscard]] static Feelings in(const record::Record& record);
    /// At most two, the likeliest first; what the person said of this text, if they did.
    [[nodiscard]] std::vector<language::Family> of(const record::HeardText& heard) const;
    [[nodiscard]] FeelingView view(const Written& written, const base::Id& text) const;

private:
    language::FamilyOffsets taught_;
    std::vector<std::pair<std::string, std::string>> said_;  ///< by the text's id in hex, in order
    [[nodiscard]] const std::string* said_of(const base::Id& text) const;
};

/// Which texts were heard to have which feeling.
struct Felt {
    std::array<std::vector<base::Id>, language::family_count> texts;  ///< in the order of their ids

    [[nodiscard]] std::vector<int> feelings() const;  ///< those that any text has
    [[nodiscard]] bool has(const base::Id& text, std::optional<int> feeling) const;  ///< none: any text does
    [[nodiscard]] std::optional<std::vector<base::Id>> among(std::optional<int> feeling) const;
};
[[nodiscard]] Felt felt_in(const Written& written, const Feelings& feelings);

/// Keeps the answer and what it teaches. `more_like`: a family's place, the better word; none: there is none of these.
[[nodiscard]] base::Result<> answer_feeling(record::Record& record, const Written& written, const base::Id& text,
                                            FeelingAnswer answer, std::optional<int> more_like, base::Instant now);

/// What the person said of a text's feelings, as it is kept; empty: nothing. It goes and comes back with the text.
[[nodiscard]] std::string said_felt(const record::Record& record, const base::Id& text);
[[nodiscard]] base::Result<> keep_felt(record::Record& record, const base::Id& text, std::string_view said,
                                       base::Instant now);

}  // namespace app
