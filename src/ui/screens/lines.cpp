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

bool line_row(Column& page, const app::Line& line, bool divider)
{
    const auto detail = beneath(line);
    const auto key = base::hex(line.id);
    return page.row({.icon = line.source == record::Source::Entry ? Icon::Notebook : Icon::Circle,
                     .title = line.title,
                     .detail = detail,
                     .value = line.time,
                     .divider = divider,
                     .mood = line.mood ? *line.mood + 2 : -1,
                     .key = key});
}

std::string route_of(const app::Line& line)
{
    return (line.source == record::Source::Entry ? "/entry/" : "/check-in/") + base::hex(line.id);
}

}  // namespace ui
