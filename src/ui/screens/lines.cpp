#include "ui/screens/lines.h"

namespace ui {
namespace {

std::string beneath(const app::Line& line)
{
    std::string words = line.detail;
    for (const auto& tag : line.tags) words += (words.empty() ? "" : " · ") + tag;
    return words;
}

}  // namespace

Icon icon_of(const app::Line& line)
{
    switch (line.source) {
    case record::Source::Entry: return Icon::Notebook;
    case record::Source::Lapse: return Icon::Ripple;
    case record::Source::Win: return Icon::Heart;
    default: return Icon::Circle;
    }
}

bool line_row(Column& page, const app::Line& line, bool divider)
{
    const auto detail = beneath(line);
    const auto key = base::hex(line.id);
    return page.row({.icon = icon_of(line),
                     .title = line.title,
                     .detail = detail,
                     .value = line.time,
                     .divider = divider,
                     .activates = !route_of(line).empty(),
                     .mood = line.mood ? *line.mood + 2 : -1,
                     .key = key});
}

std::string route_of(const app::Line& line)
{
    switch (line.source) {
    case record::Source::Entry: return "/entry/" + base::hex(line.id);
    case record::Source::CheckIn: return "/check-in/" + base::hex(line.id);
    default: return {};
    }
}

}  // namespace ui
