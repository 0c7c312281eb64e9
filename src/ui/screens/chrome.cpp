#include "ui/screens/chrome.h"

#include <algorithm>
#include <array>
#include <format>

#include "ui/widgets/bar.h"
#include "ui/widgets/looks.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float bar_height = 44, tab_bar_height = 64, initial_side = 44;

struct Tab { Icon icon; std::string_view word; Screen screen; std::string_view href; };
constexpr std::array tabs{
    Tab{Icon::HomeHeart, text::shell::today, Screen::Today, "#/today"},
    Tab{Icon::Notebook, text::shell::journal, Screen::Journal, "#/journal"},
    Tab{Icon::ChartLine, text::shell::patterns, Screen::Patterns, "#/patterns"},
    Tab{Icon::Compass, text::shell::tools, Screen::Tools, "#/tools"},
};
constexpr Tab settings{Icon::Settings, text::shell::settings, Screen::Settings, "#/settings"};

NavItem item_of(const Tab& tab, const Route& route)
{
    return {tab.icon, tab.word, tab.screen == route.screen, tab.href};
}

platform::Node group(platform::Role role, std::string_view name, const Rect& rect)
{
    return {.role = role, .name = std::string(name), .box = box_of(rect)};
}

float rail_width(Layout layout)
{
    switch (layout) {
    case Layout::Phone: return 0;
    case Layout::Tablet: return 88;
    case Layout::Desktop: return 216;
    default: return 240;
    }
}

void draw_rail_head(Frame& frame, float width, std::string_view name)
{
    const bool narrow = frame.layout == Layout::Tablet;
    const float left = narrow ? width / 2 : 41;
    lamp(frame, {left, 56}, 27);
    if (narrow) return;
    frame.paint.text(Style::Prompt, {64, 29}, name.empty() ? text::shell::name : name, frame.palette().text);
}

/// True when the record is to be closed.
bool draw_rail(Frame& frame, const Route& route, const Top& top)
{
    const float width = rail_width(frame.layout);
    const Rect rail{0, 0, width, frame.surface.height};
    frame.paint.fill(rail, frame.palette().sunken);
    if (frame.theme.is_contrast())
        frame.paint.fill({rail.right() - 2, 0, 2, rail.height}, frame.palette().outline);
    draw_rail_head(frame, width, top.name);
    const Group nav(frame.semantics, group(platform::Role::Navigation, text::shell::main_navigation, rail));
    const bool narrow = frame.layout == Layout::Tablet;
    const float height = narrow ? 64 : 48, inset = narrow ? 8 : 12;
    float y = 82;
    const auto item = [&](const NavItem& what, float top) {
        const Rect rect{inset, top, width - 2 * inset, height};
        return narrow ? narrow_rail_item(frame, rect, what) : rail_item(frame, rect, what);
    };
    for (const auto& tab : tabs) {
        item(item_of(tab, route), y);
        y += height + 4;
    }
    const float foot = frame.surface.height - height - 24, above = foot - height - 4;
    const bool locked = top.locks && above >= y && item({Icon::Lock, text::lock::lock}, above);
    item(item_of(settings, route), foot);
    return locked;
}

/// Settings, behind the initial of the person's name: a phone has no room for it below.
void draw_initial(Frame& frame, const std::string& initial)
{
    const Palette& p = frame.palette();
    const Rect reach{margin_of(frame.layout) - 2, frame.surface.safe_top + 8, initial_side, initial_side};
    const Touch touch = ui::touch(frame, reach,
                                  {.role = platform::Role::Link,
                                   .name = std::string(settings.word),
                                   .href = std::string(settings.href)});
    const Rect disc = reach.inset(2);
    const Colour fill = answering(p.accent_soft, p.text, touch);
    if (frame.theme.is_contrast()) frame.paint.framed(disc, p.accent, 2, fill, disc.width / 2);
    else frame.paint.fill(disc, fill, disc.width / 2);
    if (initial.empty()) frame.paint.icon(Icon::User, disc.centre(), 24, p.on_accent_soft);
    else
        frame.paint.with_text_at_most(1, [&] {
            const Point top{disc.centre().x, disc.centre().y - frame.paint.type().line(Style::ButtonLarge) / 2};
            frame.paint.text(Style::ButtonLarge, top, initial, p.on_accent_soft, {.align = Align::Centre});
        });
    frame.paint.focus_ring(disc, disc.width / 2, p.bg, touch.focus);
}

void draw_tab_bar(Frame& frame, const Route& route, const Top& top)
{
    const float height = tab_bar_height + frame.surface.safe_bottom;
    const Rect bar{0, frame.surface.height - height, frame.surface.width, height};
    bottom_bar(frame, bar);
    const Group nav(frame.semantics, group(platform::Role::Navigation, text::shell::main_navigation, bar));
    const float width = bar.width / static_cast<float>(tabs.size());
    for (std::size_t i = 0; i < tabs.size(); ++i)
        tab(frame, {static_cast<float>(i) * width, bar.y, width, tab_bar_height}, item_of(tabs[i], route));
    if (route.screen == Screen::Today) draw_initial(frame, top.initial);
}

/// The date, in two lines where one would meet *Help now*. False where it does not fit so either: large text.
bool draw_date(Frame& frame, const Top& top, Rect room)
{
    if (frame.layout == Layout::Phone) room = {room.x + initial_side, room.y, room.width - initial_side, room.height};
    const Lines lines = frame.type.wrapped(Style::Small, top.words, room.width);
    const float height = static_cast<float>(lines.text.size()) * frame.type.line(Style::Small);
    if (lines.text.size() > 2 || height > room.height + 1) return false;
    frame.paint.lines(Style::Small, {room.x, room.y + (room.height - height) / 2}, lines, frame.palette().text2);
    frame.semantics.put({.role = platform::Role::Text, .name = std::string(top.words), .box = box_of(room)});
    return true;
}

/// Words left of *Help now*, smaller where they would meet it. False where they would become too small to read.
bool draw_top_words(Frame& frame, const Top& top, const Rect& room)
{
    const bool title = top.kind == Top::Kind::Title;
    const Style style = title ? Style::Title : Style::Small;
    const float share = std::min(1.f, room.width / std::max(1.f, frame.type.width(style, top.words)));
    const float least = title ? .52f : .9f;  // of the style's own size: as small as a caption
    if (share < 1 && frame.type.text_scale() * share < least) return false;
    frame.paint.with_text_at_most(frame.type.text_scale() * share, [&] {
        const float y = room.y + (room.height - frame.paint.type().line(style)) / 2;
        frame.paint.text(style, {room.x, y}, top.words, title ? frame.palette().text : frame.palette().text2);
    });
    frame.semantics.put({.role = title ? platform::Role::Heading : platform::Role::Text,
                         .name = std::string(top.words),
                         .box = box_of(room),
                         .level = title ? 1 : 0});
    return true;
}

/// Without its words where there is no room for them.
bool draw_back(Frame& frame, std::string_view words, const Rect& room)
{
    constexpr float outside = 10, around = 46;
    if (frame.type.width(Style::Button, words) + around <= room.width + outside)
        return back_button(frame, {room.x - outside, room.y}, words);
    return round_button(frame, {room.x - outside, room.y, 44, 44}, Icon::ChevronLeft, words, "back");
}

struct TopChoice { bool back = false, help = false, words_below = false; };

TopChoice draw_top_left(Frame& frame, const Top& top, const Rect& room)
{
    if (top.kind == Top::Kind::Back) return {.back = draw_back(frame, top.words, room)};
    if (top.kind == Top::Kind::Close)
        return {.back = round_button(frame, {room.x - 10, room.y, 44, 44}, Icon::X, top.words)};
    return {.words_below = top.dated ? !draw_date(frame, top, room) : !draw_top_words(frame, top, room)};
}

struct KeepingHelp { Icon icon; std::string_view action; app::Command command; };

/// What can be done when not all is kept; none while all is well.
std::optional<KeepingHelp> help_for(app::Keeping keeping)
{
    switch (keeping) {
    case app::Keeping::NotSaved: return KeepingHelp{Icon::CloudOff, text::keeping::download, app::DownloadCopy{}};
    case app::Keeping::Gone: return KeepingHelp{Icon::CloudOff, text::keeping::keep_again, app::KeepAgain{}};
    case app::Keeping::ReadOnly: return KeepingHelp{Icon::Lock, text::keeping::take_over, app::TakeOver{}};
    default: return std::nullopt;
    }
}

/// Says what is not kept, above the screen, and gives what is left of it.
Rect draw_keeping(Frame& frame, const app::KeepingView& keeping, Place place, Act& act)
{
    const auto help = help_for(keeping.keeping);
    if (!help) return place.body;
    Column column(frame, place.body.inset(place.margin, 0), frame.palette().bg);
    column.gap(4);
    if (column.banner(
            {.icon = help->icon, .text = keeping.sentence, .action = help->action, .kind = BannerKind::Caution}))
        act.want(help->command);
    column.gap(8);
    const float used = column.bottom() - place.body.y;
    return {place.body.x, place.body.y + used, place.body.width, place.body.height - used};
}

/// look.md §3: two columns, or a list beside its detail.
float widest_of(const Route& route, Layout layout)
{
    if (route.screen == Screen::NightRoom && layout >= Layout::Desktop) return 1016;
    if (is_alone(route)) return 560;
    if (layout < Layout::Desktop) return 640;
    const bool panes = route.screen == Screen::Journal || route.screen == Screen::Patterns;
    if (layout == Layout::Desktop) return 1000;
    return panes ? 1320 : 1184;
}

Place place_of(const Frame& frame, const Route& route)
{
    const auto& surface = frame.surface;
    const bool phone = frame.layout == Layout::Phone, wide = frame.layout >= Layout::Desktop;
    const float left = is_alone(route) ? 0 : rail_width(frame.layout);
    const float top = surface.safe_top + bar_height + (wide ? 40.f : phone ? 16.f : 22.f);
    const float tabs_below = phone && !is_alone(route) ? tab_bar_height + surface.safe_bottom : 0;
    const float below = std::max(tabs_below, surface.keyboard);
    return {.body = {left, top, surface.width - left, surface.height - top - below},
            .margin = margin_of(frame.layout) + (is_alone(route) && phone && surface.width >= 360 ? 4.f : 0.f),
            .widest = widest_of(route, frame.layout)};
}

/// Where the column of the screen begins.
float column_left(const Place& place)
{
    return place.body.x + std::max(place.margin, (place.body.width - place.widest) / 2);
}

/// Says whose diary this is between bar and screen, and gives what is left for the screen.
Rect draw_note(Frame& frame, const Route& route, std::string_view note, const Place& place, bool title = false)
{
    if (note.empty()) return place.body;
    constexpr float up = 10, below = 8;
    const float inset = frame.layout == Layout::Phone && !is_alone(route) ? 4.f : 0.f;  // cards reach further out
    const float left = column_left(place) + inset;
    Column column(frame, {left, place.body.y - up, place.body.right() - place.margin - left, 0}, frame.palette().bg);
    frame.paint.on_top([&] { title ? column.title(note) : column.caption(note); });  // Today's sky lies there
    const float used = column.bottom() + below - place.body.y;
    return {place.body.x, place.body.y + used, place.body.width, place.body.height - used};
}

/// Title or way back, and *Help now*: over everything else, first in reading order.
TopChoice draw_top(Frame& frame, const Top& top, const Place& place)
{
    const float y = frame.surface.safe_top + (frame.layout >= Layout::Desktop ? 26.f : 8.f);
    const Rect bar{place.body.x, 0, place.body.width, place.body.y};
    const Group banner(frame.semantics, group(platform::Role::Banner, {}, bar));
    TopChoice chosen;
    frame.paint.on_top([&] {
        const auto help = help_pill(frame, text::shell::help_now, frame.surface.width - margin_of(frame.layout), y);
        const float left = column_left(place) +
                           (top.kind != Top::Kind::Close && frame.layout == Layout::Phone ? 4.f : 0.f);
        const float right = top.exit ? exit_button(frame, text::nearby::exit, help.rect).x : help.rect.x;
        chosen = draw_top_left(frame, top, {left, y, right - 12 - left, bar_height});
        chosen.help = help.activated;
    });
    return chosen;
}

std::uint32_t id_of_screen(Frame& frame, const Route& route)
{
    const bool detail = route.screen == Screen::Patterns && frame.layout < Layout::Desktop && !route.rest.empty();
    const auto name = std::format("screen {} {}", static_cast<int>(route.screen), detail ? route.rest.front() : "");
    return frame.semantics.id_of(name, platform::Role::Main);
}

/// A screen comes with a fade and a small rise over the one that goes, which fades; by a way back it sinks into place,
/// and the other sinks away. Draws the one that goes, and gives what to do with the one that comes.
Painter::Change arriving(Frame& frame, const Route& route, const Top& top)
{
    constexpr float rise = 8;
    const auto id = id_of_screen(frame, route);
    frame.leaving.show(id);
    const float come = frame.motion.appear(id, 0, pace::sheet);
    const float gone = frame.motion.appear(id, 1, pace::sheet, Curve::Leave);
    if (gone >= 1) frame.leaving.let_go();
    const float sinks = top.returning && !frame.still() ? frame.paint.rounded(gone * rise) : 0;
    if (frame.leaving.holds()) {
        frame.paint.changed({.alpha = 1 - gone, .dy = sinks}, [&] { frame.paint.picture(frame.leaving); });
        frame.paint.fill(frame.whole(), faded(frame.palette().bg, come));  // one never shows through the other
    }
    const float way = frame.still() ? 0 : frame.paint.rounded((1 - come) * rise);
    return {.alpha = come, .dy = top.returning ? -way : way};
}

}  // namespace

std::string_view name_of(const Route& route)
{
    switch (route.screen) {
    case Screen::Today: return text::shell::today;
    case Screen::CheckIn: return text::check_in::title;
    case Screen::Journal: return text::journal::title;
    case Screen::Entry: return text::entry::title;
    case Screen::Patterns: return text::patterns::title;
    case Screen::Settings: return text::settings::title;
    case Screen::Tools: return text::tools::title;
    case Screen::Breathe: return text::breathe::title;
    case Screen::NightRoom: return text::night_room::title;
    case Screen::Welcome: return text::welcome::screen;
    case Screen::Passphrase: return text::lock::card;
    case Screen::Earlier: return text::earlier::title;
    case Screen::Privacy: return text::privacy::title;
    case Screen::Devices: return text::devices::title;
    case Screen::OtherRecord: return text::other_record::title;
    case Screen::Erase: return text::erase::title;
    case Screen::Safety: return text::safety::name;
    case Screen::Lock: return text::lock::title;
    default: return text::bring::title;
    }
}

bool is_alone(const Route& route)
{
    switch (route.screen) {
    case Screen::CheckIn:
    case Screen::Entry:
    case Screen::BringIn:
    case Screen::Breathe:
    case Screen::NightRoom:
    case Screen::Passphrase:
    case Screen::Erase:
    case Screen::Lock:
    case Screen::Safety:
    case Screen::Welcome: return true;
    case Screen::Earlier: return !route.rest.empty();
    default: return false;
    }
}

Act draw_chrome(Frame& frame, const Route& route, const Top& top, const app::KeepingView& keeping,
                const std::function<Act(const Place&)>& body)
{
    Act act;
    auto place = place_of(frame, route);
    frame.paint.fill(frame.whole(), frame.palette().bg);
    const auto arrival = arriving(frame, route, top);
    const auto [back, helped, words_below] = draw_top(frame, top, place);
    const bool escapes = !frame.inert && frame.input.key("Escape");  // or it is for what lies over the screen
    if (back || escapes) act.go = "/back";
    {
        auto node = group(platform::Role::Main, name_of(route), place.body);
        node.id = frame.semantics.id_of("main", platform::Role::Main);  // one and the same, whatever it is called
        const Group main(frame.semantics, std::move(node));
        if (words_below) place.body = draw_note(frame, route, top.words, place, top.kind == Top::Kind::Title);
        place.body = draw_note(frame, route, top.note, place);
        place.body = draw_keeping(frame, keeping, place, act);
        frame.paint.changed(arrival, [&] { act.add(body(place)); });
    }
    if (!is_alone(route)) {
        if (frame.layout == Layout::Phone) draw_tab_bar(frame, route, top);
        else if (draw_rail(frame, route, top)) act.want(app::LockNow{});
    }
    if (helped) act.go = "/help", act.replace = false;  // whatever else was asked for
    return act;
}

}  // namespace ui
