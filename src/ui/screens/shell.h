#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/app.h"
#include "ui/screens/breathe.h"
#include "ui/screens/bring_in.h"
#include "ui/screens/check_in.h"
#include "ui/screens/entry.h"
#include "ui/screens/erase.h"
#include "ui/screens/journal.h"
#include "ui/screens/lock.h"
#include "ui/screens/night_room.h"
#include "ui/screens/other_record.h"
#include "ui/screens/passphrase.h"
#include "ui/screens/patterns.h"
#include "ui/screens/route.h"
#include "ui/screens/settings.h"
#include "ui/screens/today.h"
#include "ui/screens/welcome.h"

namespace platform {
class Canvas;
class Semantics;
}  // namespace platform

namespace ui {

/// Which screen is shown, what is half done on each, and the way between them. Draws a frame of the whole app.
class Shell {
public:
    Shell(app::App& app, platform::Canvas& canvas, platform::Semantics& mirror);

    /// The address changed: by us, by Back and Forward, or by a link. `place`: of the entry in the browser's history.
    void arrive(std::string_view route, int place = 0);
    void draw(Frame& frame);
    /// The window is going away: hands over what is half written.
    void leave();
    /// This is a place with night's colours, whatever the theme: the Night room, and what is entered from there.
    [[nodiscard]] bool is_at_night() const;

private:
    void go(std::string_view route, bool replace);
    void back();
    void carry_out(Act act);
    void open_screen();
    void invite();
    void open_row();
    void walk_to(int place, const Route& route);
    void say_notices(Frame& frame);
    void draw_notice(Frame& frame);
    void place_focus(Frame& frame);
    [[nodiscard]] bool is_over_another(Layout layout) const;
    [[nodiscard]] Route beneath() const;
    [[nodiscard]] Act draw_closed(Frame& frame, app::Stage stage);
    [[nodiscard]] Act draw_page(Frame& frame, const Route& route);
    void draw_check_in_over(Frame& frame, bool is_new, Act& act);
    [[nodiscard]] PatternsViews patterns_views();
    [[nodiscard]] CheckInLook check_in_look();
    [[nodiscard]] EntryView entry_view(const app::KeepingView& keeping);
    void put_help_first(const Act& act);
    [[nodiscard]] Act draw_screen(Frame& frame, const Route& route, const Place& place);

    app::App* app_;
    platform::Canvas* canvas_;
    platform::Semantics* mirror_;
    Route route_;
    bool opened_ = false;  ///< the screen's state fits the route
    bool came_ = false, came_back_ = false;  ///< another place since the last frame; from one that it had led to
    Screen shown_ = Screen::Today;           ///< of the last frame
    std::unordered_map<std::string, std::uint32_t> left_at_;  ///< what had the focus last, by place
    std::pair<platform::Role, std::string> focused_;  ///< what that was, and its name
    /// A place in the browser's history, and how far it was scrolled.
    struct Stop { int place; Route route; Scrolls scrolls; };
    std::vector<Stop> way_;  ///< places since the page was opened, those that Forward leads to included
    std::size_t at_ = 0;     ///< where we are in it
    int furthest_ = 0;       ///< the largest number of a place so far
    bool moved_ = false;     ///< the place has its own scrolling, not yet put in force
    bool gone_ = false;      ///< the address names a row that is not there
    bool over_ = false;      ///< the last frame showed a check-in over another screen
    bool closing_ = false;   ///< that check-in has been closed, and the way leads back
    std::vector<app::Notice> shown_notices_;

    TodayState today_;
    CheckInState check_in_;
    WelcomeState welcome_;
    JournalState journal_;
    EntryState entry_;
    PatternsState patterns_;
    SettingsState settings_;
    BringInState bring_in_;
    BreatheState breathe_;
    NightRoomState night_room_;
    PassphraseState passphrase_;
    OtherRecordState other_record_;
    EraseState erase_;
    LockState lock_;
    bool locked_ = false;  ///< the last frame waited for a passphrase
};

}  // namespace ui
