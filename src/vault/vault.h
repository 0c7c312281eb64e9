#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "vault/database.h"
#include "vault/key_slots.h"
#include "vault/page_queue.h"
#include "vault/vault_file.h"

namespace vault {

/// What opening found.
enum class Found {
    Loading,
    NewPerson,      ///< nothing was ever kept: an empty database waits for the first commit
    Locked,         ///< what was kept waits for its key: no slot is open; `slots` tells what may give it to `unlock`
    Ready,          ///< what was kept, whole and verified
    RecordMissing,  ///< something was kept here once, and the store is empty: not a new person
    Damaged,        ///< what is kept does not verify; `problem` says what
    Unreachable,    ///< the browser does not let us read; `refusal` says why; `open` tries again
};

/// Where a person's record is kept: one encrypted database in memory, and its pages on the way to a sink.
/// Time is handed in: call `tick` at `next_wake`, and after anything that `changed`.
class Vault {
public:
    /// `changed` runs whenever `found`, `status` or `next_wake` may be others; it should only take note, as it may run
    /// within a commit. Sink and entropy must outlive the vault.
    Vault(platform::PageSink& sink, base::Entropy& entropy, std::function<void()> changed);
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    /// Begins to load; `found` tells the end.
    void open();
    [[nodiscard]] Found found() const { return found_; }
    [[nodiscard]] const std::optional<base::Error>& problem() const { return problem_; }
    [[nodiscard]] std::optional<platform::Refusal> refusal() const { return refusal_; }

    /// What may open the record. Empty until it was found, and when it is Damaged beyond them.
    [[nodiscard]] const std::vector<KeySlot>& slots() const { return slots_.slots; }
    /// Only when Locked. Ready if the key is the right one and everything verifies. BadInput for a key that is not that
    /// of these slots: still Locked. Any other error: it will be Damaged, once what is kept was read again.
    [[nodiscard]] base::Result<> unlock(const DataKey& key);

    /// Only when NewPerson or Ready. Once the status is Superseded, its writes fail as Superseded.
    [[nodiscard]] Database& database() { return *database_; }
    [[nodiscard]] Status status() const;

    void tick(Time now);
    [[nodiscard]] std::optional<Time> next_wake() const;
    void on_hide();  ///< flushes only what is small
    void on_show();  ///< also after sleep or the page cache: looks at the disk before anything is written
    void write_image_if_worth();

    /// The key of what is open, to be wrapped in other slots. Only when NewPerson or Ready.
    [[nodiscard]] const DataKey& key() const { return key_.key(); }
    /// A new key for a record that is open: encrypts all pages anew, at once in memory, and brings them and the slots
    /// to the disk in one transaction. Until that has landed (`slots_kept`) the disk opens with the old key as before;
    /// what is committed meanwhile lands with it; a refusal is tried again and told by `status`. Afterwards nothing of
    /// the store is under the old key. Not within a transaction. On an error (Full: no memory) nothing has changed.
    [[nodiscard]] base::Result<> change_key(const DataKey& key, std::vector<KeySlot> slots);
    /// Other slots of the same key, at least one; copy by copy.
    [[nodiscard]] base::Result<> set_slots(std::vector<KeySlot> slots);
    /// What `change_key` and `set_slots` did last is on disk. False also as long as nothing of a record is.
    [[nodiscard]] bool slots_kept() const { return queue_ && queue_->slots_kept(); }

    /// Only when RecordMissing, Damaged or Locked (all ways to open it are lost), and only when the person says so: an
    /// empty record, whose first commit takes the place of whatever is kept. Offer `as_kept` first.
    [[nodiscard]] base::Result<> start_anew();
    /// Only when NotSaved because Gone, and only when the person says so.
    void keep_again();

    /// The record as it is in memory, saved or not, still encrypted. Only when NewPerson or Ready.
    [[nodiscard]] VaultFile file();
    /// The same as bytes; when Locked, as it is kept. Empty when there is none.
    [[nodiscard]] std::vector<std::byte> copy();
    /// What is kept when it is Damaged or Locked, as found, in a vault file, for whoever can open it. Else empty.
    [[nodiscard]] std::vector<std::byte> as_kept() const;
    /// Another state, once it verified whole, in the place of what is open or kept: at once in memory, and on the disk
    /// in one transaction; until that has landed, the disk is as it was. When Ready it comes to lie under the present
    /// key and slots, and must be of the same key or hold an open slot of its own (else Refused). When RecordMissing,
    /// Damaged or Locked it brings its own slots: Ready if one of them is open, else Locked until `unlock`. Whoever
    /// reads from `database` must have let it go. On any error nothing has changed.
    [[nodiscard]] base::Result<> restore(VaultFile file);
    /// Whose pen the disk is under; none while nothing of ours is there.
    [[nodiscard]] std::optional<base::Id> epoch() const;

    [[nodiscard]] Facts facts() const;
    /// Reads and verifies every page and index: tens of milliseconds a megabyte in a browser.
    [[nodiscard]] std::optional<base::Error> check() const;

private:
    void load();
    void loaded(platform::Kept kept);
    void refused(platform::Refusal refusal);
    [[nodiscard]] base::Result<std::optional<DataKey>> find_key(const platform::Kept& kept);
    [[nodiscard]] base::Result<> take(platform::Kept kept, const DataKey& key);
    [[nodiscard]] base::Result<> replace(VaultFile file);
    [[nodiscard]] base::Result<> put_in_place(VaultFile file, const DataKey& key);
    [[nodiscard]] base::Result<> may_change(const DataKey& key, std::span<const KeySlot> slots) const;
    void remember(const DataKey& key, std::vector<KeySlot> slots);
    void close_as(Found found, platform::Kept kept);
    void ready();
    [[nodiscard]] base::Result<> begin_new(const std::optional<platform::Head>& instead_of);
    [[nodiscard]] base::Result<> begin(PageFile pages, const DataKey& key, KeptState state);
    void settle(Found found);
    void queue_changed();
    void set_presence_mark();

    platform::PageSink* sink_;
    base::Entropy* entropy_;
    std::function<void()> changed_;

    Found found_ = Found::Loading;
    std::optional<base::Error> problem_;
    std::optional<platform::Refusal> refusal_;
    std::optional<platform::Kept> closed_;  ///< what is kept, while it is damaged or locked
    std::optional<VaultFile> restoring_;    ///< while Locked: what will take the place of what is kept
    int failures_ = 0;
    bool marked_ = false;
    OneAnswer answer_;
    Countdown countdown_;

    HeldKey key_;
    FoundSlots slots_;
    std::shared_ptr<PageFile> pages_;
    std::optional<Database> database_;
    std::optional<PageQueue> queue_;  ///< last: it reads the pages
};

}  // namespace vault
