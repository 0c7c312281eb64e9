#include "app/came_in.h"

#include <algorithm>
#include <array>
#include <format>
#include <ranges>
#include <vector>

#include "app/dates.h"
#include "app/lines.h"
#include "words/text.h"

namespace app {
namespace {

using record::Came;
using record::Source;

constexpr std::size_t most_lines = 20;

/// "12 new · 3 changed · 1 removed"
std::string sums_of(std::span<const Came> came)
{
    constexpr std::pair<Came::What, std::string_view> words[] = {{Came::What::New, text::came_in::added},
                                                                 {Came::What::Changed, text::came_in::changed},
                                                                 {Came::What::Removed, text::came_in::removed}};
    std::string sums;
    for (const auto& [what, sentence] : words) {
        const auto count = std::ranges::count(came, what, &Came::what);
        if (count > 0) sums += (sums.empty() ? "" : " · ") + std::vformat(sentence, std::make_format_args(count));
    }
    return sums;
}

base::Result<Line> line_of(const Came& one, const record::Record& record)
{
    const auto as_line = [](const auto& row) { return app::line_of(row); };
    if (one.source == Source::Entry) return record.entry(one.id).transform(as_line);
    return record.check_in(one.id).transform(as_line);
}

/// As they lie in the record: the newest last.
std::vector<Line> newest(std::span<const Came> came, Source source, const record::Record& record)
{
    std::vector<Line> lines;
    for (const auto& one : came | std::views::reverse) {
        if (one.source != source || one.what == Came::What::Removed || lines.size() == most_lines) continue;
        auto line = line_of(one, record);
        if (!line) continue;
        const auto what = one.what == Came::What::New ? text::came_in::is_new : text::came_in::is_changed;
        line->detail = std::format("{} · {}", what, date_with_year(calendar_day(line->made)));
        line->tags.clear();
        lines.push_back(std::move(*line));
    }
    return lines;
}

}  // namespace

CameInView came_in(std::span<const Came> came, const record::Record& record, base::Moment now)
{
    CameInView view{.when = std::format("{}, {}", long_date(calendar_day(now)), base::clock_time(base::wall_time(now))),
                    .sums = sums_of(came)};
    for (const auto source : std::array{Source::CheckIn, Source::Entry})
        view.lines.append_range(newest(came, source, record));
    std::ranges::sort(view.lines, std::greater{}, [](const Line& line) { return line.made.at; });
    if (view.lines.size() > most_lines) view.lines.resize(most_lines);
    return view;
}

}  // namespace app
