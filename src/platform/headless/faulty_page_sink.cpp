#include "platform/headless/faulty_page_sink.h"

#include <array>
#include <utility>

namespace platform::headless {

Fault FaultyPageSink::next_fault()
{
    if (random_.uniform() >= plan_.share) return Fault::None;
    if (plan_.always) return *plan_.always;
    constexpr std::array kinds{Fault::Refused, Fault::AnswerLost,   Fault::Hangs,   Fault::HangsAndLands,
                               Fault::LandsLate, Fault::AnswersTwice, Fault::Unproven};
    return kinds[random_.below(kinds.size())];
}

Refusal FaultyPageSink::any_refusal()
{
    if (plan_.refusal) return *plan_.refusal;
    constexpr std::array kinds{Refusal::Full,    Refusal::Closed,   Refusal::CorruptAtOpen, Refusal::Aborted,
                               Refusal::Blocked, Refusal::TimedOut, Refusal::Unavailable,   Refusal::Unknown,
                               Refusal::Superseded};
    return kinds[random_.below(kinds.size())];
}

template <class Value>
void FaultyPageSink::call(std::function<std::expected<Value, Refusal>()> effect, Answer<Value> answer)
{
    const Fault fault = next_fault();
    const Refusal refusal = any_refusal();
    const bool answers = fault != Fault::Hangs && fault != Fault::HangsAndLands && fault != Fault::LandsLate;
    if (fault == Fault::LandsLate) late_.push_back([effect] { static_cast<void>(effect()); });
    const auto result = std::make_shared<std::expected<Value, Refusal>>(std::unexpected(refusal));
    steps_.push_back([=] {
        if (fault == Fault::Refused || fault == Fault::Hangs || fault == Fault::LandsLate) return;
        auto given = effect();
        if constexpr (std::is_same_v<Value, bool>)
            if (fault == Fault::Unproven && given) given = false;
        if (fault != Fault::AnswerLost || !given) *result = given;
    });
    if (!answers) return;
    steps_.push_back([=] {
        answer(*result);
        if (fault == Fault::AnswersTwice) answer(*result);
    });
}

void FaultyPageSink::load(Answer<Kept> answer)
{
    call<Kept>([disk = disk_] { return disk->kept; }, std::move(answer));
}

void FaultyPageSink::read_head(Answer<std::optional<Head>> answer)
{
    call<std::optional<Head>>([disk = disk_] { return disk->kept.head; }, std::move(answer));
}

void FaultyPageSink::store(const Batch& batch, Answer<bool> answer)
{
    const auto effect = [disk = disk_, batch]() -> std::expected<bool, Refusal> {
        if (const auto applied = disk->apply(batch); !applied) return std::unexpected(applied.error());
        return true;
    };
    call<bool>(effect, std::move(answer));
}

void FaultyPageSink::store_key_slots(int copy, const base::Id& epoch, std::span<const std::byte> slots,
                                     Answer<bool> answer)
{
    const Bytes bytes(slots.begin(), slots.end());
    const auto effect = [disk = disk_, copy, epoch, bytes]() -> std::expected<bool, Refusal> {
        const auto applied = disk->apply_key_slots(copy, epoch, bytes);
        if (!applied) return std::unexpected(applied.error());
        return true;
    };
    call<bool>(effect, std::move(answer));
}

void FaultyPageSink::set_presence_mark(const std::string& mark)
{
    if (!crashed_) disk_->kept.presence_mark = mark;
}

bool FaultyPageSink::step()
{
    if (crashed_ || steps_.empty()) return false;
    crashed_ = ++done_ == plan_.crash_at_step;
    if (crashed_) return false;
    const auto next = std::move(steps_.front());
    steps_.pop_front();
    next();
    return true;
}

void FaultyPageSink::run()
{
    while (step()) {}
}

void FaultyPageSink::land_late()
{
    random_.shuffle(std::span(late_));
    for (const auto& effect : std::exchange(late_, {})) effect();
}

}  // namespace platform::headless
