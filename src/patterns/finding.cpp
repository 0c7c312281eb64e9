#include "patterns/finding.h"

#include <format>
#include <tuple>

#include "base/id.h"

namespace patterns {

std::string_view id_of(FindingKind kind)
{
    switch (kind) {
        case FindingKind::Association: return "association";
        case FindingKind::Rhythm: return "rhythm";
        case FindingKind::Shift: return "shift";
        case FindingKind::Warning: return "warning";
        case FindingKind::Change: return "change";
    }
    return {};
}

std::string key_of(const Finding& finding)
{
    const auto [kind, measure, tag, lag] = std::tie(finding.kind, finding.measure, finding.tag, finding.lag);
    if (kind == FindingKind::Association)
        return std::format("{}-{}-{}", measure, lag, base::hex(base::id_of_content(tag)));
    if (kind == FindingKind::Rhythm)
        return std::format("rhythm-{}-{}", measure, base::hex(base::id_of_content(tag)));
    const auto since = finding.dates.empty() ? std::string() : base::iso_date(finding.dates.front());
    return std::format("{}-{}-{}", id_of(kind), measure, since);
}

}  // namespace patterns
