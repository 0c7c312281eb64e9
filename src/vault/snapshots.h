#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "platform/snapshot_store.h"
#include "vault/countdown.h"
#include "vault/one_answer.h"
#include "vault/snapshot_ring.h"

namespace vault {

class Vault;

/// Earlier states of the record, kept beside it. One counts only after it was read back from the disk, opened and found
/// whole; only then older ones give way to it, so a damaged record never takes the place of a good state. The newest
/// lies a second time, as a file, where the browser keeps it apart.
///
/// One thing at a time: what is asked for while it is `busy` is dropped, unanswered.
/// Errors: Full, no room; Superseded, another window writes; Corrupt, it did not verify; Missing, it is not there;
/// Refused, the browser would not, or did not answer within a minute.
class Snapshots {
public:
    template <class Value = void> using Answer = std::function<void(base::Result<Value>)>;
    using Count = std::function<base::Result<Contents>(const Database&)>;

    /// The store must outlive it. `changed`: `all` or `busy` may be others now.
    Snapshots(platform::SnapshotStore& store, base::Entropy& entropy, Count count, std::function<void()> changed);
    Snapshots(const Snapshots&) = delete;
    Snapshots& operator=(const Snapshots&) = delete;

    /// Reads which there are; those that cannot be read are left alone, and out.
    void look(Answer<> done);
    /// Newest first. Nothing before `look` has answered.
    [[nodiscard]] const std::vector<KeptSnapshot>& all() const { return all_; }
    [[nodiscard]] bool known() const { return known_; }
    [[nodiscard]] bool busy() const { return answer_.waiting(); }
    /// The newest that counts, of the record of that key; none yet.
    [[nodiscard]] const KeptSnapshot* newest(const DataKey& key) const;
    /// One that counts, of the record of that key, holds exactly this.
    [[nodiscard]] bool holds(const DataKey& key, const Contents& contents) const;
    /// Some of that record's have other slots than these.
    [[nodiscard]] bool are_behind(const DataKey& key, std::span<const KeySlot> slots) const;

    /// Keeps what is open as it is now.
    void keep(Vault& vault, SnapshotReason reason, base::Moment now, Answer<> done);
    /// Keeps a record aside as it was found, so that what takes its place does not end it.
    void put_aside(VaultFile damaged, base::Moment now, Answer<> done);
    /// The drill: reads the newest from the disk, opens it and counts. One that does not pass counts no more.
    void drill(Vault& vault, base::Moment now, Answer<> done);
    /// Reads one, to be restored or downloaded.
    void open(const std::string& name, Answer<VaultFile> done);
    /// The file that lies apart. Missing when there is none.
    void open_apart(Answer<VaultFile> done);
    /// After another lock or passphrase: looks anew, as a new key has dropped them all, and puts the slots of what is
    /// open into those of its snapshots that have others, so that what was given up opens none of them. The file apart
    /// goes: `keep` writes the next.
    void relock(Vault& vault, Answer<> done);
    /// Drops all but the newest two that count: no room is left for the present.
    void make_room(Vault& vault, Answer<> done);
    void tick(Time now);
    [[nodiscard]] std::optional<Time> next_wake() const { return countdown_.next(); }

private:
    struct Work;
    using Working = std::shared_ptr<Work>;
    template <class Value, class Then>
    [[nodiscard]] platform::SnapshotStore::Answer<Value> then(Answer<> done, Then run);
    [[nodiscard]] Working begin(Vault& vault, base::Moment now, Answer<> done) const;
    [[nodiscard]] platform::SnapshotChange with_slots(const DataKey& key, std::span<const KeySlot> slots) const;
    void change(const Working& work, const platform::SnapshotChange& change, std::function<void()> next);
    void read_back(const Working& work);
    void passed(const Working& work, std::vector<std::byte> image);
    void failed(const Working& work, const base::Error& error);
    void write_apart(std::span<const std::byte> file, Answer<> done);
    void finish(const Answer<>& done, const base::Result<>& result);
    [[nodiscard]] base::Result<Contents> contents_of(VaultFile file, const DataKey& key) const;
    void remember(const platform::SnapshotChange& change);

    platform::SnapshotStore* store_;
    base::Entropy* entropy_;
    Count count_;
    std::function<void()> changed_;
    std::vector<KeptSnapshot> all_;
    bool known_ = false;
    Answer<> waiting_;  ///< whom to tell when no answer comes
    Countdown countdown_;
    OneAnswer answer_;
};

}  // namespace vault
