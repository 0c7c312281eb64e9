#include "app/privacy_view.h"

#include <array>
#include <format>

#include "app/dates.h"
#include "words/text.h"

namespace app {
namespace {

constexpr std::chrono::days old{30};

/// None when there was no copy. A clock that was set back makes it today's.
std::optional<std::chrono::days> days_since(std::string_view taken, base::Moment now)
{
    const auto at = base::parse_iso_moment(taken);
    if (!at) return std::nullopt;
    return std::max(std::chrono::days{0}, calendar_day(now) - calendar_day(*at));
}

}  // namespace

std::string size_in_words(std::uint64_t bytes)
{
    constexpr std::array units{"kB", "MB", "GB"};
    double size = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    while (size >= 999.5 && unit + 1 < units.size()) size /= 1000, ++unit;
    const int decimals = unit > 0 && size < 9.95 ? 1 : 0;
    return std::format("{:.{}f} {}", size, decimals, units[unit]);
}

std::string last_copy_in_words(std::string_view taken, base::Moment now)
{
    const auto days = days_since(taken, now);
    if (!days) return std::string(text::privacy::no_copy);
    if (days->count() == 0) return std::string(text::privacy::copy_today);
    if (days->count() == 1) return std::string(text::privacy::copy_yesterday);
    return std::format(text::privacy::copy_days_ago, days->count());
}

PrivacyView privacy_view(std::string_view taken, const std::optional<platform::StorageFacts>& facts, base::Moment now)
{
    const auto days = days_since(taken, now);
    PrivacyView view{.last_copy = last_copy_in_words(taken, now), .copy_due = !days || *days >= old};
    if (!facts) return view;
    if (facts->used) view.used = size_in_words(*facts->used);
    if (facts->room) view.room = std::format(text::privacy::about, size_in_words(*facts->room));
    view.persistent = facts->persistent;
    view.clears_after_week = facts->clears_after_week && !facts->installed;
    return view;
}

}  // namespace app
