// Wires the browser, the engine and the interface; the only file that knows all of them.
#include <chrono>
#include <cmath>

#include "app/app.h"
#include "content/insight_sentences.h"
#include "content/prompts.h"
#include "imgui.h"
#include "platform/browser/assets.h"
#include "platform/browser/clock.h"
#include "platform/browser/entropy.h"
#include "platform/browser/eraser.h"
#include "platform/browser/folder.h"
#include "platform/browser/host.h"
#include "platform/browser/page_sink.h"
#include "platform/browser/places.h"
#include "platform/browser/snapshot_store.h"
#include "platform/browser/storage.h"
#include "ui/interface.h"
#include "ui/screens/shell.h"

namespace {

using namespace platform::browser;
using Bytes = Assets::Bytes;

std::span<const unsigned char> view_of(const Bytes& bytes)
{
    return {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()};
}

struct Fonts {
    Bytes text, strong, display, icons;
    explicit Fonts(const Assets& assets)
        : text(assets.bytes("fonts/atkinson-400.ttf")), strong(assets.bytes("fonts/atkinson-600.ttf")),
          display(assets.bytes("fonts/fraunces-500.ttf")), icons(assets.bytes("fonts/icons.ttf"))
    {
    }
    [[nodiscard]] ui::FontFiles files() const
    {
        return {view_of(text), view_of(strong), view_of(display), view_of(icons)};
    }
};

ui::Appearance appearance_of(std::string_view name)
{
    if (name == "light") return ui::Appearance::Light;
    if (name == "dark") return ui::Appearance::Dark;
    if (name == "night") return ui::Appearance::Night;
    if (name == "contrast-dark") return ui::Appearance::ContrastDark;
    return name == "contrast-light" ? ui::Appearance::ContrastLight : ui::Appearance::System;
}

float share(std::uint8_t channel) { return static_cast<float>(channel) / 255; }

std::chrono::milliseconds steady_now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

/// The one app object. Lives as long as the page.
class Page {
public:
    Page();
    void begin();

private:
    void frame(double milliseconds);
    void wake();
    void lock();
    void lock_if_due();
    [[nodiscard]] bool hand_over();
    void set_alarm(std::optional<std::chrono::milliseconds> engine, double interface_seconds);
    void apply_settings();
    [[nodiscard]] bool wants_contrast(std::string_view theme);
    void hear(const std::vector<platform::CanvasEvent>& events);

    Assets assets_;
    Fonts fonts_{assets_};
    BrowserClock clock_;
    BrowserEntropy entropy_;
    BrowserEraser eraser_;
    BrowserPageSink pages_{BrowserPlaces::store_of(1)};
    BrowserSnapshotStore snapshots_{BrowserPlaces::store_of(1)};
    BrowserStorage storage_;
    BrowserFolder folder_;
    BrowserPlaces places_{{.pages = pages_, .snapshots = snapshots_, .folder = folder_}};
    Host host_;
    ui::Interface interface_;
    app::App app_;
    ui::Shell shell_;
};

Page::Page()
    : host_({.frame = [this](double now) { frame(now); },
             .woken = [this] { wake(); },
             .hidden =
                 [this] {
                     shell_.leave();
                     app_.hidden();
                     if (app_.locks_when_hidden()) lock();
                 },
             .shown =
                 [this] {
                     app_.shown();
                     host_.canvas().request_frame();
                 },
             .leaving = [this] { return hand_over(); },
             .lock = [this] { lock(); }}),
      interface_(host_.canvas(), host_.semantics(), fonts_.files(), &host_.letters()),
      app_({.pages = pages_,
            .lock = host_.lock(),
            .files = host_.files(),
            .clock = clock_,
            .entropy = entropy_,
            .updates = host_.updates(),
            .secrets = host_.secrets(),
            .snapshots = snapshots_,
            .discretion = host_.discretion(),
            .eraser = eraser_,
            .storage = storage_,
            .folder = folder_,
            .passkeys = host_.passkeys(),
            .places = places_},
           {.prompts = content::prompts,
            .insight_sentences = content::insight_sentences,
            .load_sample =
                [this](app::SampleDiary which, std::function<void(std::string)> loaded) {
                    const auto* name = which == app::SampleDiary::Sam ? "samples/sam.json" : "samples/kossakowski.json";
                    assets_.fetch(name, [loaded = std::move(loaded)](std::optional<Bytes> bytes) {
                        loaded(bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size())
                                     : std::string());
                    });
                }},
           [this] { host_.canvas().request_frame(); }),
      shell_(app_, host_.canvas(), host_.semantics())
{
}

void Page::begin()
{
    if (!host_.renderer().start()) return give_up("webgl");
    interface_.set_shading(&host_.renderer().shading());
    app_.start();
    host_.begin();
}

void Page::hear(const std::vector<platform::CanvasEvent>& events)
{
    for (const auto& event : events)
        if (const auto* moved = std::get_if<platform::RouteChanged>(&event)) shell_.arrive(moved->route, moved->place);
}

bool Page::wants_contrast(std::string_view theme)
{
    const auto wanted = ui::theme_for(appearance_of(theme), host_.canvas().surface());
    return wanted == ui::ThemeKind::Contrast || wanted == ui::ThemeKind::ContrastLight;
}

void Page::apply_settings()
{
    if (app_.stage() != app::Stage::Ready) return;
    const auto settings = app_.settings();
    const bool night = shell_.is_at_night() || settings.night_now;
    interface_.set_appearance(night && !wants_contrast(settings.theme) ? ui::Appearance::Night
                                                                       : appearance_of(settings.theme));
    interface_.set_text_scale(static_cast<float>(settings.text_percent) / 100);
    interface_.set_line_spacing(static_cast<float>(settings.line_percent) / 100);
    interface_.set_spellcheck(settings.spellcheck);
}

/// One alarm for both that wait: the engine and the interface. None when nothing waits.
void Page::set_alarm(std::optional<std::chrono::milliseconds> engine, double interface_seconds)
{
    double wait = interface_seconds * 1000;
    if (engine && (wait == 0 || static_cast<double>(engine->count()) < wait))
        wait = static_cast<double>(engine->count());
    host_.canvas().wake_in(static_cast<int>(std::ceil(wait)));
}

/// What is half written is handed over first.
void Page::lock()
{
    shell_.leave();
    app_.carry_out(app::LockNow{});
}

void Page::lock_if_due()
{
    if (app_.should_lock(steady_now())) lock();
}

/// As on hiding; true once nothing is on its way to the disk any more.
bool Page::hand_over()
{
    shell_.leave();
    app_.hidden();
    app_.tick(steady_now());
    return app_.keeping().keeping != app::Keeping::Saving;
}

/// While the page is hidden no frame comes, but what must be kept is tried again all the same.
void Page::wake()
{
    lock_if_due();
    set_alarm(app_.tick(steady_now()), 0);
    host_.canvas().request_frame();
}

void Page::frame(double milliseconds)
{
    const auto canvas_events = host_.take_canvas_events();
    const auto mirror_events = host_.take_mirror_events();
    hear(canvas_events);
    if (!canvas_events.empty() || !mirror_events.empty()) app_.used(steady_now());
    const auto surface = host_.canvas().surface();
    // The page shows its plain help instead: there is nothing to lay out in.
    if (surface.width < 1 || surface.height < 1) return set_alarm(app_.tick(steady_now()), 0);
    apply_settings();
    if (host_.renderer().ready()) host_.renderer().begin_frame();
    interface_.frame(canvas_events, mirror_events, milliseconds / 1000,
                     [this](ui::Frame& frame) { shell_.draw(frame); });
    if (host_.renderer().ready()) {
        const auto ground = interface_.theme().palette.bg;
        const float colour[3]{share(ground.red), share(ground.green), share(ground.blue)};
        host_.renderer().draw(*interface_.draw_data(), colour);
    }
    set_alarm(app_.tick(steady_now()), interface_.wake_after());
}

}  // namespace

int main()
{
    static Page page;  // the browser calls back for as long as the page is open
    page.begin();
}
