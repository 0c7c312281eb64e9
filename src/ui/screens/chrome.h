#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "app/views.h"
#include "ui/screens/route.h"
#include "ui/screens/screen.h"

namespace ui {

/// What stands left of *Help now*.
struct Top {
    enum class Kind { Words, Title, Back, Close } kind = Kind::Title;
    std::string_view words;
    std::string initial = {};  ///< of the person's name; may be empty
    bool returning = false;    ///< the screen comes by a way back
    bool exit = false;         ///< the quick exit stands between them
    bool locks = false;        ///< the rail has a way to close the record
    bool dated = false;        ///< `words` is the day, beside the way to Settings
    std::string_view name = {};  ///< another than Lantern's own, on the rail
    std::string_view note = {};  ///< beneath, small: whose diary this is, where it is not one's own
};

/// What the screen is called, in the window's title and as a landmark.
[[nodiscard]] std::string_view name_of(const Route& route);
/// Screens with one job: no rail and no tabs.
[[nodiscard]] bool is_alone(const Route& route);

/// Everything around a screen: the rail or the tabs, the top bar, *Help now* in its corner, and what must be said
/// about keeping. Draws them, then the screen through `body`. Gives what was wanted, the screen's own included.
[[nodiscard]] Act draw_chrome(Frame& frame, const Route& route, const Top& top, const app::KeepingView& keeping,
                              const std::function<Act(const Place&)>& body);

}  // namespace ui
