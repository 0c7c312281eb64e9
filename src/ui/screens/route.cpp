#include "ui/screens/route.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace ui {
namespace {

struct Named { std::string_view name; Screen screen; };
constexpr std::array names{
    Named{"today", Screen::Today},       Named{"check-in", Screen::CheckIn}, Named{"journal", Screen::Journal},
    Named{"entry", Screen::Entry},       Named{"patterns", Screen::Patterns}, Named{"settings", Screen::Settings},
    Named{"bring-in", Screen::BringIn},  Named{"help", Screen::Help},       Named{"tools", Screen::Tools},
    Named{"breathe", Screen::Breathe},   Named{"night-room", Screen::NightRoom},
    Named{"welcome", Screen::Welcome},   Named{"passphrase", Screen::Passphrase},
    Named{"earlier", Screen::Earlier},   Named{"privacy", Screen::Privacy},
    Named{"devices", Screen::Devices},
    Named{"other-record", Screen::OtherRecord},
    Named{"erase", Screen::Erase},       Named{"help-first", Screen::Safety},
};

}  // namespace

std::optional<base::Id> Route::row() const { return rest.empty() ? std::nullopt : base::parse_id(rest.front()); }

Route parse_route(std::string_view text)
{
    Route route{.text = std::string(text)};
    const auto query = text.find("?prompt=");
    if (query != std::string_view::npos) route.prompt = text.substr(query + 8);
    auto parts = base::split(text.substr(0, query), "/");
    std::erase(parts, std::string_view{});
    if (parts.empty()) return route;
    const auto named = std::ranges::find(names, parts.front(), &Named::name);
    if (named == names.end()) return route;
    route.screen = named->screen;
    route.rest.assign(parts.begin() + 1, parts.end());
    return route;
}

std::string above(const Route& route)
{
    switch (route.screen) {
    case Screen::Patterns: return route.rest.empty() ? "/today" : "/patterns";
    case Screen::Entry: return route.rest.empty() ? "/today" : "/journal";
    case Screen::BringIn:
    case Screen::Privacy:
    case Screen::Devices:
    case Screen::OtherRecord:
    case Screen::Erase:
    case Screen::Passphrase: return "/settings";
    case Screen::Earlier: return route.rest.empty() ? "/settings" : "/earlier";
    case Screen::Breathe: return route.rest.empty() ? "/tools" : "/night-room";
    case Screen::NightRoom: return "/tools";
    case Screen::Welcome:
        if (route.rest.empty()) return "/today";
        return route.rest.front() == "3" ? "/welcome/2" : "/welcome";
    default: return "/today";
    }
}

}  // namespace ui
