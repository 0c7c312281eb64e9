#include "patterns/watch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "base/statistics.h"
#include "patterns/student.h"

namespace patterns {
namespace {

/// Days after which the usual is learned.
constexpr std::array<std::size_t, 4> lessons{days_for_a_baseline, 28, 42, 60};

constexpr std::chrono::days live_for{7};

/// Four measures and more are watched at once, and nobody asked: each goes a little further before it counts.
constexpr double for_several = 0.5;

/// Once the usual is known it goes along with the person, but two weeks behind: what has just begun is not usual yet.
constexpr std::size_t behind = 14;

/// Days of the usual after which it is learned next.
std::size_t lesson_after(std::size_t days)
{
    const auto next = std::ranges::upper_bound(lessons, days);
    return next == lessons.end() ? days + behind : *next;
}

/// Goes through a measure day by day.
class Watcher {
public:
    Watcher(std::span<const DayMean> series, const Watched& watched) : series_(series), watched_(watched) {}
    void begin_anew();
    void see(std::size_t at);
    [[nodiscard]] Watch done() &&;

private:
    [[nodiscard]] bool lesson_is_due() const;
    void learn();
    void end_stretch(bool over);

    std::span<const DayMean> series_;
    const Watched& watched_;
    Watch watch_;
    std::vector<DayMean> usual_days_;
    std::size_t next_lesson_ = lessons.front();
    std::optional<EwmaChart> chart_;
    std::vector<std::size_t> stretch_;  ///< days beyond, so far
};

void Watcher::begin_anew()
{
    end_stretch(true);
    usual_days_.clear();
    next_lesson_ = lessons.front();
    chart_.reset();
    watch_.usual.reset();
}

bool Watcher::lesson_is_due() const
{
    const std::size_t known = usual_days_.size();
    if (known < next_lesson_) return false;
    return known > lessons.back() || !chart_ || chart_->quiet();
}

/// The first lessons are of all days so far. Later ones leave out the latest, which the new chart then follows.
void Watcher::learn()
{
    const std::span all{usual_days_};
    const std::size_t latest = all.size() > lessons.back() ? std::min(behind, all.size() - lessons.back()) : 0;
    const auto known = all.first(all.size() - latest);
    const auto of = known.last(std::min(known.size(), lessons.back()));
    const auto usual = baseline_of(of);
    if (!usual) return;
    const bool steep = is_steep(of, watched_.scale, watched_.beyond == Beyond::Above);
    watch_.usual = *usual;
    chart_.emplace(*usual, chart_width(usual->days, steep) + for_several, watched_.beyond);
    for (const auto& day : all.last(latest)) std::ignore = chart_->step(day, 0);
    next_lesson_ = lesson_after(all.size());
}

void Watcher::see(std::size_t at)
{
    const auto& day = series_[at];
    if (!chart_) {
        usual_days_.push_back(day);
    } else {
        const auto seen = chart_->step(day, at);
        watch_.chart.push_back(seen);
        if (seen.beyond) return stretch_.push_back(at);
        end_stretch(true);
        usual_days_.push_back(day);
    }
    if (lesson_is_due()) learn();
}

/// Fewer than three days in a row are no warning.
void Watcher::end_stretch(bool over)
{
    const auto days = std::exchange(stretch_, {});
    if (days.size() < days_for_an_alarm) return;
    const auto& usual = *watch_.usual;
    Warning warning{.since = series_[days.front()].day, .told = series_[days[days_for_an_alarm - 1]].day,
                    .usual = usual.mean, .over = over};
    std::vector<double> values;
    for (const std::size_t at : days) {
        warning.days.push_back(series_[at].day);
        values.push_back(series_[at].value);
    }
    warning.now = *base::mean(values);
    const double r = usual.autocorrelation, counts = (1 - r) / (1 + r);
    const double known = usual.days * counts, seen = static_cast<double>(days.size()) * counts;
    const double reach = Student{known - 1}.quantile(0.05) * usual.sd * std::sqrt(1 / known + 1 / seen);
    warning.low = warning.now - usual.mean - reach;
    warning.high = warning.now - usual.mean + reach;
    watch_.warnings.push_back(std::move(warning));
}

Watch Watcher::done() &&
{
    end_stretch(false);
    watch_.known_days = static_cast<int>(std::min(usual_days_.size(), lessons.back()));
    return std::move(watch_);
}

}  // namespace

const Warning* Watch::live(base::Day today) const
{
    if (warnings.empty() || warnings.back().over || today - warnings.back().days.back() >= live_for) return nullptr;
    return &warnings.back();
}

Watch watch(std::span<const DayMean> series, const Watched& watched, std::span<const base::Day> accepted)
{
    Watcher watcher{series, watched};
    for (std::size_t at = 0; at < series.size(); ++at) {
        const bool anew = std::ranges::any_of(accepted, [&](base::Day day) {
            return day <= series[at].day && (at == 0 || day > series[at - 1].day);
        });
        if (anew) watcher.begin_anew();
        watcher.see(at);
    }
    return std::move(watcher).done();
}

}  // namespace patterns
