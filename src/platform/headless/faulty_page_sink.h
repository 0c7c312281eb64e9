#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <optional>

#include "base/random.h"
#include "platform/headless/memory_page_sink.h"

namespace platform::headless {

/// What may go wrong with one call, of those that browsers were seen to do.
enum class Fault {
    None,
    Refused,       ///< nothing happens; the refusal is random: aborted, closed, full, blocked, null error …
    AnswerLost,    ///< it happens, and the answer is a refusal
    Hangs,         ///< nothing happens, and no answer ever comes
    HangsAndLands, ///< it happens, and no answer ever comes
    LandsLate,     ///< no answer comes, and it happens at some later time, if it still may
    AnswersTwice,
    Unproven,      ///< it happens; the browser will not say whether it is flushed
};

struct FaultPlan {
    std::uint64_t seed = 1;
    double share = 0;          ///< of calls that go wrong, in [0, 1]
    int crash_at_step = 0;     ///< from this step on, counted from 1, nothing happens any more; 0: never
    std::optional<Fault> always{};  ///< with `share`: this one, not a random one
    std::optional<Refusal> refusal{};
};

/// A disk that fails on purpose, repeatably. A call is two steps, its effect and its answer; `step` does the next one,
/// and between any two of them a plan may end the world.
class FaultyPageSink : public PageSink {
public:
    FaultyPageSink(std::shared_ptr<MemoryDisk> disk, FaultPlan plan)
        : disk_(std::move(disk)), plan_(plan), random_(plan.seed)
    {
    }

    void load(Answer<Kept> answer) override;
    void read_head(Answer<std::optional<Head>> answer) override;
    void store(const Batch& batch, Answer<bool> answer) override;
    void store_key_slots(int copy, const base::Id& epoch, std::span<const std::byte> slots,
                         Answer<bool> answer) override;
    void drop_connection() override { ++dropped_; }
    void set_presence_mark(const std::string& mark) override;

    /// Does the next step; false when none is left, or after the crash.
    bool step();
    /// Does all steps that are there and those that come of them.
    void run();
    /// Lets what hung land now, in any order, if the head on disk still allows.
    void land_late();
    [[nodiscard]] bool crashed() const { return crashed_; }
    [[nodiscard]] int dropped() const { return dropped_; }
    void use(std::shared_ptr<MemoryDisk> disk) { disk_ = std::move(disk); }  ///< of what is done from now on
    void fail(const FaultPlan& plan) { plan_ = plan; }
    void heal() { plan_.share = 0; }  ///< from now on nothing fails

private:
    template <class Value>
    void call(std::function<std::expected<Value, Refusal>()> effect, Answer<Value> answer);
    [[nodiscard]] Fault next_fault();
    [[nodiscard]] Refusal any_refusal();

    std::shared_ptr<MemoryDisk> disk_;
    FaultPlan plan_;
    base::RandomStream random_;
    std::deque<std::function<void()>> steps_;
    std::vector<std::function<void()>> late_;
    int done_ = 0, dropped_ = 0;
    bool crashed_ = false;
};

}  // namespace platform::headless
