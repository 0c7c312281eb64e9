#include "vault/snapshots.h"

#include <algorithm>
#include <utility>

#include "vault/assembly.h"
#include "vault/vault.h"

namespace vault {

using namespace std::chrono_literals;
using base::Kind;
using platform::Bytes;
using platform::Refusal;
using platform::SnapshotChange;

namespace {

constexpr Time time_to_answer = 60s;  // a large image on a slow device
constexpr std::size_t kept_without_room = 2;

base::Error error_of(Refusal refusal)
{
    if (refusal == Refusal::Full) return {Kind::Full, "snapshots"};
    if (refusal == Refusal::Superseded) return {Kind::Superseded, "snapshots"};
    return {Kind::Refused, "snapshots"};
}

bool is_of(const Snapshot& snapshot, const DataKey& key)
{
    const auto slots = read_key_slots(snapshot.key_slots);
    return slots && std::ranges::any_of(*slots, [&](const KeySlot& slot) { return belongs(slot, key); });
}

}  // namespace

/// What one undertaking carries along.
struct Snapshots::Work {
    HeldKey key;
    std::optional<base::Id> epoch;
    base::Moment now;
    KeptSnapshot snapshot{};
    Answer<> done;
};

Snapshots::Snapshots(platform::SnapshotStore& store, base::Entropy& entropy, Count count, std::function<void()> changed)
    : store_(&store), entropy_(&entropy), count_(std::move(count)), changed_(std::move(changed))
{
}

/// Passes what comes to `run`; a refusal, or no answer at all, goes to `done`.
template <class Value, class Then>
platform::SnapshotStore::Answer<Value> Snapshots::then(Answer<> done, Then run)
{
    waiting_ = done;
    countdown_.start(time_to_answer);
    return answer_.then<Value>([this, done = std::move(done), run](std::expected<Value, Refusal> answer) {
        countdown_.stop();
        if (!answer) return finish(done, std::unexpected(error_of(answer.error())));
        run(std::move(*answer));
    });
}

void Snapshots::finish(const Answer<>& done, const base::Result<>& result)
{
    changed_();
    done(result);
}

void Snapshots::tick(Time now)
{
    if (!countdown_.over(now)) return;
    answer_.give_up();
    finish(std::exchange(waiting_, {}), base::failed(Kind::Refused, "snapshots: no answer"));
}

void Snapshots::look(Answer<> done)
{
    if (busy()) return;
    store_->list(then<std::vector<platform::StoredSnapshot>>(done, [this, done](const auto& stored) {
        all_.clear();
        remember({.put = stored, .image = {}, .drop = {}});
        known_ = true;
        finish(done, {});
    }));
}

/// What the store holds now, for it was told so.
void Snapshots::remember(const SnapshotChange& change)
{
    const auto goes = [&](const KeptSnapshot& kept) {
        return std::ranges::contains(change.drop, kept.name) ||
               std::ranges::contains(change.put, kept.name, &platform::StoredSnapshot::name);
    };
    std::erase_if(all_, goes);
    for (const auto& [name, about] : change.put)
        if (auto read = read_about(about)) all_.push_back({name, std::move(*read)});
    std::ranges::stable_sort(all_, std::greater{}, [](const KeptSnapshot& kept) { return kept.what.made.at; });
}

const KeptSnapshot* Snapshots::newest(const DataKey& key) const
{
    const auto counts = [&](const KeptSnapshot& kept) { return kept.what.checked && is_of(kept.what, key); };
    const auto found = std::ranges::find_if(all_, counts);
    return found == all_.end() ? nullptr : &*found;
}

bool Snapshots::holds(const DataKey& key, const Contents& contents) const
{
    return std::ranges::any_of(all_, [&](const KeptSnapshot& kept) {
        return kept.what.checked && kept.what.contents == contents && is_of(kept.what, key);
    });
}

SnapshotChange Snapshots::with_slots(const DataKey& key, std::span<const KeySlot> slots) const
{
    const auto bytes = write_key_slots(slots);
    SnapshotChange other;
    for (auto [name, what] : all_) {
        if (what.key_slots == bytes || !is_of(what, key)) continue;
        what.key_slots = bytes;
        other.put.push_back({name, write_about(what)});
    }
    return other;
}

bool Snapshots::are_behind(const DataKey& key, std::span<const KeySlot> slots) const
{
    return !with_slots(key, slots).put.empty();
}

Snapshots::Working Snapshots::begin(Vault& vault, base::Moment now, Answer<> done) const
{
    return std::make_shared<Work>(HeldKey(vault.key()), vault.epoch(), now, KeptSnapshot{}, std::move(done));
}

void Snapshots::change(const Working& work, const SnapshotChange& change, std::function<void()> next)
{
    const SnapshotChange small{.put = change.put, .image = {}, .drop = change.drop};
    store_->change(work->epoch, change, then<bool>(work->done, [this, small, next = std::move(next)](bool) {
        remember(small);
        next();
    }));
}

void Snapshots::keep(Vault& vault, SnapshotReason reason, base::Moment now, Answer<> done)
{
    if (busy()) return;
    const auto work = begin(vault, now, std::move(done));
    const auto contents = count_(vault.database());
    if (!contents) return finish(work->done, std::unexpected(contents.error()));
    auto file = vault.file();
    work->snapshot = {base::hex(base::random_id(*entropy_)),
                      {.reason = reason, .made = now, .checked = {}, .contents = *contents, .head = file.head,
                       .key_slots = std::move(file.key_slots)}};
    const auto& [name, what] = work->snapshot;
    change(work, {.put = {{name, write_about(what)}}, .image = {{name, std::move(file.image)}}, .drop = {}},
           [this, work] { read_back(work); });
}

void Snapshots::drill(Vault& vault, base::Moment now, Answer<> done)
{
    if (busy()) return;
    const auto work = begin(vault, now, std::move(done));
    const auto* own = newest(work->key.key());
    if (!own) return finish(work->done, base::failed(Kind::Missing, "snapshots: none to check"));
    work->snapshot = *own;
    read_back(work);
}

void Snapshots::read_back(const Working& work)
{
    store_->read(work->snapshot.name, then<Bytes>(work->done, [this, work](Bytes image) {
        const auto counted = contents_of(as_file(work->snapshot.what, image), work->key.key());
        if (!counted) return failed(work, counted.error());
        if (*counted != work->snapshot.what.contents) return failed(work, {Kind::Corrupt, "snapshots: contents"});
        passed(work, std::move(image));
    }));
}

base::Result<Contents> Snapshots::contents_of(VaultFile file, const DataKey& key) const
{
    const auto opened = open_vault(std::move(file), key);
    if (!opened) return std::unexpected(opened.error());
    return count_(opened->database);
}

/// Only now it counts, and older ones may give way to it.
void Snapshots::passed(const Working& work, std::vector<std::byte> image)
{
    auto& [name, what] = work->snapshot;
    what.checked = work->now.at;
    const SnapshotChange checked{.put = {{name, write_about(what)}}, .image = {}, .drop = {}};
    const auto file = std::make_shared<const Bytes>(write_vault_file(as_file(what, std::move(image))));  // large: one
    change(work, checked, [this, work, file] {
        const SnapshotChange tidied{.put = {}, .image = {}, .drop = past_the_ring(all_)};
        const auto then_apart = [this, work, file] { write_apart(*file, work->done); };
        tidied.drop.empty() ? then_apart() : change(work, tidied, then_apart);
    });
}

/// What does not open is no earlier state; the bytes go, and what stays are those that did.
void Snapshots::failed(const Working& work, const base::Error& error)
{
    change(work, {.put = {}, .image = {}, .drop = {work->snapshot.name}},
           [this, work, error] { finish(work->done, std::unexpected(error)); });
}

/// A comfort: where the browser has no such place, what is in the store counts all the same.
void Snapshots::write_apart(std::span<const std::byte> file, Answer<> done)
{
    const auto either_way = [this, done](const base::Result<>&) { finish(done, {}); };
    store_->write_apart(file, then<bool>(either_way, [either_way](bool) { either_way({}); }));
}

void Snapshots::put_aside(VaultFile damaged, base::Moment now, Answer<> done)
{
    if (busy()) return;
    const auto work = std::make_shared<Work>(HeldKey(), std::nullopt, now, KeptSnapshot{}, std::move(done));
    const auto name = base::hex(base::random_id(*entropy_));
    auto image = assemble_what_fits(std::move(damaged.image), damaged.pages).bytes();
    const Snapshot what{.reason = SnapshotReason::Damaged, .made = now, .checked = {}, .contents = {},
                        .head = damaged.head, .key_slots = std::move(damaged.key_slots)};
    change(work, {.put = {{name, write_about(what)}}, .image = {{name, std::move(image)}}, .drop = {}},
           [this, work] { finish(work->done, {}); });
}

void Snapshots::open(const std::string& name, Answer<VaultFile> done)
{
    if (busy()) return;
    const auto refused = [done](const base::Result<>& result) { done(std::unexpected(result.error())); };
    const auto found = std::ranges::find(all_, name, &KeptSnapshot::name);
    if (found == all_.end()) return finish(refused, base::failed(Kind::Missing, "snapshots: name"));
    store_->read(name, then<Bytes>(refused, [this, done, refused, what = found->what](Bytes image) {
        if (image.empty()) return finish(refused, base::failed(Kind::Missing, "snapshots: image"));
        changed_();
        done(as_file(what, std::move(image)));
    }));
}

void Snapshots::open_apart(Answer<VaultFile> done)
{
    if (busy()) return;
    const auto refused = [done](const base::Result<>& result) { done(std::unexpected(result.error())); };
    store_->read_apart(then<Bytes>(refused, [this, done](const Bytes& bytes) {
        changed_();
        if (bytes.empty()) return done(base::failed(Kind::Missing, "snapshots: nothing apart"));
        done(read_vault_file(bytes));
    }));
}

void Snapshots::relock(Vault& vault, Answer<> done)
{
    if (busy()) return;
    const auto work = begin(vault, {}, std::move(done));
    const auto apart_goes = [this, work] { write_apart({}, work->done); };
    look([this, work, apart_goes, slots = vault.slots()](const base::Result<>& looked) {
        if (!looked) return work->done(looked);
        const auto other = with_slots(work->key.key(), slots);
        other.put.empty() ? apart_goes() : change(work, other, apart_goes);
    });
}

void Snapshots::make_room(Vault& vault, Answer<> done)
{
    if (busy()) return;
    const auto work = begin(vault, {}, std::move(done));
    SnapshotChange fewer;
    std::size_t counting = 0;
    for (const auto& [name, what] : all_)
        if (!what.checked || ++counting > kept_without_room) fewer.drop.push_back(name);
    if (fewer.drop.empty()) return finish(work->done, {});
    change(work, fewer, [this, work] { finish(work->done, {}); });
}

}  // namespace vault
