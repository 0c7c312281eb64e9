#include "vault/page_queue.h"

#include <algorithm>
#include <utility>

namespace vault {

using namespace std::chrono_literals;
using platform::page_size;
using platform::Refusal;

namespace {

constexpr Time time_to_read = 5s;
constexpr Time time_to_store = 10s;
constexpr Time quiet_before_image = 2s;
constexpr std::size_t most_as_pages = 2 << 20;        ///< bytes; a larger batch is quicker as an image
constexpr std::size_t small_enough_to_hide = 256 << 10;  ///< bytes; a larger write may wedge the store of the next page
constexpr std::size_t least_worth_an_image = 2 << 20;
constexpr int tries_before_telling = 3;

/// No quick try will help: the person must hear of it at once.
bool is_lasting(Refusal refusal)
{
    return refusal == Refusal::Full || refusal == Refusal::Blocked || refusal == Refusal::Gone;
}

}  // namespace

PageQueue::PageQueue(platform::PageSink& sink, base::Entropy& entropy, PageFile& file, PageRoot root, KeptState kept,
                     std::function<void()> changed)
    : sink_(&sink), entropy_(&entropy), file_(&file), root_(std::move(root)), kept_(std::move(kept)),
      changed_(std::move(changed)), epoch_(base::random_id(entropy))
{
}

void PageQueue::take_over()
{
    head_waits_ = true;
    advance();
}

void PageQueue::begin_new(const std::optional<platform::Head>& instead_of)
{
    kept_.head = instead_of;
    everything_ = true;
}

void PageQueue::commit()
{
    if (!absorb()) return;
    content_waits_ = wrote_ = true;
    advance();
    changed_();
}

void PageQueue::keep_again()
{
    if (step_ != Step::Gone) return;
    kept_.head.reset();
    everything_ = true;
    enter(Step::Idle);
    advance();
}

void PageQueue::replace_all(PageRoot root, std::vector<std::byte> key_slots, Earlier earlier)
{
    static_cast<void>(file_->take_written());  // `root` is of all of them
    pending_.clear();
    root_ = std::move(root);
    kept_.key_slots = std::move(key_slots);
    kept_.slots_to_mend.reset();
    slots_behind_.reset();
    begin_epoch();
    ++lock_;
    everything_ = content_waits_ = wrote_ = true;
    drops_earlier_ = drops_earlier_ || earlier == Earlier::Dropped;
    advance();
    changed_();
}

/// Slots that go with a whole record anyway wait for it; a new record waits for its first commit.
void PageQueue::set_slots(std::vector<std::byte> key_slots)
{
    kept_.key_slots = std::move(key_slots);
    kept_.slots_to_mend.reset();
    begin_epoch();
    ++lock_;
    if (everything_) content_waits_ = wrote_;
    else slots_behind_ = 0;
    wrote_ = wrote_ || slots_behind_;
    advance();
    changed_();
}

/// Slots are fenced by the epoch alone: what was given up, and lands late, must not undo what is written from now on.
void PageQueue::begin_epoch()
{
    earlier_.insert(epoch_);
    epoch_ = base::random_id(*entropy_);
}

bool PageQueue::is_ours(const base::Id& epoch) const
{
    return epoch == epoch_ || earlier_.contains(epoch);
}

/// Takes what was written into the root and the queue. Pages may have been written without a commit, when SQLite put
/// back what a failed one had begun: the same content, but newly encrypted.
bool PageQueue::absorb()
{
    const auto written = file_->take_written();
    for (const auto number : written) root_.set(number, file_->page(number));
    root_.cut(file_->page_count());
    pending_.insert(written.begin(), written.end());
    pending_.erase(pending_.upper_bound(file_->page_count()), pending_.end());
    return !written.empty();
}

void PageQueue::advance()
{
    if (step_ != Step::Idle) return;
    const bool fenced = kept_.head && kept_.head->epoch == epoch_;
    if (content_waits_ || head_waits_ || (slots_behind_ && !fenced))
        return send(everything_ || pending_.size() * page_size > most_as_pages);
    if (slots_behind_) return write_slots(*slots_behind_);
    failures_ = 0;
    refusal_.reset();
    if (kept_.slots_to_mend && kept_by_us()) return mend_slots();
    if (image_is_worth()) countdown_.start(quiet_before_image);
}

void PageQueue::send(bool image)
{
    absorb();
    flight_ = Flight{.head = next_head(image), .pages = {}, .content = content_waits_, .image = image};
    if (everything_) flight_->lock = lock_;
    flight_->pages.swap(pending_);
    content_waits_ = head_waits_ = false;
    enter(Step::Storing);
    sink_->store(batch_of(*flight_), answer_.then<bool>([this](auto answer) { stored(answer); }));
}

platform::Head PageQueue::next_head(bool image)
{
    platform::Head head{.epoch = epoch_, .generation = 1, .page_count = file_->page_count()};
    head.batch = base::random_id(*entropy_);
    if (kept_.head) head.generation = kept_.head->generation + 1;
    head.image_generation = image || !kept_.head ? head.generation : kept_.head->image_generation;
    head.root = root_.root(head);
    return head;
}

platform::Head PageQueue::head_of_copy()
{
    absorb();
    return next_head(true);
}

platform::Batch PageQueue::batch_of(const Flight& flight) const
{
    platform::Batch batch{.expected = kept_.head, .head = flight.head, .pages = {}, .image = {}, .key_slots = {},
                          .drop_snapshots = false};
    if (flight.image) batch.image = file_->bytes();
    if (everything_) batch.key_slots = kept_.key_slots;
    batch.drop_snapshots = everything_ && drops_earlier_;
    if (flight.image) return batch;
    for (const auto number : flight.pages) {
        const auto page = file_->page(number);
        batch.pages.emplace_back(number, platform::Bytes(page.begin(), page.end()));
    }
    return batch;
}

/// Superseded may mean: by a batch of our own that was given up and landed late. The head tells.
void PageQueue::stored(std::expected<bool, Refusal> answer)
{
    if (answer) return landed(*answer);
    const bool may_be_ours = answer.error() == Refusal::Superseded && ++failures_ <= tries_before_telling;
    return may_be_ours ? read_head() : refused(answer.error());
}

/// One copy at a time, so that one is always good. Tried once in a session; the next opening tries again.
void PageQueue::mend_slots()
{
    const int copy = *std::exchange(kept_.slots_to_mend, std::nullopt);
    enter(Step::Mending);
    sink_->store_key_slots(copy, kept_.head->epoch, kept_.key_slots, answer_.then<bool>([this](auto answer) {
        if (!answer && answer.error() == Refusal::Superseded) return read_head();
        if (!answer) return refused(answer.error());
        enter(Step::Idle);
        advance();
    }));
}

void PageQueue::write_slots(int copy)
{
    enter(Step::Mending);
    sink_->store_key_slots(copy, epoch_, kept_.key_slots,
                           answer_.then<bool>([this, copy, lock = lock_](auto answer) {
                               slots_written(copy, lock, answer);
                           }));
}

void PageQueue::slots_written(int copy, int lock, std::expected<bool, Refusal> answer)
{
    const bool superseded = !answer && answer.error() == Refusal::Superseded;
    if (superseded && ++failures_ <= tries_before_telling) return read_head();
    if (!answer) return refused(answer.error());
    proven_ = proven_ && *answer;
    failures_ = 0;
    refusal_.reset();
    if (lock == lock_) slots_behind_ = copy == 0 ? std::optional(1) : std::nullopt;
    enter(Step::Idle);
    advance();
}

void PageQueue::read_head()
{
    enter(Step::Reading);
    sink_->read_head(answer_.then<std::optional<platform::Head>>([this](auto answer) {
        return answer ? judge(*answer) : refused(answer.error());
    }));
}

void PageQueue::judge(const std::optional<platform::Head>& head)
{
    if (flight_ && head == flight_->head) {
        head_waits_ = true;  // it is there, but flushed? One more strict batch proves this one too
        return landed(false);
    }
    if (head == kept_.head) return not_landed();
    if (!head) return stop_for(Step::Gone);
    if (!is_ours(head->epoch)) return stop_for(Step::Over);
    // Ours: either a batch of ours landed after it was given up, or the disk forgot the last ones.
    if (kept_.head && head->generation <= kept_.head->generation) everything_ = content_waits_ = true;
    if (kept_.head && head->image_generation != kept_.head->image_generation) kept_.pages_since.clear();
    kept_.head = head;
    not_landed();
}

void PageQueue::landed(bool proven)
{
    const Flight flight = *std::exchange(flight_, std::nullopt);
    kept_.head = flight.head;
    if (flight.image) {
        kept_.pages_since.clear();
        kept_.image_size = flight.head.page_count * page_size;
    }
    if (flight.lock == lock_) {
        everything_ = drops_earlier_ = false;
        slots_behind_.reset();
    }
    if (!flight.image) kept_.pages_since.insert(flight.pages.begin(), flight.pages.end());
    kept_.pages_since.erase(kept_.pages_since.upper_bound(flight.head.page_count), kept_.pages_since.end());
    if (flight.content) image_put_off_ = false;
    proven_ = proven;
    failures_ = 0;
    refusal_.reset();
    enter(Step::Idle);
    advance();
}

/// Merges what did not land under what came since. An image that carried nothing new is left to a quiet time.
void PageQueue::not_landed()
{
    if (flight_) {
        pending_.merge(flight_->pages);
        content_waits_ = content_waits_ || flight_->content;
        head_waits_ = head_waits_ || !(flight_->content || flight_->image);
        image_put_off_ = image_put_off_ || (flight_->image && !flight_->content);
        flight_.reset();
    }
    enter(Step::Idle);
    advance();
}

void PageQueue::refused(Refusal refusal)
{
    refusal_ = refusal;
    ++failures_;
    answer_.give_up();
    sink_->drop_connection();
    enter(Step::Pausing);
}

void PageQueue::stop_for(Step step)
{
    content_waits_ = content_waits_ || (flight_ && flight_->content);
    flight_.reset();
    if (step == Step::Gone) {
        content_waits_ = wrote_ = true;  // all of it
        refusal_ = Refusal::Gone;
    }
    enter(step);
}

void PageQueue::enter(Step step)
{
    step_ = step;
    if (step == Step::Reading) countdown_.start(time_to_read);
    else if (step == Step::Storing || step == Step::Mending) countdown_.start(time_to_store);
    else if (step == Step::Pausing) countdown_.start(pause_after(failures_));
    else countdown_.stop();
    changed_();
}

Status PageQueue::status() const
{
    if (step_ == Step::Over) return {Safety::Superseded, std::nullopt};
    if (!wrote_) return {};
    if (!content_at_risk()) return {proven_ ? Safety::Saved : Safety::SavedWithoutProof, std::nullopt};
    const bool tell = refusal_ && (failures_ > tries_before_telling || is_lasting(*refusal_));
    return tell ? Status{Safety::NotSaved, refusal_} : Status{Safety::Saving, std::nullopt};
}

void PageQueue::tick(Time now)
{
    if (!countdown_.over(now)) return;
    if (step_ == Step::Pausing) return read_head();
    if (step_ == Step::Idle) return write_image_if_worth();
    refused(Refusal::TimedOut);
}

std::optional<Time> PageQueue::next_wake() const
{
    return countdown_.next();
}

void PageQueue::on_hide()
{
    hidden_ = true;
    if (step_ == Step::Idle) countdown_.stop();
    const auto waiting = pending_.size() + (flight_ ? flight_->pages.size() : 0);
    if (step_ == Step::Pausing && waiting * page_size <= small_enough_to_hide) read_head();
}

/// A connection may have died in sleep, and another window may have written: one cheap read before the first write.
void PageQueue::on_show()
{
    hidden_ = false;
    if (step_ == Step::Idle || step_ == Step::Pausing) read_head();
}

void PageQueue::write_image_if_worth()
{
    if (step_ == Step::Idle && image_is_worth()) send(true);
}

bool PageQueue::image_is_worth() const
{
    if (!kept_.head || hidden_ || image_put_off_) return false;
    return kept_.pages_since.size() * page_size > std::max(least_worth_an_image, kept_.image_size / 4);
}

bool PageQueue::content_at_risk() const
{
    return content_waits_ || slots_behind_ || (flight_ && flight_->content);
}

}  // namespace vault
