#include "platform/browser/semantics.h"

#include <array>
#include <emscripten.h>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

extern "C" {
void bridge_mirror_open(platform::browser::BrowserSemantics* semantics);
void bridge_mirror_apply(const char* changes);
void bridge_mirror_focus(std::uint32_t id);
void bridge_mirror_announce(const char* words, bool urgent);
void bridge_mirror_set_title(const char* title);
void bridge_mirror_settle();
}

namespace platform::browser {
namespace {

using nlohmann::json;

/// In the order of `Role`; the names that web/bridge/semantics.js knows.
constexpr std::array<std::string_view, 29> role_names{
    "group",  "banner",    "navigation",  "main", "heading",   "text",   "button", "link",   "tab",
    "tablist", "radiogroup", "radio",     "checkbox", "switch", "slider", "textfield", "searchfield", "list",
    "listitem", "dialog",  "status",      "figure", "table",    "row",    "cell",   "columnheader", "rowheader",
    "progress", "scroll"};
static_assert(role_names.size() == static_cast<std::size_t>(Role::Scroll) + 1);

json boxed(const Box& box)
{
    return {box.x, box.y, box.width, box.height};
}

json described(const Editing& editing)
{
    return {{"text", editing.text},
            {"version", editing.version},
            {"manyLines", editing.many_lines},
            {"hint", editing.hint},
            {"inputMode", editing.input_mode},
            {"enterHint", editing.enter_hint},
            {"fontPx", editing.font_px},
            {"linePx", editing.line_px},
            {"inset", {editing.inset.top, editing.inset.right, editing.inset.bottom, editing.inset.left}},
            {"font", editing.font},
            {"secret", editing.secret},
            {"spellcheck", editing.spellcheck},
            {"colour", editing.colour},
            {"caretColour", editing.caret_colour},
            {"selectionColour", editing.selection_colour},
            {"hintColour", editing.hint_colour}};
}

/// Members that say nothing are left out; web/bridge/semantics.js reads a missing one as such.
class Description {
public:
    void tell(const char* key, const std::string& words)
    {
        if (!words.empty()) json_[key] = words;
    }
    void tell(const char* key, int number)
    {
        if (number != 0) json_[key] = number;
    }
    void tell(const char* key, std::uint32_t id)
    {
        if (id != 0) json_[key] = id;
    }
    void tell(const char* key, bool flag)
    {
        if (flag) json_[key] = true;
    }
    template <class Value>
    void tell(const char* key, const std::optional<Value>& value)
    {
        if (value) json_[key] = *value;
    }
    void put(const char* key, json value) { json_[key] = std::move(value); }
    [[nodiscard]] json take() { return std::move(json_); }

private:
    json json_ = json::object();
};

json described(const Node& node)
{
    Description told;
    told.put("id", node.id);
    told.put("parent", node.parent);
    told.put("role", role_names[static_cast<std::size_t>(node.role)]);
    told.put("box", boxed(node.box));
    if (node.clip) told.put("clip", boxed(*node.clip));
    told.tell("name", node.name);
    told.tell("description", node.description);
    told.tell("layer", node.layer);
    told.tell("level", node.level);
    told.tell("checked", node.checked);
    told.tell("selected", node.selected);
    told.tell("expanded", node.expanded);
    told.tell("pressed", node.pressed);
    told.tell("disabled", node.disabled);
    told.tell("invalid", node.invalid);
    told.tell("forgiving", node.forgiving);
    told.tell("leaves", node.leaves);
    told.tell("focusable", node.focusable);
    told.tell("modal", node.modal);
    told.tell("current", node.current);
    told.tell("value", node.value);
    told.tell("least", node.least);
    told.tell("most", node.most);
    told.tell("step", node.step);
    told.tell("valueText", node.value_text);
    told.tell("plot", node.plot);
    told.tell("position", node.position);
    told.tell("count", node.count);
    told.tell("controls", node.controls);
    told.tell("problem", node.problem);
    told.tell("href", node.href);
    if (node.editing) told.put("editing", described(*node.editing));
    return told.take();
}

}  // namespace

BrowserSemantics::BrowserSemantics(std::function<void(MirrorEvent)> heard) : heard_(std::move(heard))
{
    bridge_mirror_open(this);
}

void BrowserSemantics::apply(const std::vector<MirrorChange>& changes)
{
    if (changes.empty()) return;
    json list = json::array();
    for (const auto& change : changes) {
        if (const auto* drop = std::get_if<DropNode>(&change)) {
            versions_.clear();  // fields may lie in what goes; the others are told once more
            list.push_back({{"drop", drop->id}});
            continue;
        }
        const auto& [node, before] = std::get<PutNode>(change);
        list.push_back({{"put", described(node)}, {"before", before}});
        if (!node.editing) continue;
        const auto [known, is_new] = versions_.try_emplace(node.id, node.editing->version);
        if (!is_new && std::exchange(known->second, node.editing->version) == node.editing->version)
            list.back()["put"]["editing"].erase("text");  // what a person has typed since is not sent back
    }
    // A cut-off UTF-8 sequence becomes U+FFFD instead of an abort.
    bridge_mirror_apply(list.dump(-1, ' ', false, json::error_handler_t::replace).c_str());
}

void BrowserSemantics::focus(std::uint32_t id)
{
    bridge_mirror_focus(id);
}

void BrowserSemantics::announce(const std::string& words, bool urgent)
{
    bridge_mirror_announce(words.c_str(), urgent);
}

void BrowserSemantics::set_title(const std::string& title)
{
    bridge_mirror_set_title(title.c_str());
}

void BrowserSemantics::settle()
{
    bridge_mirror_settle();
}

}  // namespace platform::browser

// What bridge_library.js calls.
using platform::browser::BrowserSemantics;

extern "C" {

EMSCRIPTEN_KEEPALIVE void mirror_activated(const BrowserSemantics* mirror, std::uint32_t id)
{
    mirror->hear(platform::Activated{id});
}

EMSCRIPTEN_KEEPALIVE void mirror_value_set(const BrowserSemantics* mirror, std::uint32_t id, double value)
{
    mirror->hear(platform::ValueSet{id, value});
}

EMSCRIPTEN_KEEPALIVE void mirror_text_edited(const BrowserSemantics* mirror, std::uint32_t id, const char* text)
{
    mirror->hear(platform::TextEdited{id, text});
}

EMSCRIPTEN_KEEPALIVE void mirror_field_measured(const BrowserSemantics* mirror, std::uint32_t id,
                                                std::uint32_t version, float height, float caret_top,
                                                float caret_bottom)
{
    mirror->hear(platform::FieldMeasured{id, version, height, caret_top, caret_bottom});
}

EMSCRIPTEN_KEEPALIVE void mirror_text_submitted(const BrowserSemantics* mirror, std::uint32_t id)
{
    mirror->hear(platform::TextSubmitted{id});
}

EMSCRIPTEN_KEEPALIVE void mirror_focus_moved(const BrowserSemantics* mirror, std::uint32_t id, bool visible)
{
    mirror->hear(platform::FocusMoved{id, visible});
}

EMSCRIPTEN_KEEPALIVE void mirror_key_pressed(const BrowserSemantics* mirror, std::uint32_t id, const char* key)
{
    mirror->hear(platform::KeyPressed{id, key});
}

}  // extern "C"
