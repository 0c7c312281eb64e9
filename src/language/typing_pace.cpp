#include "language/typing_pace.h"

#include <algorithm>
#include <cmath>
#include <format>

#include "base/elementary.h"
#include "base/parse.h"
#include "base/text.h"

namespace language {
namespace {

constexpr int least_letters = 15, known_from = 8;  ///< letters of a spurt; spurts
constexpr double least_seconds = 2, longest_memory = 30, most_haste = 1.6, kept_as = 1000;
constexpr int most_kept = 1'000'000;

bool tells(const Spurt& spurt) { return spurt.letters >= least_letters && spurt.seconds >= least_seconds; }

double log_rate(const Spurt& spurt) { return base::ln(spurt.letters / spurt.seconds); }

}  // namespace

UsualPace learnt(UsualPace before, const Spurt& spurt)
{
    if (!tells(spurt)) return before;
    const int spurts = std::min(before.spurts + 1, most_kept);
    const double share = 1 / std::min<double>(spurts, longest_memory);
    return {spurts, before.log_rate + share * (log_rate(spurt) - before.log_rate)};
}

std::optional<double> haste(const UsualPace& usual, const Spurt& spurt)
{
    if (usual.spurts < known_from || !tells(spurt)) return std::nullopt;
    return std::clamp(base::exp(log_rate(spurt) - usual.log_rate), 1.0, most_haste);
}

std::string kept_form(const UsualPace& pace)
{
    return std::format("{} {}", pace.spurts, std::lround(pace.log_rate * kept_as));
}

UsualPace usual_pace(std::string_view kept)
{
    const auto parts = base::split(kept, " ");
    if (parts.size() != 2) return {};
    const bool below = parts[1].starts_with('-');
    const auto spurts = base::whole_number(parts[0]), thousandths = base::whole_number(parts[1].substr(below ? 1 : 0));
    if (!spurts || !thousandths || *spurts > most_kept || *thousandths > 10 * kept_as) return {};
    return {*spurts, (below ? -1 : 1) * *thousandths / kept_as};
}

}  // namespace language
