#pragma once
#include <functional>
#include <optional>
#include <string>

#include "app/keeper.h"
#include "app/views.h"
#include "base/moment.h"
#include "vault/salvage.h"
#include "vault/snapshots.h"

namespace app {

/// The earlier copies of a person's record: when they are kept and tested, and how one comes back.
///
/// By itself, while nobody touches anything: one a day on which something was recorded, at most every six hours after
/// that; and each week the newest is read from the disk again, opened and counted. What a person asks for comes first.
class Archive {
public:
    /// What the archive asks of whoever has the record open.
    struct Owner {
        std::function<void()> changed;  ///< `view` may show something new
        std::function<void()> let_go;   ///< whoever reads the record must stop, as another state takes its place
        /// Merges what is left of a damaged state into what is open; gives how many things that brought.
        std::function<int(const vault::Remains&)> merge;
    };
    /// All must outlive it.
    Archive(platform::SnapshotStore& store, base::Entropy& entropy, Keeper& keeper, Owner owner);

    void keep_soon() { asked_ = Asked::Keep; }
    void test_soon() { asked_ = Asked::Test; }
    /// Keeps what there is as soon as it lies on the disk, and then, also where that cannot be, lets `go_on`.
    void keep_before(std::function<void()> go_on) { before_ = std::move(go_on); }
    /// That copy takes the place of what is there, which is kept first; an empty name: the one that lies apart. Once it
    /// is on the disk, what can still be read of a damaged record that it replaced is brought along.
    void restore(const std::string& name, base::Moment now);
    /// A record from outside takes the place of what is open, which is kept first.
    void replace_by(vault::VaultFile file, base::Moment now);
    /// A new record in the place of one that is missing or damaged, which is kept aside first. Where that cannot be,
    /// the second time of asking goes on without.
    void begin_anew(base::Moment now, std::function<void()> begun);
    /// Reads one for a file; `ready` is not called when it cannot be read.
    void read(const std::string& name, std::function<void(std::vector<std::byte> file)> ready);
    /// After another lock or passphrase.
    void lock_changed() { lock_changed_ = true; }

    /// `last_tested`: as was remembered the last time `take_tested` gave something.
    void tick(vault::Time now, base::Moment at, vault::Time last_used, std::string_view last_tested);
    /// When to call `tick` next, though nothing happened.
    [[nodiscard]] std::optional<vault::Time> next_wake() const { return wake_; }
    /// A test that ended since the last call, to be remembered with the record.
    [[nodiscard]] std::optional<std::string> take_tested() { return std::exchange(tested_, {}); }
    /// What a person asked for and is done now, or why it is not, to be said once.
    [[nodiscard]] std::string take_said() { return std::exchange(said_, {}); }
    [[nodiscard]] ArchiveView view(base::Moment now, std::string_view last_tested) const;

private:
    enum class Asked { Nothing, Keep, Test };
    using Answer = vault::Snapshots::Answer<>;
    [[nodiscard]] bool is_open() const;
    [[nodiscard]] bool is_due(base::Moment at);
    [[nodiscard]] bool is_test_due(base::Moment at, std::string_view last_tested) const;
    [[nodiscard]] bool is_short_of_room() const;
    void tend(vault::Time now, base::Moment at, vault::Time last_used, std::string_view last_tested);
    void tend_before(vault::Time now, base::Moment at);
    void keep(vault::SnapshotReason reason, base::Moment now, Answer then);
    void test(base::Moment now, bool asked);
    void do_asked(base::Moment at);
    void keep_first(base::Moment now, Answer then);
    void put_instead(base::Moment now, std::function<void()> fetch);
    void fetch(const std::string& name);
    void put_in_place(base::Result<vault::VaultFile> file, std::string_view said);
    void not_restored(std::string words);
    void bring_along();
    void tell(std::string words);

    Keeper* keeper_;
    Owner owner_;
    bool lock_changed_ = false;
    Asked asked_ = Asked::Nothing;
    bool restoring_ = false;
    std::function<void()> before_;  ///< waits until what is there was kept
    std::optional<vault::Time> before_until_;
    std::optional<vault::VaultFile> damaged_;  ///< what a copy takes the place of, until it was brought along
    bool aside_failed_ = false;
    std::string problem_, said_;
    std::optional<std::string> tested_;
    std::optional<vault::Time> wake_;
    std::optional<vault::Time> looked_at_;  ///< since when it is open
    vault::Time not_before_{};              ///< by itself nothing is kept or tested sooner
    bool apart_ = false, asked_apart_ = false;  ///< a copy lies apart; it was looked for
    std::pair<std::uint64_t, vault::Contents> counted_{};  ///< at which generation
    vault::Snapshots snapshots_;  ///< last: its answers come here
};

}  // namespace app
