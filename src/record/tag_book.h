#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "base/moment.h"
#include "record/clock.h"
#include "record/row_store.h"
#include "record/values.h"
#include "vault/database.h"

namespace record {

/// How each tag is spelled: the way it was first written, whatever case a row has it in.
class TagBook {
public:
    [[nodiscard]] static base::Result<TagBook> read(const vault::Database& database);
    [[nodiscard]] const std::string* spelling(std::string_view name) const;  ///< none: not known
    void learn(const std::string& name);                                     ///< no effect on a known one
    /// In their order, spelled as known, none twice, none empty.
    [[nodiscard]] std::vector<std::string> spelled(const std::vector<std::string>& names) const;

private:
    std::unordered_map<std::string, std::string> by_folded_;
};

/// Makes tags of the names that are not known yet. Gives the names as `spelled` does.
[[nodiscard]] base::Result<std::vector<std::string>> enter_names(RowStore& tags, TagBook& book,
                                                                 const std::vector<std::string>& names, Clock& clock,
                                                                 base::Instant now);
/// All tags in rows that are not deleted.
[[nodiscard]] base::Result<std::vector<TagUse>> tag_uses(const vault::Database& database, base::Day today);

}  // namespace record
