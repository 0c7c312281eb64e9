#include "app/gate.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "language/danger.h"
#include "language/wounds.h"
#include "words/text.h"

namespace app {
namespace {

using language::DangerKind;

/// Of several the one that cannot wait.
constexpr std::array urgency{DangerKind::Overdose, DangerKind::SelfHarm, DangerKind::Violence,
                             DangerKind::Abuse,    DangerKind::Withdrawal, DangerKind::Tolerance};

Heed heed_of(std::string_view text, const language::Danger& danger)
{
    const auto first = std::ranges::find_if(
        urgency, [&](DangerKind kind) { return std::ranges::find(danger.kinds, kind) != danger.kinds.end(); });
    switch (first == urgency.end() ? DangerKind::SelfHarm : *first) {
    case DangerKind::SelfHarm: return is_about_wounds(text, danger) ? Heed::Wound : Heed::Life;
    case DangerKind::Overdose: return Heed::Overdose;
    case DangerKind::Violence: return Heed::Violence;
    case DangerKind::Abuse: return Heed::Abuse;
    case DangerKind::Withdrawal: return Heed::Withdrawal;
    case DangerKind::Tolerance: return Heed::Tolerance;
    }
    std::unreachable();
}

std::span<const std::string_view> lines_of(Heed heed)
{
    switch (heed) {
    case Heed::Life: return text::safety::life;
    case Heed::Wound: return text::safety::wound;
    case Heed::Overdose: return text::safety::overdose;
    case Heed::Violence: return text::safety::violence;
    case Heed::Abuse: return text::safety::abuse;
    case Heed::Withdrawal: return text::safety::withdrawal;
    case Heed::Tolerance: return text::safety::tolerance;
    }
    std::unreachable();
}

std::string_view source_of(Heed heed)
{
    if (heed == Heed::Overdose) return text::safety::overdose_source;
    if (heed == Heed::Withdrawal) return text::safety::withdrawal_source;
    return heed == Heed::Tolerance ? text::safety::tolerance_source : std::string_view{};
}

std::string_view question_of(Heed heed)
{
    if (heed == Heed::Life) return text::safety::ask_life;
    return heed == Heed::Wound ? text::safety::ask_wound : text::safety::ask_now;
}

}  // namespace

void Gate::hear(std::string_view text, base::Day today)
{
    const auto danger = language::danger(text);
    if (danger.tier == language::DangerTier::None) return;
    const auto heed = heed_of(text, danger);
    if (danger.tier == language::DangerTier::Explicit)
        return show_card(heed, text::safety::firsts[static_cast<std::size_t>(heed)]);
    if (declined_ == today) return;
    view_ = {.shows = SafetyView::Shows::Question, .heed = heed, .title = std::string(question_of(heed))};
}

void Gate::answer(SafetyAnswer answer, base::Day today)
{
    if (view_.shows != SafetyView::Shows::Question) return;
    if (answer == SafetyAnswer::No) {
        declined_ = today;
        return leave();
    }
    const auto heed = view_.heed;
    const bool asked_of_life = heed == Heed::Life;
    show_card(heed, asked_of_life ? text::safety::thanks : text::safety::firsts[static_cast<std::size_t>(heed)]);
}

bool Gate::take_quiet() { return std::exchange(quiet_, false); }

void Gate::show_card(Heed heed, std::string_view first)
{
    view_ = {.shows = SafetyView::Shows::Card,
             .heed = heed,
             .title = std::string(first),
             .lines = {},
             .source = std::string(source_of(heed)),
             .steps = heed == Heed::Overdose};
    for (const auto line : lines_of(heed)) view_.lines.emplace_back(line);
    quiet_ = true;
}

}  // namespace app
