#include "ui/interface.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <variant>
#include <imgui.h>
#include <imgui_internal.h>
#include "ui/shadow.h"

namespace ui {
namespace {

constexpr float longest_step = 1 / 30.f;  // after a pause things must not jump

/// Every colour of ImGui's own is magenta where we would see it: nothing of its look may leak.
void take_looks_away()
{
    ImGuiStyle& style = ImGui::GetStyle();
    for (ImVec4& colour : style.Colors) colour = {1, 0, 1, 1};
    style.Colors[ImGuiCol_WindowBg] = style.Colors[ImGuiCol_Border] = {0, 0, 0, 0};
    style.WindowPadding = style.FramePadding = style.ItemSpacing = {0, 0};
    style.WindowBorderSize = style.WindowRounding = 0;
    style.WindowMinSize = {1, 1};
    style.CircleTessellationMaxError = .2f;
    style.CurveTessellationTol = .5f;
}

void set_up_io()
{
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigInputTrickleEventQueue = true;
    io.MouseDrawCursor = false;
    io.Fonts->TexMinWidth = io.Fonts->TexMinHeight = 512;
    io.Fonts->TexMaxWidth = io.Fonts->TexMaxHeight = 4096;  // what every WebGL 2 device has
}

/// What may be on its way, in seconds: a fade shows things through each other, which some want as little as motion.
float longest(const platform::Surface& surface)
{
    if (!surface.prefers_still) return Motion::any_time;
    return surface.prefers_opaque ? 0 : pace::still;
}

struct Feed {
    float scale;
    ImGuiIO& io = ImGui::GetIO();

    void operator()(const platform::PointerMoved& e) const { at(e.x, e.y, e.touch); }
    void operator()(const platform::PointerDown& e) const
    {
        at(e.x, e.y, e.touch);
        io.AddMouseButtonEvent(0, true);
    }
    void operator()(const platform::PointerUp& e) const
    {
        at(e.x, e.y, e.touch);
        io.AddMouseButtonEvent(0, false);
        if (e.touch) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // a finger hovers over nothing
    }
    void operator()(const platform::PointerLeft&) const { io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); }
    void operator()(const platform::Wheel& e) const { at(e.x, e.y, false); }
    void operator()(const auto&) const {}
    void at(float x, float y, bool touch) const
    {
        io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
        io.AddMousePosEvent(x * scale, y * scale);
    }
};

ImDrawList& open_window()
{
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("Lantern", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
    return *ImGui::GetWindowDrawList();
}

using platform::MirrorChange;
using platform::Node;

/// While the page moves under a finger only what scrolls is told, with all that lies in it; the rest waits until it
/// has settled. Brings `told` up to date.
std::vector<MirrorChange> scrolls_only(const std::vector<Node>& now, std::vector<Node>& told)
{
    std::vector<MirrorChange> changes;
    for (auto same = told.begin(); same != told.end(); ++same) {
        if (same->role != platform::Role::Scroll) continue;
        const auto moved = std::ranges::find(now, same->id, &Node::id);
        if (moved == now.end() || *moved == *same || moved->parent != same->parent) continue;
        *same = *moved;
        const auto next =
            std::find_if(same + 1, told.end(), [&](const Node& node) { return node.parent == same->parent; });
        changes.push_back(platform::PutNode{*same, next == told.end() ? 0 : next->id});  // the order it has there
    }
    return changes;
}

/// The same thing in another place: told by its role and words, where only one such thing is new.
std::uint32_t moved_to(const std::vector<Node>& before, const std::vector<Node>& now, std::uint32_t id)
{
    const auto has = [](const std::vector<Node>& nodes, std::uint32_t one) {
        return std::ranges::find(nodes, one, &Node::id) != nodes.end();
    };
    const auto was = std::ranges::find(before, id, &Node::id);
    if (id == 0 || was == before.end() || has(now, id)) return 0;
    std::uint32_t found = 0;
    for (const Node& node : now) {
        if (node.role != was->role || node.name != was->name || has(before, node.id)) continue;
        if (found != 0) return 0;
        found = node.id;
    }
    return found;
}

}  // namespace

struct Interface::State {
    State(platform::Canvas& canvas_given, platform::Semantics& mirror_given)
        : canvas{canvas_given}, mirror{mirror_given}, context{ImGui::CreateContext()}
    {
        ImGui::SetCurrentContext(context);
        set_up_io();
        take_looks_away();
    }

    platform::Canvas& canvas;
    platform::Semantics& mirror;
    platform::Shading* shading = nullptr;
    ImGuiContext* context;
    std::optional<Type> type;
    Theme theme;
    Palette from, shown;
    Appearance appearance = Appearance::System;
    SemanticTree tree;
    std::vector<Node> told;  // what the mirror has
    Input input;
    Motion motion;
    Scrolls scrolls;
    Toasts toasts;
    Leaving leaving;
    ImDrawList* page = nullptr;  // of the last frame
    Fields fields;
    std::unordered_map<std::uint32_t, float> heights;
    std::unordered_map<std::uint32_t, std::uint32_t> opened_from;
    platform::Surface surface;
    std::vector<ImGuiID> items;
    std::vector<std::string> unknown_items;
    int blur = -1;
    double last = -1;
    float fade = 1, text_scale = 1, spacing = 1;
    double wake_after = 0;
    bool spellcheck = false;
    bool sheet_open = false, ground_told = false;
    Witness witness;

    void follow_theme(float elapsed);
    void tell_ground();
    void tell_mirror();
    void find_unknown_items();
};

Interface::Interface(platform::Canvas& canvas, platform::Semantics& mirror, const FontFiles& fonts,
                     platform::Letters* letters)
    : state_{std::make_unique<State>(canvas, mirror)}
{
    state_->type.emplace(fonts, letters);
    state_->theme.palette = state_->from = palette_of(ThemeKind::Light);
    ImGui::GetIO().UserData = &state_->items;
#ifndef NDEBUG
    state_->context->TestEngineHookItems = true;
#endif
}

Interface::~Interface()
{
    ImGui::SetCurrentContext(state_->context);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {  // their renderer goes with its context
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(state_->context);
}

void Interface::State::follow_theme(float elapsed)
{
    const ThemeKind kind = theme_for(appearance, surface);
    if (kind != theme.kind || last < 0) {
        from = last < 0 ? palette_of(kind) : theme.palette;
        theme.kind = kind;
        fade = last < 0 ? 1.f : 0.f;
        ground_told = false;
    }
    const float time = std::min(pace::state, longest(surface));
    fade = time > 0 ? std::min(1.f, fade + elapsed / time) : 1;
    theme.palette = mixed(from, palette_of(kind), eased(Curve::Standard, fade));
}

void Interface::State::tell_ground()
{
    if (std::exchange(ground_told, true)) return;
    canvas.set_ground(hex(palette_of(theme.kind).bg), std::string(name_of(theme.kind)));
}

void Interface::State::tell_mirror()
{
    std::vector<Node> now = within_parents(tree.nodes(), told);
    const std::uint32_t follows = scrolls.moving ? 0 : moved_to(told, now, input.focused());
    const auto changes = scrolls.moving ? scrolls_only(now, told) : difference(told, now);
    if (!scrolls.moving) told = std::move(now);
    if (!changes.empty()) mirror.apply(changes);
    const auto wanted = scrolls.moving ? std::nullopt : input.take_wanted_focus();  // what it is may not be there yet
    if (wanted || follows != 0) mirror.focus(wanted.value_or(follows));
    for (const auto& [words, urgent] : input.take_said()) mirror.announce(words, urgent);
}

void Interface::State::find_unknown_items()
{
    unknown_items.clear();
    for (const ImGuiID id : items)
        if (std::ranges::find(tree.nodes(), id, &Node::id) == tree.nodes().end())
            unknown_items.push_back("item " + std::to_string(id));
}

void Interface::frame(std::span<const platform::CanvasEvent> canvas_events,
                      std::span<const platform::MirrorEvent> mirror_events, double now,
                      const std::function<void(Frame&)>& draw)
{
    State& s = *state_;
    ImGui::SetCurrentContext(s.context);
    s.surface = s.canvas.surface();
    s.surface.text_scale = std::clamp(s.surface.text_scale * s.text_scale, 1.f, 2.f);
    const float elapsed = s.last < 0 ? 0 : std::clamp(static_cast<float>(now - s.last), .0001f, longest_step);
    s.follow_theme(elapsed);
    s.type->set_scale(s.surface.scale, s.surface.text_scale, s.spacing);
    s.motion.begin(elapsed, longest(s.surface));
    s.input.begin(canvas_events, mirror_events, now);
    s.tree.begin();
    s.scrolls.moving = false;

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {std::max(1.f, std::round(s.surface.width * s.surface.scale)),
                      std::max(1.f, std::round(s.surface.height * s.surface.scale))};
    io.DeltaTime = std::max(elapsed, .0001f);
    for (const auto& event : canvas_events) std::visit(Feed{s.surface.scale}, event);
    if (s.page) s.leaving.remember(*s.page);
    ImGui::NewFrame();
    s.type->begin_frame();
    if (s.blur < 0) s.blur = bake_blur();
    ImDrawList& list = open_window();
    s.page = &list;
    s.items.clear();  // the window's own
    Painter paint{list, s.theme, *s.type, s.surface.scale, s.blur, s.shading};
    paint.watch(&s.witness);
    Frame frame{.surface = s.surface,
                .layout = layout_of(s.surface),
                .theme = s.theme,
                .type = *s.type,
                .paint = paint,
                .semantics = s.tree,
                .input = s.input,
                .motion = s.motion,
                .scrolls = s.scrolls,
                .toasts = s.toasts,
                .leaving = s.leaving,
                .fields = s.fields,
                .heights = s.heights,
                .opened_from = s.opened_from,
                .now = now,
                .elapsed = elapsed,
                .spellcheck = s.spellcheck,
                .inert = s.sheet_open};
    paint.fill(frame.whole(), s.theme.palette.bg);
    draw(frame);
    if (frame.paint_last) frame.paint_last();
    s.find_unknown_items();
    ImGui::SetCursorScreenPos({0, 0});
    ImGui::Dummy(io.DisplaySize);
    ImGui::End();
    if (s.input.take_cancel()) {
        ImGui::ClearActiveID();
        s.canvas.cancel_press();
    }
    ImGui::Render();

    s.last = now;
    s.tell_ground();
    s.tell_mirror();
    const bool queue_left = s.context->InputEventsQueue.Size > 0;
    const bool sheet_changed = std::exchange(s.sheet_open, frame.sheet_open) != frame.sheet_open;
    const bool moving = s.motion.moving() || s.scrolls.moving || s.fade < 1;
    if (frame.wants_another_frame || moving || queue_left || sheet_changed) s.canvas.request_frame();
    s.wake_after = frame.wake_after;
}

ImDrawData* Interface::draw_data() const
{
    ImGui::SetCurrentContext(state_->context);
    return ImGui::GetDrawData();
}

void Interface::set_text_scale(float scale)
{
    if (std::exchange(state_->text_scale, scale) != scale) state_->canvas.request_frame();
}

void Interface::set_line_spacing(float spacing)
{
    spacing = std::clamp(spacing, 1.f, 1.5f);
    if (std::exchange(state_->spacing, spacing) != spacing) state_->canvas.request_frame();
}

void Interface::set_spellcheck(bool on)
{
    if (std::exchange(state_->spellcheck, on) != on) state_->canvas.request_frame();
}

void Interface::set_shading(platform::Shading* shading) { state_->shading = shading; }

double Interface::wake_after() const { return state_->wake_after; }

void Interface::set_appearance(Appearance appearance)
{
    if (std::exchange(state_->appearance, appearance) != appearance) state_->canvas.request_frame();
}

void Interface::set_witness(Witness witness) { state_->witness = std::move(witness); }

const Theme& Interface::theme() const { return state_->theme; }
Toasts& Interface::toasts() { return state_->toasts; }
std::span<const std::string> Interface::items_without_semantics() const { return state_->unknown_items; }
const std::vector<platform::Node>& Interface::nodes() const { return state_->tree.nodes(); }

}  // namespace ui

// Dear ImGui calls these for every item it knows of (IMGUI_ENABLE_TEST_ENGINE): that is how we see one that forgot to
// tell the mirror of itself.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData*)
{
    if (auto* items = static_cast<std::vector<ImGuiID>*>(context->IO.UserData); items && context->CurrentWindow &&
        id != context->CurrentWindow->MoveId)
        items->push_back(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
