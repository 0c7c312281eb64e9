#include "ui/screens/shell.h"

#include <algorithm>
#include <format>
#include <utility>

#include "app/drafts.h"
#include "platform/canvas.h"
#include "platform/semantics.h"
#include "ui/screens/chrome.h"
#include "ui/screens/devices.h"
#include "ui/screens/other_record.h"
#include "ui/screens/earlier.h"
#include "ui/screens/nearby.h"
#include "ui/screens/privacy.h"
#include "ui/screens/safety.h"
#include "ui/screens/tools.h"
#include "ui/screens/trouble.h"
#include "words/text.h"

namespace ui {
namespace {

Top top_of(const Route& route, Layout layout, std::string_view date)
{
    switch (route.screen) {
    case Screen::Today: return {.kind = Top::Kind::Words, .words = date, .dated = true};
    case Screen::Journal: return {Top::Kind::Title, text::journal::title};
    case Screen::Tools: return {Top::Kind::Title, text::tools::title};
    case Screen::Settings:
        if (layout == Layout::Phone) return {Top::Kind::Back, text::shell::today};
        return {Top::Kind::Title, text::settings::title};
    case Screen::Patterns:
        if (route.rest.empty() || layout >= Layout::Desktop) return {Top::Kind::Title, text::patterns::title};
        return {Top::Kind::Back, text::patterns::title};
    case Screen::Welcome:
        if (!route.rest.empty()) return {Top::Kind::Back, text::welcome::back};
        return {Top::Kind::Close, text::shell::close};
    case Screen::Devices:
    case Screen::OtherRecord:
    case Screen::Privacy: return {Top::Kind::Back, text::settings::title};
    case Screen::Earlier:
        if (!route.rest.empty()) return {Top::Kind::Back, text::earlier::back};
        return {Top::Kind::Back, text::settings::title};
    default: return {Top::Kind::Close, text::shell::close};
    }
}

/// The first letter, whole, however many bytes it has.
std::string initial_of(std::string_view name)
{
    std::size_t end = std::min<std::size_t>(1, name.size());
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) ++end;
    return std::string(name.substr(0, end));
}

LookedUp looked_up(app::App& app, std::string_view chosen)
{
    return {.explore = chosen == "explore" ? &app.explore() : nullptr,
            .alike = chosen == "alike" ? &app.alike() : nullptr};
}

float hour_on_wall(base::Moment now)
{
    const auto wall = base::wall_time(now);
    return std::chrono::duration<float, std::ratio<3600>>(wall - std::chrono::floor<std::chrono::days>(wall)).count();
}

Top with_note(Top top, std::optional<app::SampleDiary> sample)
{
    if (sample) top.note = text::sample::notes[static_cast<std::size_t>(*sample)];
    return top;
}

record::Entry new_entry(const std::string& prompt)
{
    record::Entry entry;
    entry.prompt = prompt;
    return entry;
}

}  // namespace

Shell::Shell(app::App& app, platform::Canvas& canvas, platform::Semantics& mirror)
    : app_(&app), canvas_(&canvas), mirror_(&mirror)
{
}

void Shell::arrive(std::string_view text, int place)
{
    auto route = parse_route(text);
    furthest_ = std::max(furthest_, place);
    if (route.screen == Screen::Help) return;  // the page lays its plain list over the screen, which stays as it is
    if (opened_ && route == route_ && at_ < way_.size() && way_[at_].place == place) return;
    leave();
    if (opened_ && route_.screen == Screen::Safety) app_->carry_out(app::LeaveSafety{});
    if (opened_ && route_.screen == Screen::BringIn) app_->carry_out(app::CancelImport{});  // or it would open again
    walk_to(place, route);
    route_ = std::move(route);
    closing_ = false;
    came_ = came_ || opened_;
    opened_ = false;
    canvas_->request_frame();
}

/// Back and Forward find each place as it was left; a new one begins at its top.
void Shell::walk_to(int place, const Route& route)
{
    moved_ = true;
    came_back_ = false;
    const auto known = std::ranges::find(way_, place, &Stop::place);
    const auto index = static_cast<std::size_t>(known - way_.begin());
    if (known != way_.end() && index != at_) {
        came_back_ = index < at_;
        at_ = index;
        return;
    }
    Stop stop{place, route, {}};
    const bool from = at_ < way_.size(), same = from && way_[at_].route.screen == route.screen;
    // A check-in may lie over where one is.
    if (same || (from && route.screen == Screen::CheckIn)) stop.scrolls = way_[at_].scrolls;
    if (same) stop.scrolls.keep_panes();
    way_.resize(std::min(way_.size(), known != way_.end() ? index : at_ + 1));
    way_.push_back(std::move(stop));
    at_ = way_.size() - 1;
}

void Shell::go(std::string_view route, bool replace)
{
    if (opened_ && route == route_.text) return;
    canvas_->set_route(std::string(route), replace);
    const int here = at_ < way_.size() ? way_[at_].place : 0;
    arrive(route, replace ? here : furthest_ + 1);
}

/// Where the browser's history knows the way, it leads; a screen opened by its address goes to the one above it.
void Shell::back()
{
    const bool invited = at_ > 0 && way_[at_ - 1].route.screen == Screen::Welcome && route_.screen != Screen::Welcome;
    if (at_ > 0 && !invited) canvas_->go_back();  // a welcome has said what it had to say
    else go(above(route_), true);
}

/// What is half written is handed over before its screen goes.
void Shell::leave()
{
    if (!opened_ || gone_ || app_->stage() != app::Stage::Ready) return;
    std::optional<app::KeepDraft> draft;
    if (route_.screen == Screen::Entry) draft = unkept(entry_);
    if (route_.screen == Screen::CheckIn) draft = unkept(check_in_);
    if (draft) app_->carry_out(*draft);
}

/// Fits the screen's state to the route, once the record can be read.
void Shell::open_screen()
{
    if (opened_ || app_->stage() != app::Stage::Ready) return;
    opened_ = true;
    gone_ = false;
    mirror_->set_title(std::format("{} · {}", name_of(route_), text::shell::name));
    passphrase_ = {};
    erase_ = {};
    const auto lock = app_->lock();  // codes that were left before one was typed back count for nothing
    if (!lock.codes.empty() || !lock.problem.empty() || !lock.passkey_problem.empty())
        app_->carry_out(app::CancelPassphrase{});
    if (route_.screen == Screen::CheckIn || route_.screen == Screen::Entry) {
        open_row();
    } else if (route_.screen == Screen::Journal) {
        journal_at(journal_, route_.rest);
    } else if (route_.screen == Screen::Patterns) {
        patterns_at(patterns_, route_.rest);
    } else if (route_.screen == Screen::Today) {
        if (!over_) today_ = {};  // it was in sight all the while
    } else if (route_.screen == Screen::Breathe) {
        breathe_ = {};
    } else if (route_.screen == Screen::NightRoom) {
        night_room_ = night_room_state(app_->night_room());
    } else if (route_.screen == Screen::Settings) {
        settings_ = {.to_copies = !route_.rest.empty() && route_.rest.front() == "copies"};
    } else if (route_.screen == Screen::BringIn) {
        bring_in_ = {};
    } else if (route_.screen == Screen::Privacy) {
        app_->carry_out(app::LookAtStorage{});
    } else if (route_.screen == Screen::OtherRecord) {
        other_record_ = {.done = app_->other_records().done};
    } else if (route_.screen == Screen::Passphrase) {
        passphrase_.new_lock = !route_.rest.empty() && route_.rest.front() == "new-lock";
    } else if (route_.screen == Screen::Welcome) {
        welcome_at(welcome_, route_.rest);
    }
}

/// A new person is greeted, once, where they would have come to Today.
void Shell::invite()
{
    if (opened_ || route_.screen != Screen::Today || !app_->is_new_person()) return;
    app_->carry_out(app::SetSetting{"welcomed", "yes"});
    go("/welcome", true);
}

/// The row that the address names, or a new one where it names none.
void Shell::open_row()
{
    const auto row = route_.row();
    if (route_.screen == Screen::CheckIn) {
        const auto kept = row ? app_->find_check_in(*row) : app::check_in_of_draft(app_->draft("check-in"));
        gone_ = !route_.rest.empty() && !kept;
        check_in_ = check_in_state(kept.value_or(record::CheckIn{}));
        return;
    }
    const auto kept = row ? app_->find_entry(*row) : std::nullopt;
    gone_ = !route_.rest.empty() && !kept;
    auto entry = kept.value_or(new_entry(route_.prompt));
    const auto draft = app_->draft(draft_place(entry));
    auto question = app_->question(entry.prompt);
    entry_ = entry_state(std::move(entry), std::move(question), draft);
}

/// A wide window shows a check-in in a dialog over the screen that it was opened from.
bool Shell::is_over_another(Layout layout) const
{
    return route_.screen == Screen::CheckIn && !gone_ && layout != Layout::Phone;
}

Route Shell::beneath() const
{
    const auto screen = at_ > 0 ? way_[at_ - 1].route.screen : Screen::Today;
    if (screen == Screen::Journal || screen == Screen::Patterns) return way_[at_ - 1].route;
    return parse_route("/today");
}

/// What stands there while no record can be read. Locked, it shows nothing that leads anywhere else.
Act Shell::draw_closed(Frame& frame, app::Stage stage)
{
    const bool exit = stage == app::Stage::Locked || app_->discreet().quick_exit;
    const Top top{.kind = Top::Kind::Words, .words = name_of(app_->discreet().guise), .exit = exit};
    if (stage == app::Stage::Locked) {
        locked_ = true;
        return draw_chrome(frame, {.text = {}, .screen = Screen::Lock, .rest = {}, .prompt = {}}, top, {},
                           [&](const Place& place) {
                               return draw_lock(frame, place, app_->lock(), app_->discreet(), lock_);
                           });
    }
    lock_ = {};
    return draw_chrome(frame, route_, top, {},
                       [&](const Place& place) { return draw_trouble(frame, place, stage, app_->archive()); });
}

/// What stands in the window, with all that is around it.
Act Shell::draw_page(Frame& frame, const Route& route)
{
    const auto date = route.screen == Screen::Today ? app_->today().date : std::string();
    auto top = with_note(top_of(route, frame.layout, date), app_->sample());
    top.initial = initial_of(app_->settings().name);
    top.returning = came_back_;
    top.exit = app_->discreet().quick_exit;
    top.locks = app_->lock().has_passphrase && !app_->sample();
    top.name = name_of(app_->discreet().guise);
    frame.forgiving = route.screen == Screen::NightRoom;
    return draw_chrome(frame, route, top, app_->keeping(),
                       [&](const Place& place) { return draw_screen(frame, route, place); });
}

/// `act`: what the page wants already; where that leads elsewhere the check-in stays as it is.
void Shell::draw_check_in_over(Frame& frame, bool is_new, Act& act)
{
    if (frame.layout == Layout::Phone) return forget_check_in_dialog(frame);
    bool open = over_ && !closing_;
    const bool was_open = open;
    auto wanted = draw_check_in_dialog(frame, check_in_look(), check_in_, is_new, open);
    if (!act.go.empty()) wanted.go.clear();
    else if (was_open && !open) closing_ = true;
    act.add(std::move(wanted));
}

PatternsViews Shell::patterns_views()
{
    return {app_->patterns(), app_->calendar(), app_->trials(),
            [this](const app::ReviewSpan& span) -> const auto& { return app_->review(span); },
            looked_up(*app_, patterns_.chosen), app_->reading()};
}

CheckInLook Shell::check_in_look()
{
    return {app_->check_in(), app_->now(),
            note_is_kept(check_in_) ? app_->feeling(check_in_.check_in.id) : app::FeelingView{}};
}

EntryView Shell::entry_view(const app::KeepingView& keeping)
{
    const bool is_kept = !entry_.is_new() && entry_.entry == entry_.as_saved;
    return {app_->now(), app_->check_in(), keeping,
            is_kept ? app_->feeling(entry_.entry.id) : app::FeelingView{}, app_->heard_now()};
}

Act Shell::draw_screen(Frame& frame, const Route& route, const Place& place)
{
    const auto& keeping = app_->keeping();
    if (gone_) return draw_gone(frame, place);
    switch (route.screen) {
    case Screen::CheckIn: return draw_check_in(frame, place, check_in_look(), check_in_);
    case Screen::Journal: return draw_journal(frame, place, app_->timeline(), app_->calendar(), journal_);
    case Screen::Entry: return draw_entry(frame, place, entry_view(keeping), entry_);
    case Screen::Patterns: return draw_patterns(frame, place, patterns_views(), patterns_);
    case Screen::Settings:
        return draw_settings(frame, place, app_->settings(), app_->lock(), app_->discreet(), settings_);
    case Screen::Tools: return draw_tools(frame, place);
    case Screen::Safety: return draw_safety(frame, place, app_->safety());
    case Screen::Breathe: return draw_breathe(frame, place, breathe_);
    case Screen::NightRoom: return draw_night_room(frame, place, app_->night_room(), app_->now().at, night_room_);
    case Screen::Welcome: return draw_welcome(frame, place, app_->lock().has_passphrase, app_->discreet(), welcome_);
    case Screen::Passphrase: return draw_passphrase(frame, place, app_->lock(), passphrase_);
    case Screen::Earlier:
        return draw_earlier(frame, place, app_->archive(), route.rest.empty() ? "" : std::string_view(route.rest[0]));
    case Screen::Privacy: return draw_privacy(frame, place, app_->privacy(), app_->folder());
    case Screen::Devices: return draw_devices(frame, place, app_->meeting());
    case Screen::OtherRecord:
        return draw_other_record(frame, place, app_->other_records(), app_->lock(), other_record_);
    case Screen::Erase: return draw_erase(frame, place, app_->lock(), erase_);
    case Screen::BringIn:
        if (const auto* view = app_->import()) return draw_bring_in(frame, place, *view, bring_in_);
        return {.go = "/settings", .replace = true};
    default:
        today_.hour = hour_on_wall(app_->now());
        return draw_today(frame, place, app_->today(), app_->patterns(), app_->trials(), today_);
    }
}

void Shell::carry_out(Act act)
{
    const auto safety = app_->safety();
    std::optional<base::Id> saved;
    for (const auto& command : act.commands)
        if (const auto id = app_->carry_out(command)) saved = id;
    if (app_->safety() != safety && app_->safety().shows != app::SafetyView::Shows::Nothing) return put_help_first(act);
    if (act.go == "/back") return back();
    if (act.go == "/check-in/saved") act.go = saved ? "/check-in/" + base::hex(*saved) : std::string();
    if (!act.go.empty()) go(act.go, act.replace);
}

/// What was saved leads there in place of where it would have led; from there the way is back as it would have been.
void Shell::put_help_first(const Act& act)
{
    if (route_.screen == Screen::Safety) return;
    const bool over_where_one_was = act.go.empty();
    go("/help-first", !over_where_one_was);
}

/// Notices become toasts; their key is the place in `shown_notices_`.
void Shell::say_notices(Frame& frame)
{
    for (auto& notice : app_->take_notices()) {
        const auto action = !notice.then ? "" : notice.action.empty() ? text::shell::undo : notice.action;
        frame.toasts.say({notice.words, std::string(action), std::to_string(shown_notices_.size())});
        shown_notices_.push_back(std::move(notice));
    }
}

void Shell::draw_notice(Frame& frame)
{
    const float below = std::max(frame.bars_below, frame.surface.safe_bottom + frame.surface.keyboard);
    const Rect above{0, 0, frame.surface.width, frame.surface.height - below};
    const auto chosen = draw_toast(frame, above);
    if (!chosen) return;
    const auto index = static_cast<std::size_t>(std::stoul(*chosen));
    if (index >= shown_notices_.size() || !shown_notices_[index].then) return;
    const auto then = *shown_notices_[index].then;
    app_->carry_out(then);
    if (route_.row() && std::holds_alternative<app::Remove>(then)) back();  // the row that is open is gone
}

/// On another screen the focus goes to its beginning, or to what had it when the person left that screen; or a
/// screen reader would stand nowhere.
void Shell::place_focus(Frame& frame)
{
    const auto& nodes = frame.semantics.nodes();
    const auto focused = std::ranges::find(nodes, frame.input.focused(), &platform::Node::id);
    const bool another = std::exchange(shown_, route_.screen) != route_.screen;
    if (!std::exchange(came_, false)) {
        if (focused == nodes.end()) return;
        left_at_[route_.text] = focused->id;
        focused_ = {focused->role, focused->name};
    } else if (over_) {
        return;  // the dialog has taken it
    } else if (another || focused == nodes.end()) {
        const auto left = std::ranges::find(nodes, came_back_ ? left_at_[route_.text] : 0, &platform::Node::id);
        const auto same = std::ranges::find_if(
            nodes, [&](const platform::Node& node) { return std::pair{node.role, node.name} == focused_; });
        const auto main = std::ranges::find(nodes, platform::Role::Main, &platform::Node::role);
        const auto there = left != nodes.end() ? left : !another && same != nodes.end() ? same : main;
        if (there != nodes.end()) frame.input.move_focus(there->id);
    }
}

bool Shell::is_at_night() const
{
    const bool from_there = route_.screen == Screen::Breathe && !route_.rest.empty() && route_.rest.front() == "night";
    return route_.screen == Screen::NightRoom || from_there;
}

void Shell::draw(Frame& frame)
{
    Act act;
    if (way_.empty()) way_.push_back({furthest_, route_, {}});
    if (std::exchange(moved_, false)) frame.scrolls = way_[at_].scrolls;
    if (const auto stage = app_->stage(); stage != app::Stage::Ready) {
        act = draw_closed(frame, stage);
        opened_ = false;
    } else {
        const bool unlocked = std::exchange(locked_, false);
        if (unlocked) {
            lock_ = {};
            if (app_->lock().opened_by_code) go("/passphrase", false);
        }
        if (app_->import() && route_.screen != Screen::BringIn) go("/bring-in", false);
        invite();
        const bool is_new = !opened_;
        open_screen();
        if (unlocked && gone_) go("/today", true), open_screen();  // nothing tells what another record has there
        over_ = is_over_another(frame.layout);
        const bool was_inert = std::exchange(frame.inert, frame.inert || over_);
        act = draw_page(frame, over_ ? beneath() : route_);
        frame.inert = was_inert;
        draw_check_in_over(frame, is_new, act);
        place_focus(frame);
    }
    say_notices(frame);
    draw_notice(frame);
    if (at_ < way_.size()) way_[at_].scrolls = frame.scrolls;
    carry_out(std::move(act));
}

}  // namespace ui
