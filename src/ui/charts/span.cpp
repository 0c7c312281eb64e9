#include "ui/charts/span.h"
#include <cmath>

namespace ui {
namespace {

TimeSpan within(TimeSpan span, const TimeSpan& all)
{
    const double length = std::min(span.length(), all.length());
    const double first = std::clamp(span.first, all.first, all.last - length);
    return {first, first + length};
}

}  // namespace

TimeSpan zoomed(const TimeSpan& shown, const TimeSpan& all, double by, double about)
{
    const double most = std::max(all.length(), shortest_span);
    const double length = std::clamp(shown.length() / by, shortest_span, most);
    const double share = shown.length() > 0 ? std::clamp((about - shown.first) / shown.length(), 0.0, 1.0) : .5;
    const double first = shown.first + share * (shown.length() - length);
    return within({first, first + length}, all);
}

TimeSpan moved(const TimeSpan& shown, const TimeSpan& all, double days)
{
    return within({shown.first + days, shown.last + days}, all);
}

TimeSpan showing(const TimeSpan& shown, const TimeSpan& all, double day)
{
    if (day < shown.first) return moved(shown, all, day - shown.first);
    return moved(shown, all, std::max(0.0, day - shown.last));
}

int months_on(int day, int months)
{
    using namespace std::chrono;
    const year_month_day from{sys_days{days{day}}};
    const auto month = year_month{from.year(), from.month()} + std::chrono::months{months};
    const auto last = year_month_day_last{month.year(), month_day_last{month.month()}}.day();
    return static_cast<int>(sys_days{month / std::min(from.day(), last)}.time_since_epoch().count());
}

std::vector<Point> thinned(std::span<const Point> points, float column)
{
    std::vector<Point> kept;
    for (std::size_t from = 0; from < points.size();) {
        const float begins = std::floor(points[from].x / column);
        std::size_t to = from, low = from, high = from;
        for (; to < points.size() && std::floor(points[to].x / column) == begins; ++to) {
            if (points[to].y < points[low].y) low = to;
            if (points[to].y > points[high].y) high = to;
        }
        std::size_t previous = points.size();
        for (const std::size_t at : {from, std::min(low, high), std::max(low, high), to - 1}) {
            if (at != previous) kept.push_back(points[at]);
            previous = at;
        }
        from = to;
    }
    return kept;
}

}  // namespace ui
