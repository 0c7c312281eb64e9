#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "base/moment.h"
#include "record/values.h"

namespace vault {
class Database;
class Remains;
}  // namespace vault

namespace record {

struct Table;
struct Row;

/// Which list of the record a row is in.
enum class Source { CheckIn, Entry, Lapse, Regimen, Dose, Goal, Win };

/// One place where the words were found.
struct Hit {
    Source source;
    base::Id id;
    base::Moment made;
    double score;         ///< larger is better; only the order within one answer means anything
    std::string snippet;  ///< words around the find; each found word between \x01 and \x02
    std::string reference;
};

/// What a model heard in a text. It is kept beside the text so that each is read once; copies go without.
struct Heard {
    double valence;             ///< −1 to 1
    std::vector<int> feelings;  ///< how much of each, in thousandths, in the model's order
    bool operator==(const Heard&) const = default;
};
/// The same, and in which text.
struct HeardText {
    Source source;
    base::Id id;
    base::Moment made;
    Heard heard;
};

/// What comes beside texts that hold every word: those that hold some of them come behind, or only where there is no
/// other, and then only those at least half as good as the best.
enum class Rest { Behind, IfNothingElse };

/// What to look for, and where.
struct Query {
    std::string words;
    int limit = 10;
    Rest rest = Rest::IfNothingElse;
    std::string tag = {};                               ///< only rows with it, whatever its case; empty: all
    std::optional<std::vector<base::Id>> among = {};    ///< only these rows, such as those that sound a certain way
};

/// Best first, of equal ones the newest.
struct Found {
    std::vector<Hit> hits;
    std::string instead;  ///< nothing has the words as they are: what was looked for in their place; else empty
};

/// What bringing rows in has done. `already`: rows that were here before, also ones the person deleted since.
struct Added {
    int added = 0;
    int already = 0;
    bool operator==(const Added&) const = default;
};

/// What a merge did to one row that the person thinks of as one.
struct Came {
    enum class What { New, Changed, Removed };
    Source source;
    base::Id id;
    What what;
    bool operator==(const Came&) const = default;
};

/// `came`: each row that is another now than it was, in no order; what came as deleted and was never here is not there.
struct Merged : Added {
    std::vector<Came> came = {};
};

/// Which settings a merge brings. A device's own are how it looks, when it locks, and which copies it has: of these it
/// keeps what was set on it, and another's copies are never its own.
enum class MergedSettings { All, NotTheDevices };

/// Rows that belong together: what an import brings and an export takes.
struct Rows {
    std::vector<CheckIn> check_ins;
    std::vector<Entry> entries;
    std::vector<Tag> tags;  ///< groups of the names used above; a name not listed is Other
    std::vector<Lapse> lapses = {};
    std::vector<Regimen> regimens = {};
    std::vector<Dose> doses = {};
    std::vector<Goal> goals = {};
    std::vector<Win> wins = {};
    bool operator==(const Rows&) const = default;
};

/// How much a record holds; `version` as Record::version.
struct Counts {
    std::uint32_t check_ins = 0, entries = 0;
    std::uint64_t version = 0;
    bool operator==(const Counts&) const = default;
};

/// Another version of Lantern kept it: opening it as a record changes its tables.
[[nodiscard]] bool is_of_earlier_schema(const vault::Database& database);

/// Counts what is there, without what was deleted, in a database that nobody else has open: a copy, of this schema or
/// an earlier one. Missing when it is no record.
[[nodiscard]] base::Result<Counts> counts_in(const vault::Database& database);

struct Incoming;

/// The record: everything a person has written, kept in one database. It alone speaks SQL above the vault.
/// Every change is one transaction; when a function returns an error, nothing has changed.
/// `now` stamps the change (hybrid logical clock); it never decides when something was *made*.
class Record {
public:
    /// Brings the schema up to date (numbered migrations) and, for a copy that came without one, builds the search
    /// index. When a newer Lantern wrote it, the record is `read_only`: reading and exporting still work, every
    /// write gives Newer. Keeps references to both arguments.
    [[nodiscard]] static base::Result<Record> open(vault::Database& database, base::Entropy& entropy);

    [[nodiscard]] bool read_only() const;
    [[nodiscard]] base::Id device() const;
    /// After a restore, or when a copy of the record goes on by itself: two devices must never share an id.
    /// An exported `.sqlite` carries no device, so a record opened from one already has a new id.
    [[nodiscard]] base::Result<> become_new_device();

    /// Inserts, or replaces the row of the same id (an id of zeros asks for a new one). Gives the row's id. Only
    /// fields that differ get a new stamp; saving the same again changes nothing; a deleted row comes back. Tags
    /// that differ only in case are one, spelled as first written. BadInput: a value out of bounds, or nothing in it.
    [[nodiscard]] base::Result<base::Id> save(const CheckIn& check_in, base::Instant now);
    [[nodiscard]] base::Result<base::Id> save(const Entry& entry, base::Instant now);
    [[nodiscard]] base::Result<base::Id> save(const Lapse& lapse, base::Instant now);
    [[nodiscard]] base::Result<base::Id> save(const Regimen& regimen, base::Instant now);
    [[nodiscard]] base::Result<base::Id> save(const Dose& dose, base::Instant now);
    [[nodiscard]] base::Result<base::Id> save(const Goal& goal, base::Instant now);
    [[nodiscard]] base::Result<base::Id> save(const Win& win, base::Instant now);
    /// Leaves a tombstone; `restore` undoes it, as often as wanted.
    [[nodiscard]] base::Result<> remove(Source source, const base::Id& id, base::Instant now);
    [[nodiscard]] base::Result<> restore(Source source, const base::Id& id, base::Instant now);

    /// In order of the wall clock they were made by. Bounds are wall-clock times: [from, to).
    [[nodiscard]] base::Result<std::vector<CheckIn>> check_ins(base::WallTime from, base::WallTime to) const;
    [[nodiscard]] base::Result<std::vector<Entry>> entries(base::WallTime from, base::WallTime to) const;
    [[nodiscard]] base::Result<Rows> everything() const;
    [[nodiscard]] base::Result<CheckIn> check_in(const base::Id& id) const;  ///< Missing if it is not there
    [[nodiscard]] base::Result<Entry> entry(const base::Id& id) const;
    /// Rises with every change to what a person recorded (not to settings, drafts or prompts shown); equal
    /// numbers mean nothing changed. Kept in the database; one small read.
    [[nodiscard]] std::uint64_t version() const;

    /// Notes, titles and texts that hold the words, ranked by BM25 (k1 = 1.6, b = 0.5) over Porter's stems; a title's
    /// words count twice. Up to three words: those that hold every word first; the last, unless a space follows, also
    /// matches as a beginning. More with `Rest::Behind`: any word that says something, a little its kin. Accents and
    /// case do not matter. Where nothing holds them, words that are in no text are taken for misspelt. No query syntax
    /// is exposed; what holds no word finds nothing.
    [[nodiscard]] base::Result<Found> search(const Query& query) const;
    /// The hits alone.
    [[nodiscard]] base::Result<std::vector<Hit>> search(std::string_view words, int limit) const;

    /// Notes and entries that the model of that version has not read yet, the newest first, each by a number of its
    /// own. O(rows): texts are not looked at.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> unheard(std::int64_t model) const;
    /// The text of that number, an entry's with its title above; empty when it is gone.
    [[nodiscard]] std::string unheard_text(std::int64_t number) const;
    /// One transaction. A text that is changed or deleted afterwards is unheard again.
    [[nodiscard]] base::Result<> keep_heard(std::int64_t model,
                                            std::span<const std::pair<std::int64_t, Heard>> heard);
    /// All that this model has read, in no order.
    [[nodiscard]] base::Result<std::vector<HeardText>> heard(std::int64_t model) const;

    /// All names in use, most used from 90 days before `today` until its end first, then by name. Days are those
    /// of the wall clock.
    [[nodiscard]] base::Result<std::vector<TagUse>> tags(base::Day today) const;
    /// Makes the tag if there is none of that name.
    [[nodiscard]] base::Result<> set_group(std::string_view tag, TagGroup group, base::Instant now);

    /// One transaction: all rows or none. Ids that are known, also as tombstones, are left as they are. What comes in
    /// this way is older than any change by hand, on any device; a tag's group counts only where none was set.
    [[nodiscard]] base::Result<Added> add(const Rows& rows, base::Instant now);

    /// Small things to remember by name; empty when never set.
    [[nodiscard]] std::string setting(std::string_view name) const;
    /// Names and values of all settings whose name begins so, by name; those set to nothing are left out.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> settings_beginning(std::string_view beginning) const;
    [[nodiscard]] base::Result<> set_setting(std::string_view name, std::string_view value, base::Instant now);
    /// Unfinished words, by place ("check-in", "entry", "entry:<id>"); an empty text clears the draft.
    [[nodiscard]] std::string draft(std::string_view place) const;
    [[nodiscard]] base::Result<> keep_draft(std::string_view place, std::string_view text, base::Instant now);

    /// Noting the same prompt at the same moment again changes its outcome.
    [[nodiscard]] base::Result<> note_prompt(const PromptShown& shown, base::Instant now);
    [[nodiscard]] base::Result<std::vector<PromptShown>> prompts_since(base::Instant since) const;

    /// The whole record, tombstones, stamps, settings and drafts too, that `merge_json` restores exactly. Equal records
    /// give equal bytes. The format is told in json_file.h.
    [[nodiscard]] base::Result<std::string> export_json() const;
    /// Merges a record exported as JSON or as `.sqlite` bytes: newest wins by field, any order, any number of
    /// times, same result. BadInput says what is wrong and where, Newer that a newer Lantern wrote it; then nothing
    /// has changed. `added`: check-ins, entries and the like that brought something new; `already`: those that did not.
    [[nodiscard]] base::Result<Merged> merge_json(std::string_view json, base::Instant now,
                                                  MergedSettings settings = MergedSettings::All);
    [[nodiscard]] base::Result<Merged> merge_sqlite(std::span<const std::byte> file, base::Instant now,
                                                    MergedSettings settings = MergedSettings::All);
    /// Merges what is still sound of a damaged state of this record. Corrupt when nothing of it can be read.
    [[nodiscard]] base::Result<Merged> merge_remains(const vault::Remains& remains, base::Instant now);
    /// A plain SQLite 3 file: no encryption, no reserved bytes, opened by unmodified sql.js.
    [[nodiscard]] base::Result<std::vector<std::byte>> export_sqlite() const;

private:
    [[nodiscard]] base::Result<Merged> merge(std::vector<Incoming> incoming, base::Instant now,
                                             MergedSettings settings);
    Record(vault::Database& database, base::Entropy& entropy) : database_(&database), entropy_(&entropy) {}
    [[nodiscard]] base::Result<> may_write() const;
    [[nodiscard]] base::Result<base::Id> write(const Table& table, Row row, base::Instant now);
    vault::Database* database_;
    base::Entropy* entropy_;
    bool read_only_ = false;
    base::Id device_;
};

}  // namespace record
