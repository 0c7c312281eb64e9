#include "record/tag_book.h"

#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "record/conversion.h"
#include "record/tables.h"

namespace record {
namespace {

struct Count { int recent = 0, total = 0; };

/// By name as rows have it. Days are those of the wall clock.
constexpr std::string_view counts_sql = R"sql(
WITH used (name, wall) AS (
  SELECT value, made_wall FROM check_in, json_each(check_in.tags) WHERE deleted IS NULL
  UNION ALL
  SELECT value, made_wall FROM entry, json_each(entry.tags) WHERE deleted IS NULL)
SELECT name, sum(wall >= ? AND wall < ?), count(*) FROM used GROUP BY name)sql";

std::int64_t wall_number(base::Day day) { return base::WallTime{day}.time_since_epoch().count(); }

base::Result<std::unordered_map<std::string, Count>> counts(const vault::Database& database, base::Day today)
{
    using std::chrono::days;
    auto statement = database.prepare(counts_sql);
    if (!statement) return std::unexpected(statement.error());
    statement->bind(1, wall_number(today - days{90})).bind(2, wall_number(today + days{1}));
    std::unordered_map<std::string, Count> result;
    for (;;) {
        const auto more = statement->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) return result;
        auto& count = result[base::folded(statement->text(0))];
        count.recent += static_cast<int>(statement->integer(1));
        count.total += static_cast<int>(statement->integer(2));
    }
}

bool comes_first(const TagUse& a, const TagUse& b)
{
    if (a.recent != b.recent) return a.recent > b.recent;
    const auto name = base::folded(a.tag.name), other = base::folded(b.tag.name);
    return name != other ? name < other : a.tag.name < b.tag.name;
}

/// Its group was never set, so any that ever was is newer.
Row newly_named(std::string_view name, const Stamp& stamp)
{
    Row row = row_of(Tag{std::string(name)});
    row.cells[0].stamp = stamp;
    row.cells[1] = {};
    return row;
}

}  // namespace

base::Result<TagBook> TagBook::read(const vault::Database& database)
{
    auto names = database.prepare("SELECT name FROM tag");
    if (!names) return std::unexpected(names.error());
    TagBook book;
    for (;;) {
        const auto more = names->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) return book;
        book.learn(std::string(names->text(0)));
    }
}

const std::string* TagBook::spelling(std::string_view name) const
{
    const auto found = by_folded_.find(base::folded(name));
    return found == by_folded_.end() ? nullptr : &found->second;
}

void TagBook::learn(const std::string& name) { by_folded_.try_emplace(base::folded(name), name); }

std::vector<std::string> TagBook::spelled(const std::vector<std::string>& names) const
{
    std::vector<std::string> result;
    std::unordered_set<std::string> seen;
    for (const auto& name : names) {
        const auto* known = spelling(name);
        const std::string spelled(known ? *known : base::trimmed(name));
        if (!spelled.empty() && seen.insert(base::folded(spelled)).second) result.push_back(spelled);
    }
    return result;
}

base::Result<std::vector<std::string>> enter_names(RowStore& tags, TagBook& book, const std::vector<std::string>& names,
                                                   Clock& clock, base::Instant now)
{
    for (const auto& name : book.spelled(names)) {
        if (book.spelling(name)) continue;
        const auto row = sound(tag_table(), newly_named(name, clock.tick(now)));
        if (!row) return std::unexpected(row.error());
        if (auto put = tags.put(*row); !put) return std::unexpected(put.error());
        book.learn(name);
    }
    return book.spelled(names);
}

base::Result<std::vector<TagUse>> tag_uses(const vault::Database& database, base::Day today)
{
    const auto used = counts(database, today);
    if (!used) return std::unexpected(used.error());
    const auto tags = rows_where(database, tag_table(), "");
    if (!tags) return std::unexpected(tags.error());
    std::vector<TagUse> uses;
    for (const auto& row : *tags) {
        const auto tag = tag_of(row);
        const auto count = used->find(base::folded(tag.name));
        if (count != used->end()) uses.push_back({tag, count->second.recent, count->second.total});
    }
    std::ranges::sort(uses, comes_first);
    return uses;
}

}  // namespace record
