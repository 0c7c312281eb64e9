#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>
#include <map>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <utility>

#include "platform/browser/assets.h"
#include "platform/browser/clock.h"
#include "platform/browser/entropy.h"
#include "platform/browser/host.h"
#include "platform/browser/page_sink.h"

/// Draws what it has heard, and mirrors one thing of each kind. The "result" node says in words what came through the
/// bridge, so that a test reads it by role and name.
namespace {

using namespace platform;

constexpr std::uint32_t heading = 1, button = 2, slider = 3, field = 4, area = 5, box = 6, result = 7, dialog = 8,
                        close = 9, bar = 10, far = 11, open_dialog = 12, journal = 13, all = 14, take = 15, hold = 16,
                        ask = 17, save = 18, open = 19, secret = 20, forget = 21;

Node node(std::uint32_t id, Role role, std::string name, Box where)
{
    Node made;
    made.id = id;
    made.role = role;
    made.name = std::move(name);
    made.box = where;
    return made;
}

Editing editing(std::string text, std::uint32_t version, bool many_lines)
{
    Editing made;
    made.text = std::move(text);
    made.version = version;
    made.many_lines = many_lines;
    made.hint = "Start anywhere.";
    made.colour = "#26221D";
    made.caret_colour = "#1C665E";
    made.selection_colour = "#D8EAE4";
    made.hint_colour = "#5E564B";
    return made;
}

class Harness {
public:
    Harness()
        : host_({.frame = [this](double now) { frame(now); },
                 .woken = [this] { say("woken"); },
                 .hidden = [this] { ++hidden_; },
                 .shown = [this] { ++shown_; }})
    {
        ImGui::CreateContext();
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        font_ = assets_.bytes("fonts/atkinson-400.ttf");
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        io.Fonts->AddFontFromMemoryTTF(font_.data(), static_cast<int>(font_.size()), 0, &config);
        if (!host_.renderer().start()) {
            browser::give_up("webgl");
            return;
        }
        host_.canvas().set_ground("#F6F1E9", "light");
        host_.updates().watch([this] { say("new version"); });
        host_.begin();
    }

private:
    void hear(const MirrorEvent& event)
    {
        if (const auto* activated = std::get_if<Activated>(&event)) act(activated->id);
        if (const auto* set = std::get_if<ValueSet>(&event)) value_ = set->value;
        if (const auto* edited = std::get_if<TextEdited>(&event)) said_ = "edited: " + edited->text;
        if (std::get_if<TextSubmitted>(&event)) said_ = "submitted";
        if (const auto* moved = std::get_if<FocusMoved>(&event)) focused_ = moved->id;
        if (const auto* key = std::get_if<KeyPressed>(&event)) said_ = "key: " + key->key;
    }

    void act(std::uint32_t id)
    {
        ++activated_[id];
        said_ = "activated " + std::to_string(id) + ", " + std::to_string(activated_[id]) + " times";
        if (id == box) checked_ = !checked_;
        if (id == open_dialog) dialog_open_ = true;
        if (id == close) dialog_open_ = false;
        if (id == button) store_and_load();
        if (id == secret) keep_a_secret();
        if (id == forget) host_.secrets().forget();
        if (id == take) host_.updates().take();
        if (id == hold) host_.lock().acquire(true, [this](bool held) { say(held ? "lock taken" : "lock refused"); });
        if (id == ask) host_.lock().acquire(false, [this](bool held) { say(held ? "lock held" : "lock elsewhere"); });
        if (id == save)
            host_.files().save("words.txt", "text/plain", std::as_bytes(std::span(std::string_view("kept"))));
        if (id == open)
            host_.files().open(".txt", [this](const OpenedFile& file) {
                say("opened " + file.name + ", " + std::to_string(file.bytes.size()) + " bytes");
            });
    }

    void say(std::string words)
    {
        said_ = std::move(words);
        host_.canvas().request_frame();
    }

    /// One commit and one with a stale head, then everything read again.
    void store_and_load()
    {
        Batch batch;
        batch.head.epoch = base::random_id(entropy_);
        batch.head.batch = base::random_id(entropy_);
        batch.head.generation = 1;
        batch.head.page_count = 2;
        batch.pages = {{1, Bytes(page_size, std::byte{1})}, {2, Bytes(page_size, std::byte{2})}};
        batch.key_slots = Bytes(100, std::byte{7});
        sink_.store(batch, [this, batch](auto first) mutable {
            stored_ = !first ? "refused" : *first ? "flushed" : "stored";
            sink_.store(batch, [this, batch](auto stale) {
                stored_ += !stale && stale.error() == Refusal::Superseded ? ", stale refused" : ", stale taken";
                sink_.load([this, batch](auto kept) {
                    const bool same = kept && kept->head == batch.head && kept->pages == batch.pages &&
                                      kept->key_slots[1] == *batch.key_slots;
                    stored_ += same ? ", read back" : ", not read back";
                    host_.canvas().request_frame();
                });
            });
        });
    }

    /// A passphrase stretched, the key it gives wrapped in itself, and that unwrapped again, well and badly.
    void keep_a_secret()
    {
        const Salt salt{};
        host_.secrets().stretch("a heron", salt, {19 << 10, 2}, [this](auto stretched) {
            if (!stretched) return say("not stretched");
            host_.secrets().wrap(*stretched, *stretched, [this, key = *stretched](auto wrapped) {
                if (!wrapped) return say("not wrapped");
                host_.secrets().unwrap(key, *wrapped, [this, key, kept = *wrapped](auto unwrapped) {
                    const bool same = unwrapped == key;
                    host_.secrets().unwrap({}, kept, [this, same](auto wrong) {
                        const bool told = !wrong && wrong.error() == SecretRefusal::DoesNotFit;
                        say(same && told ? "secret kept" : "secret lost");
                    });
                });
            });
        });
    }

    void frame(double now)
    {
        for (const auto& event : host_.take_canvas_events()) feed(event);
        for (const auto& event : host_.take_mirror_events()) hear(event);
        mirror();
        draw(now);
    }

    void feed(const CanvasEvent& event)
    {
        auto& io = ImGui::GetIO();
        const float scale = host_.canvas().surface().scale;
        if (const auto* moved = std::get_if<PointerMoved>(&event)) {
            io.AddMousePosEvent(moved->x * scale, moved->y * scale);
            if (pressed_at_ && std::abs(moved->y - *pressed_at_) > 8) host_.canvas().cancel_press();
        }
        if (const auto* down = std::get_if<PointerDown>(&event)) {
            io.AddMouseButtonEvent(0, true);
            pressed_at_ = down->y;
        }
        if (std::get_if<PointerUp>(&event)) pressed_at_.reset();
        if (std::get_if<PointerUp>(&event)) io.AddMouseButtonEvent(0, false);
        if (const auto* wheel = std::get_if<Wheel>(&event)) scrolled_ += wheel->dy;
        if (const auto* route = std::get_if<RouteChanged>(&event)) said_ = "route: " + route->route;
        if (std::get_if<ContextLost>(&event)) said_ = "context lost";
        if (std::get_if<ContextRestored>(&event)) said_ = "context restored";
    }

    void draw(double now)
    {
        if (!host_.renderer().ready()) return;
        const auto surface = host_.canvas().surface();
        auto& io = ImGui::GetIO();
        io.DisplaySize = {std::round(surface.width * surface.scale), std::round(surface.height * surface.scale)};
        io.DeltaTime = static_cast<float>(std::max(0.001, (now - last_) / 1000));
        last_ = now;
        host_.renderer().begin_frame();
        ImGui::NewFrame();
        auto& list = *ImGui::GetBackgroundDrawList();
        const auto px = [&](float x, float y) {
            return ImVec2(std::round(x * surface.scale), std::round(y * surface.scale));
        };
        const auto words = [&](float x, float y, const std::string& text) {
            list.AddText(io.Fonts->Fonts[0], std::round(17 * 1.3F * surface.scale), px(x, y),
                         IM_COL32(0x26, 0x22, 0x1D, 255), text.c_str());
        };
        for (const auto& shown : nodes_ | std::views::drop(1)) {
            const auto& at = shown.box;
            list.AddRectFilled(px(at.x, at.y), px(at.x + at.width, at.y + at.height), IM_COL32(0xFF, 0xFD, 0xF9, 255),
                               12 * surface.scale);
            if (!shown.editing) words(at.x + 12, at.y + 8, shown.name);
        }
        ImGui::Render();
        host_.renderer().draw(*ImGui::GetDrawData(), {0xF6 / 255.F, 0xF1 / 255.F, 0xE9 / 255.F});
    }

    void mirror()
    {
        std::vector<Node> wanted;
        const auto surface = host_.canvas().surface();
        wanted.push_back(node(all, Role::Main, "", {0, 0, surface.width, surface.height}));
        wanted.push_back(node(heading, Role::Heading, "Harness", {16, 16, 200, 40}));
        wanted.back().level = 1;
        wanted.push_back(node(secret, Role::Button, "Secret", {220, 12, 76, 44}));
        wanted.push_back(node(forget, Role::Button, "Forget", {304, 12, 76, 44}));
        wanted.push_back(node(button, Role::Button, "Store", {16, 64, 160, 48}));
        wanted.push_back(node(open_dialog, Role::Button, "Open dialog", {196, 64, 160, 48}));
        wanted.push_back(node(slider, Role::Slider, "Craving", {16, 120, 300, 44}));
        wanted.back().least = 0, wanted.back().most = 10, wanted.back().step = 1, wanted.back().value = value_;
        wanted.back().value_text = std::to_string(static_cast<int>(value_)) + " of 10";
        wanted.push_back(node(field, Role::TextField, "Name", {16, 172, 300, 48}));
        wanted.back().editing = editing("", 1, false);
        wanted.push_back(node(area, Role::TextField, "Note", {16, 228, 300, 100}));
        wanted.back().editing = editing("First words", 1, true);
        wanted.back().clip = Box{0, 0, surface.width, 324};
        wanted.push_back(node(box, Role::Checkbox, "Walk", {16, 336, 160, 48}));
        wanted.back().checked = checked_;
        wanted.push_back(node(journal, Role::Link, "Journal", {196, 336, 160, 48}));
        wanted.back().href = "#/journal";
        wanted.push_back(node(result, Role::Text, said(), {16, 392, 340, 72}));
        const std::pair<std::uint32_t, const char*> more[]{
            {take, "Update"}, {hold, "Hold"}, {ask, "Ask"}, {save, "Save"}, {open, "Open"}};
        for (float x = 16; const auto& [id, name] : more) {
            wanted.push_back(node(id, Role::Button, name, {x, 640, 68, 48}));
            x += 72;
        }
        wanted.push_back(node(far, Role::Button, "Far below", {16, 1600 - scrolled_, 160, 48}));
        for (auto& inside : wanted | std::views::drop(1)) inside.parent = all;
        wanted.push_back(node(bar, Role::Banner, "Bar", {0, surface.height - 60, surface.width, 60}));
        wanted.back().layer = 1;
        if (dialog_open_) {
            wanted.push_back(node(dialog, Role::Dialog, "A question", {16, 480, 300, 120}));
            wanted.back().modal = true, wanted.back().layer = 2;
            wanted.push_back(node(close, Role::Button, "Close", {16, 40, 120, 48}));  // from the dialog's corner
            wanted.back().parent = dialog;
        }
        std::vector<MirrorChange> changes;
        for (const auto& old : nodes_)
            if (std::ranges::none_of(wanted, [&](const Node& now) { return now.id == old.id; }))
                changes.push_back(DropNode{old.id});
        for (const auto& now : wanted)
            if (std::ranges::find(nodes_, now) == nodes_.end()) changes.push_back(PutNode{now, 0});
        host_.semantics().apply(changes);
        nodes_ = std::move(wanted);
    }

    [[nodiscard]] std::string said() const
    {
        return said_ + "; slider " + std::to_string(static_cast<int>(value_)) + "; focus " + std::to_string(focused_) +
               "; " + stored_ + "; hidden " + std::to_string(hidden_) + " shown " + std::to_string(shown_) +
               "; offset " + std::to_string(browser::BrowserClock{}.offset_at(browser::BrowserClock{}.now()).count());
    }

    std::string said_ = "nothing yet", stored_ = "not stored";
    std::map<std::uint32_t, int> activated_;
    double value_ = 3, last_ = 0;
    bool checked_ = false, dialog_open_ = false;
    std::uint32_t focused_ = 0;
    int hidden_ = 0, shown_ = 0;
    float scrolled_ = 0;
    std::optional<float> pressed_at_;
    std::vector<Node> nodes_;
    browser::Assets assets_;
    browser::Assets::Bytes font_;
    browser::BrowserEntropy entropy_;
    browser::BrowserClock clock_;
    browser::BrowserPageSink sink_{"harness"};
    browser::Host host_;
};

}  // namespace

// IMGUI_ENABLE_TEST_ENGINE's hooks, which `ui` has in the application.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

int main()
{
    static Harness harness;  // lives as long as the page
}
