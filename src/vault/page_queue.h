#pragma once
#include <functional>
#include <optional>
#include <set>

#include "base/id.h"
#include "platform/page_sink.h"
#include "vault/countdown.h"
#include "vault/one_answer.h"
#include "vault/page_file.h"
#include "vault/root.h"
#include "vault/status.h"

namespace vault {

/// What a record's keeper begins with.
struct KeptState {
    std::optional<platform::Head> head;       ///< on disk now
    std::set<std::uint32_t> pages_since;      ///< kept beside the image
    std::size_t image_size = 0;               ///< bytes
    std::vector<std::byte> key_slots;
    std::optional<int> slots_to_mend;         ///< copy 0 or 1
};

/// What becomes of the earlier states that the store keeps beside the record.
enum class Earlier { Kept, Dropped };

/// Brings every commit to the disk, in order and whole. Pages leave the queue only when the batch that carried them
/// has landed; commits made meanwhile become one next batch; a refused batch is merged under them. After any refusal
/// or silence the connection is dropped and the head on disk is read first: it tells whether the batch landed, whether
/// the store was lost, and whether another window holds the pen.
///
/// Sends by itself; `tick` only lets time pass: watchdogs (5 s to read the head, 10 s to store), pauses between tries,
/// and the next image when all is quiet.
class PageQueue {
public:
    /// `root` must fit `file` as it is. `changed` runs after every step, also within `commit`: it should only note that
    /// `status` and `next_wake` may be others now.
    PageQueue(platform::PageSink& sink, base::Entropy& entropy, PageFile& file, PageRoot root, KeptState kept,
              std::function<void()> changed);

    /// The file is what is kept: takes the pen, by a batch of a new epoch and no pages.
    void take_over();
    /// The file is a new record: its first commit goes with its key, instead of what is kept under that head.
    void begin_new(const std::optional<platform::Head>& instead_of);
    /// A commit was made in the file.
    void commit();
    /// After the store was emptied under us (NotSaved, Gone), and only when the person says so, as it may have been
    /// they who emptied it: keeps everything again.
    void keep_again();
    /// The file was written anew, maybe under another key, and this is its root: the next batch is all of it and these
    /// slots together. Until that landed the disk opens as before; whatever is committed meanwhile goes with it.
    void replace_all(PageRoot root, std::vector<std::byte> key_slots, Earlier earlier);
    /// Other slots of the same key: copy by copy, each in its own transaction, so that one copy is always good.
    void set_slots(std::vector<std::byte> key_slots);
    /// The newest slots are on disk, and their key is that of the pages there.
    [[nodiscard]] bool slots_kept() const { return !everything_ && !slots_behind_; }

    [[nodiscard]] Status status() const;
    /// The head of a copy of the file as it is now, saved or not, which is all image.
    [[nodiscard]] platform::Head head_of_copy();
    /// As it is kept, by us or by who had the pen before; none while nothing is.
    [[nodiscard]] const std::optional<platform::Head>& head() const { return kept_.head; }
    /// A batch of ours has landed.
    [[nodiscard]] bool kept_by_us() const { return kept_.head && is_ours(kept_.head->epoch); }

    void tick(Time now);
    /// When to call `tick` next; zero: at once.
    [[nodiscard]] std::optional<Time> next_wake() const;
    void on_hide();
    void on_show();
    /// Makes the pages since the newest image into the next one, if they outweigh 2 MB and a quarter of it.
    void write_image_if_worth();

private:
    enum class Step { Idle, Reading, Storing, Mending, Pausing, Gone, Over };
    struct Flight {
        platform::Head head;
        std::set<std::uint32_t> pages;
        bool content = false, image = false;
        std::optional<int> lock{};  ///< which change of the slots it carries
    };

    bool absorb();
    void advance();
    void send(bool image);
    [[nodiscard]] platform::Head next_head(bool image);
    [[nodiscard]] platform::Batch batch_of(const Flight& flight) const;
    void stored(std::expected<bool, platform::Refusal> answer);
    void mend_slots();
    void write_slots(int copy);
    void slots_written(int copy, int lock, std::expected<bool, platform::Refusal> answer);
    void begin_epoch();
    [[nodiscard]] bool is_ours(const base::Id& epoch) const;
    void read_head();
    void judge(const std::optional<platform::Head>& head);
    void landed(bool proven);
    void not_landed();
    void refused(platform::Refusal refusal);
    void stop_for(Step step);
    void enter(Step step);
    [[nodiscard]] bool image_is_worth() const;
    [[nodiscard]] bool content_at_risk() const;

    platform::PageSink* sink_;
    base::Entropy* entropy_;
    PageFile* file_;
    PageRoot root_;
    KeptState kept_;
    std::function<void()> changed_;
    base::Id epoch_;
    std::set<base::Id> earlier_;         ///< epochs of ours that a batch given up may still land with

    std::set<std::uint32_t> pending_;
    std::optional<Flight> flight_;       ///< sent, and not known to have landed or not
    bool content_waits_ = false;         ///< pending pages hold work of the person
    bool head_waits_ = false;            ///< a batch is due although no page is: to take over, or for proof
    bool everything_ = false;            ///< the next batch is an image with key slots
    bool drops_earlier_ = false;         ///< and deletes all snapshots
    int lock_ = 0;                       ///< changes of the slots so far
    std::optional<int> slots_behind_;    ///< the copy to be written next, after a change of the slots
    bool wrote_ = false, proven_ = false;
    bool hidden_ = false, image_put_off_ = false;
    std::optional<platform::Refusal> refusal_;
    int failures_ = 0;

    Step step_ = Step::Idle;
    Countdown countdown_;
    OneAnswer answer_;
};

}  // namespace vault
