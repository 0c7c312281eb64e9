#include "vault/vault.h"

#include <algorithm>
#include <format>
#include <utility>

#include "vault/assembly.h"
#include "vault/key_slots.h"
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
    if (problem_) {
        damaged_ = std::move(kept);
        return settle(Found::Damaged);
    }
    if (const auto taken = take(std::move(kept)); !taken) {
        problem_ = taken.error();
        return load();  // once more, to have the bytes as they are: a second copy of a good record would cost memory
    }
    settle(Found::Ready);
    queue_->take_over();
}

base::Result<> Vault::take(platform::Kept kept)
{
    if (!kept.head) return base::failed(Kind::Corrupt, "pages without a head");
    auto key = find_key(kept.key_slots);
    if (!key) return std::unexpected(key.error());
    const auto image_size = kept.image.size();
    auto pages = assemble(*kept.head, std::move(kept.image), kept.pages);
    if (!pages) return std::unexpected(pages.error());
    return begin(std::move(*pages), key->key,
                 {.head = kept.head, .pages_since = numbers_of(kept.pages), .image_size = image_size,
                  .key_slots = std::move(key->slots), .slots_to_mend = key->to_mend});
}

base::Result<> Vault::begin_new(const std::optional<platform::Head>& instead_of)
{
    DataKey key;
    entropy_->fill(key);
    const KeySlot slots[] = {open_slot(key)};
    KeptState state;
    state.key_slots = write_key_slots(slots);
    const auto begun = begin(PageFile(), key, std::move(state));
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
    key_slots_ = state.key_slots;
    queue_.emplace(*sink_, *entropy_, *pages_, std::move(root), std::move(state), [this] { queue_changed(); });
    pages_->on_commit = [this] { queue_->commit(); };
    return {};
}

base::Result<> Vault::start_anew()
{
    const bool may = found_ == Found::RecordMissing || found_ == Found::Damaged;
    if (!may) return base::failed(Kind::Internal, "there is a record");
    const auto head = damaged_ ? damaged_->head : std::nullopt;
    const auto begun = begin_new(head);
    if (!begun) return begun;
    problem_.reset();
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

std::vector<std::byte> Vault::copy()
{
    if (!queue_) return {};
    const auto head = queue_->head_of_copy();
    return write_vault_file({.head = head, .key_slots = key_slots_, .image = pages_->bytes(), .pages = {}});
}

std::vector<std::byte> Vault::as_kept() const
{
    if (!damaged_) return {};
    const auto& slots = damaged_->key_slots[damaged_->key_slots[0].empty() ? 1 : 0];
    const auto head = damaged_->head.value_or(platform::Head{});
    return write_vault_file({.head = head, .key_slots = slots, .image = damaged_->image, .pages = damaged_->pages});
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
