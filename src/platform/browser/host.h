#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "platform/browser/canvas.h"
#include "platform/browser/discretion.h"
#include "platform/browser/files.h"
#include "platform/browser/gl_renderer.h"
#include "platform/browser/letters.h"
#include "platform/browser/lock.h"
#include "platform/browser/passkeys.h"
#include "platform/browser/secrets.h"
#include "platform/browser/semantics.h"
#include "platform/browser/updates.h"

/// The page as one thing, for main.cpp:
///
///     Host host({.frame = …, .woken = …, .hidden = …, .shown = …});
///     …make ImGui's context, with fonts from Assets…
///     if (!host.renderer().start()) return give_up("webgl");
///     host.begin();
///
/// and in `frame`: take both lists of events, hand them to `ui`, which feeds ImGui's IO and builds the frame; then, if
/// `renderer().ready()`, draw; always apply the mirror's changes, so that it works without a picture. Whoever needs
/// another frame (an animation, events that ImGui still queues) asks the canvas for it. Nothing else makes frames.
namespace platform::browser {

struct Calls {
    std::function<void(double now)> frame;  ///< milliseconds, monotonic
    std::function<void()> woken;            ///< the time asked for by `canvas().wake_in` has come
    std::function<void()> hidden;           ///< at once, for no frame may come any more: keep what is small
    std::function<void()> shown;            ///< at once: check that the record is still ours
    /// The person leaves in haste: hand over what is half written. Asked again until it gives true: all is kept.
    std::function<bool()> leaving = [] { return true; };
    std::function<void()> lock = [] {};     ///< its key was pressed
};

class Host {
public:
    explicit Host(Calls calls);

    [[nodiscard]] Canvas& canvas() { return canvas_; }
    [[nodiscard]] Semantics& semantics() { return semantics_; }
    [[nodiscard]] Discretion& discretion() { return discretion_; }
    [[nodiscard]] Files& files() { return files_; }
    [[nodiscard]] Lock& lock() { return lock_; }
    [[nodiscard]] Passkeys& passkeys() { return passkeys_; }
    [[nodiscard]] Secrets& secrets() { return secrets_; }
    [[nodiscard]] Updates& updates() { return updates_; }
    [[nodiscard]] Letters& letters() { return letters_; }
    [[nodiscard]] GlRenderer& renderer() { return renderer_; }

    /// What came in since the last call, in order. Each event has already asked for a frame.
    [[nodiscard]] std::vector<CanvasEvent> take_canvas_events();
    [[nodiscard]] std::vector<MirrorEvent> take_mirror_events();

    /// Asks for the first frame; once it is done the page hides its static help.
    void begin();

private:
    void happened(CanvasEvent event);
    void heard(MirrorEvent event);
    void frame(double now);

    Calls calls_;
    std::vector<CanvasEvent> canvas_events_;
    std::vector<MirrorEvent> mirror_events_;
    bool begun_ = false, shown_ = false;
    GlRenderer renderer_;
    BrowserFiles files_;
    BrowserLock lock_;
    BrowserPasskeys passkeys_;
    BrowserSecrets secrets_;
    BrowserUpdates updates_;
    BrowserSemantics semantics_;
    BrowserCanvas canvas_;
    BrowserLetters letters_;
    BrowserDiscretion discretion_;
};

/// Ends with the page's static help and its sentence for what is missing: "webgl", "storage" or "error".
void give_up(std::string_view missing);

}  // namespace platform::browser
