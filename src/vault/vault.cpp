#include "vault/vault.h"

#include <algorithm>
#include <format>
#include <utility>

#include "vault/assembly.h"
#include "vault/root.h"

namespace vault {

using namespace std::chrono_literals;
using base::Kind;
using platform::Refusal;

namespace {

constexpr Time time_to_load = 15s;  // 5 s to open the store, 10 s to read it
constexpr int tries_to_load = 3;

bool is_empty(const platform::Kept& kept)
{
    const bool no_slots = kept.key_slots[0].empty() && kept.key_slots[1].empty();
    return !kept.head && kept.image.empty() && kept.pages.empty() && no_slots;
}

std::set<std::uint32_t> numbers_of(std::span<const platform::Page> pages)
{
    std::set<std::uint32_t> numbers;
    for (const auto& [number, bytes] : pages) numbers.insert(number);
    return numbers;
}

}  // namespace

Vault::Vault(platform::PageSink& sink, base::Entropy& entropy, std::function<void()> changed)
    : sink_(&sink), entropy_(&entropy), changed_(std::move(changed))
{
}

void Vault::open()
{
    failures_ = 0;
    problem_.reset();
    restoring_.reset();
    settle(Found::Loading);
    load();
}

void Vault::load()
{
    countdown_.start(time_to_load);
    sink_->load(answer_.then<platform::Kept>([this](auto answer) {
        countdown_.stop();
        return answer ? loaded(std::move(*answer)) : refused(answer.error());
    }));
}

void Vault::refused(Refusal refusal)
{
    answer_.give_up();
    refusal_ = refusal;
    sink_->drop_connection();
    if (++failures_ >= tries_to_load) return settle(problem_ ? Found::Damaged : Found::Unreachable);
    countdown_.start(pause_after(failures_));
    changed_();
}

/// An empty store is not a new person (S12): a mark outside of it, or the browser itself, may say that it was full.
void Vault::loaded(platform::Kept kept)
{
    refusal_.reset();
    if (is_empty(kept)) {
        if (kept.store_was_lost || !kept.presence_mark.empty()) return settle(Found::RecordMissing);
        const auto begun = begin_new(std::nullopt);
        if (!begun) problem_ = begun.error();
        return settle(begun ? Found::NewPerson : Found::Damaged);
    }
    if (problem_) return close_as(Found::Damaged, std::move(kept));
    const auto key = find_key(kept);
    if (key && !*key) return close_as(Found::Locked, std::move(kept));
    const auto taken = key ? take(std::move(kept), **key) : std::unexpected(key.error());
    if (taken) return ready();
    problem_ = taken.error();
    load();  // once more, to have the bytes as they are: a second copy of a good record would cost memory
}

void Vault::close_as(Found found, platform::Kept kept)
{
    closed_ = std::move(kept);
    settle(found);
}

void Vault::ready()
{
    settle(Found::Ready);
    queue_->take_over();
}

base::Result<std::optional<DataKey>> Vault::find_key(const platform::Kept& kept)
{
    if (!kept.head) return base::failed(Kind::Corrupt, "pages without a head");
    auto slots = find_slots(kept.key_slots);
    if (!slots) return std::unexpected(slots.error());
    slots_ = std::move(*slots);
    return key_in(slots_.slots);
}

base::Result<> Vault::take(platform::Kept kept, const DataKey& key)
{
    const auto image_size = kept.image.size();
    auto pages = assemble(*kept.head, std::move(kept.image), kept.pages);
    if (!pages) return std::unexpected(pages.error());
    return begin(std::move(*pages), key,
                 {.head = kept.head, .pages_since = numbers_of(kept.pages), .image_size = image_size,
                  .key_slots = slots_.bytes, .slots_to_mend = slots_.to_mend});
}

base::Result<> Vault::unlock(const DataKey& key)
{
    if (found_ != Found::Locked) return base::failed(Kind::Internal, "it is not locked");
    if (!std::ranges::any_of(slots_.slots, [&](const KeySlot& slot) { return belongs(slot, key); }))
        return base::failed(Kind::BadInput, "key slots: not their key");
    if (restoring_) return put_in_place(*restoring_, key);
    const auto taken = take(std::move(*std::exchange(closed_, std::nullopt)), key);
    if (taken) return ready(), taken;
    problem_ = taken.error();
    settle(Found::Loading);
    load();
    return taken;
}

/// Slots that do not hold the key would lock the person out for good.
base::Result<> Vault::may_change(const DataKey& key, std::span<const KeySlot> slots) const
{
    if (!queue_) return base::failed(Kind::Internal, "no record is open");
    if (queue_->status().safety == Safety::Superseded) return base::failed(Kind::Superseded, "key slots");
    const bool fit = std::ranges::all_of(slots, [&](const KeySlot& slot) { return belongs(slot, key); });
    if (!fit || slots.empty() || slots.size() > 255) return base::failed(Kind::Internal, "key slots of another key");
    return {};
}

void Vault::remember(const DataKey& key, std::vector<KeySlot> slots)
{
    key_ = HeldKey(key);
    wipe(slots_.bytes);  // an open slot holds its key
    for (auto& slot : slots_.slots) wipe(slot.content);
    slots_ = {.slots = std::move(slots), .bytes = {}, .to_mend = std::nullopt};
    slots_.bytes = write_key_slots(slots_.slots);
}

/// Without a commit point meanwhile: pages of one key must not go to the disk with the root of another.
base::Result<> Vault::change_key(const DataKey& key, std::vector<KeySlot> slots)
{
    if (const auto may = may_change(key, slots); !may) return may;
    const auto on_commit = std::exchange(pages_->on_commit, {});
    const auto changed = database_->change_key(key);
    pages_->on_commit = on_commit;
    if (!changed) return changed;
    remember(key, std::move(slots));
    queue_->replace_all(PageRoot(key, *pages_), slots_.bytes, Earlier::Dropped);
    return {};
}

base::Result<> Vault::set_slots(std::vector<KeySlot> slots)
{
    if (const auto may = may_change(key_.key(), slots); !may) return may;
    remember(DataKey(key_.key()), std::move(slots));
    queue_->set_slots(slots_.bytes);
    return {};
}

base::Result<> Vault::begin_new(const std::optional<platform::Head>& instead_of)
{
    DataKey key;
    entropy_->fill(key);
    remember(key, {open_slot(key)});
    KeptState state;
    state.key_slots = slots_.bytes;
    const auto begun = begin(PageFile(), key, std::move(state));
    wipe(key);
    if (begun) queue_->begin_new(instead_of);
    return begun;
}

/// Pages of a record that is kept must fit its root before anything is read from them.
base::Result<> Vault::begin(PageFile pages, const DataKey& key, KeptState state)
{
    pages_ = std::make_shared<PageFile>(std::move(pages));
    PageRoot root(key, *pages_);
    if (state.head && root.root(*state.head) != state.head->root)
        return base::failed(Kind::Corrupt, std::format("root, generation {}", state.head->generation));
    auto database = Database::encrypted(pages_, key);
    if (!database) return std::unexpected(database.error());
    database_ = std::move(*database);
    key_ = HeldKey(key);
    queue_.emplace(*sink_, *entropy_, *pages_, std::move(root), std::move(state), [this] { queue_changed(); });
    pages_->on_commit = [this] { queue_->commit(); };
    return {};
}

base::Result<> Vault::start_anew()
{
    const bool may = found_ == Found::RecordMissing || found_ == Found::Damaged || found_ == Found::Locked;
    if (!may) return base::failed(Kind::Internal, "there is a record");
    const auto head = closed_ ? closed_->head : std::nullopt;
    const auto begun = begin_new(head);
    if (!begun) return begun;
    problem_.reset();
    restoring_.reset();
    settle(Found::NewPerson);
    return {};
}

void Vault::settle(Found found)
{
    found_ = found;
    changed_();
}

void Vault::queue_changed()
{
    if (queue_->status().safety == Safety::Superseded) database_->make_read_only();
    set_presence_mark();
    changed_();
}

/// Once a session: that something is kept, and how far it had come; nothing of whose it is.
void Vault::set_presence_mark()
{
    if (marked_ || !queue_->kept_by_us()) return;
    marked_ = true;
    sink_->set_presence_mark(std::format("kept 1 {}", queue_->head()->generation));
}

Status Vault::status() const
{
    return queue_ ? queue_->status() : Status{};
}

void Vault::tick(Time now)
{
    if (queue_) return queue_->tick(now);
    if (!countdown_.over(now)) return;
    return answer_.waiting() ? refused(Refusal::TimedOut) : load();
}

std::optional<Time> Vault::next_wake() const
{
    return queue_ ? queue_->next_wake() : countdown_.next();
}

void Vault::on_hide()
{
    if (queue_) queue_->on_hide();
}

void Vault::on_show()
{
    if (queue_) return queue_->on_show();
    if (found_ == Found::Unreachable) open();
}

void Vault::write_image_if_worth()
{
    if (queue_) queue_->write_image_if_worth();
}

void Vault::keep_again()
{
    if (queue_) queue_->keep_again();
}

VaultFile Vault::file()
{
    return {.head = queue_->head_of_copy(), .key_slots = slots_.bytes, .image = pages_->bytes(), .pages = {}};
}

std::vector<std::byte> Vault::copy()
{
    return queue_ ? write_vault_file(file()) : as_kept();
}

std::optional<base::Id> Vault::epoch() const
{
    return queue_ && queue_->kept_by_us() ? std::optional(queue_->head()->epoch) : std::nullopt;
}

base::Result<> Vault::restore(VaultFile file)
{
    if (queue_) return replace(std::move(file));
    if (found_ != Found::RecordMissing && found_ != Found::Damaged && found_ != Found::Locked)
        return base::failed(Kind::Internal, "nothing to restore over");
    auto slots = read_key_slots(file.key_slots);
    if (!slots) return std::unexpected(slots.error());
    const auto key = key_in(*slots);
    if (!key) return std::unexpected(key.error());
    if (*key) return put_in_place(std::move(file), **key);
    slots_ = {.slots = std::move(*slots), .bytes = file.key_slots, .to_mend = std::nullopt};
    restoring_ = std::move(file);
    problem_.reset();
    settle(Found::Locked);
    return {};
}

/// The first to open it, with everything verified, is a database of its own: what is kept stays until that is known.
base::Result<> Vault::put_in_place(VaultFile file, const DataKey& key)
{
    auto slots = read_key_slots(file.key_slots);
    if (!slots) return std::unexpected(slots.error());
    if (const auto sound = open_vault(file, key); !sound) return std::unexpected(sound.error());
    const auto instead_of = closed_ ? closed_->head : std::nullopt;
    auto pages = assemble(file.head, std::move(file.image), file.pages);
    const auto begun = pages ? begin(std::move(*pages), key, {}) : std::unexpected(pages.error());
    if (!begun) return begun;
    closed_.reset();
    restoring_.reset();
    problem_.reset();
    remember(DataKey(key), std::move(*slots));
    queue_->begin_new(instead_of);
    queue_->replace_all(PageRoot(key, *pages_), slots_.bytes, Earlier::Kept);
    settle(Found::Ready);
    return {};
}

/// Of the record's own key the pages come as they are; of another, they are written anew under the present one.
base::Result<> Vault::replace(VaultFile file)
{
    if (queue_->status().safety == Safety::Superseded) return base::failed(Kind::Superseded, "restore");
    const auto slots = read_key_slots(file.key_slots);
    if (!slots) return std::unexpected(slots.error());
    const bool own = std::ranges::any_of(*slots, [&](const KeySlot& slot) { return belongs(slot, key_.key()); });
    const auto its_key = own ? base::Result<std::optional<DataKey>>(key_.key()) : key_in(*slots);
    if (!its_key) return std::unexpected(its_key.error());
    if (!*its_key) return base::failed(Kind::Refused, "the lock of an earlier state");
    auto opened = open_vault(std::move(file), **its_key);
    if (!opened) return std::unexpected(opened.error());
    if (!own)
        if (const auto changed = opened->database.change_key(key_.key()); !changed) return changed;
    database_.reset();
    const auto on_commit = std::exchange(pages_->on_commit, {});
    *pages_ = PageFile(opened->pages->bytes());
    auto database = Database::encrypted(pages_, key_.key());
    pages_->on_commit = on_commit;
    if (!database) return std::unexpected(database.error());
    database_ = std::move(*database);
    queue_->replace_all(PageRoot(key_.key(), *pages_), slots_.bytes, Earlier::Kept);
    return {};
}

std::vector<std::byte> Vault::as_kept() const
{
    if (!closed_) return {};
    const auto& copies = closed_->key_slots;
    const auto& slots = copies[read_key_slots(copies[0]) || copies[1].empty() ? 0 : 1];
    const auto head = closed_->head.value_or(platform::Head{});
    auto pages = closed_->pages;
    for (auto& [number, bytes] : pages) bytes.resize(platform::page_size);  // a cut one would cut off all after it
    return write_vault_file({.head = head, .key_slots = slots, .image = closed_->image, .pages = std::move(pages)});
}

Facts Vault::facts() const
{
    const auto generation = queue_ && queue_->head() ? queue_->head()->generation : 0;
    return {.generation = generation, .pages = pages_ ? pages_->page_count() : 0, .cipher = "chacha20"};
}

std::optional<base::Error> Vault::check() const
{
    if (!database_) return base::Error{Kind::Missing, "no record is open"};
    return database_->check_integrity();
}

}  // namespace vault
