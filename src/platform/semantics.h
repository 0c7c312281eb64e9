#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

/// The mirror: what is drawn, told in words, for screen readers, keyboards, voice control and tests.
namespace platform {

/// CSS pixels, from the canvas's top left; in a `PutNode` from the top left of its parent, so that what moves with
/// its parent is not told anew.
struct Box {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Box&) const = default;
};

enum class Role {
    Group, Banner, Navigation, Main, Heading, Text, Button, Link, Tab, TabList, RadioGroup, Radio, Checkbox, Switch,
    Slider, TextField, SearchField, List, ListItem, Dialog, Status, Figure, Table, Row, Cell, ColumnHeader, RowHeader,
    Progress,
    Scroll  ///< says nothing: what lies in it moves with it, and is seen within its clip
};

/// How far the words of a field stand in from its edges, CSS pixels.
struct Insets {
    float left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const Insets&) const = default;
};

/// A field whose words the browser edits: a real <input> or <textarea> laid over the drawn frame.
struct Editing {
    std::string text;         ///< shown when `version` differs from the one the element has
    std::uint32_t version = 0;  ///< raised by us only when *we* change the text
    bool many_lines = false;
    std::string hint;
    std::string input_mode;   ///< "", "text", "decimal", "numeric", "search"
    std::string enter_hint;   ///< "", "done", "search", "next"
    float font_px = 17, line_px = 26;  ///< CSS pixels, after text scale
    Insets inset;                      ///< a press beside the words is for the field too
    std::string font = "text";         ///< "text", "strong" or "display"
    bool secret = false;               ///< a passphrase: shown as dots
    bool spellcheck = false;           ///< some browsers send what is typed to their maker
    std::string colour, caret_colour, selection_colour, hint_colour;  ///< "#RRGGBB"
    /// Of one version the element has the words already, whatever a person has typed since: they are not compared.
    bool operator==(const Editing& other) const
    {
        const auto told = [](const Editing& e) {
            return std::tie(e.version, e.many_lines, e.hint, e.input_mode, e.enter_hint, e.font_px, e.line_px, e.inset,
                            e.font, e.secret, e.spellcheck, e.colour, e.caret_colour, e.selection_colour,
                            e.hint_colour);
        };
        return told(*this) == told(other);
    }
};

/// One thing on the screen. Numbered by the person's eye: order among siblings is reading order.
struct Node {
    std::uint32_t id = 0;      ///< stable from frame to frame; never 0
    std::uint32_t parent = 0;  ///< 0: the root
    Role role = Role::Group;
    std::string name;
    std::string description;
    Box box;
    std::optional<Box> clip;   ///< the part not covered or scrolled away, where that is less than the box
    int layer = 0;             ///< drawn above what has a smaller one; from 1 on it keeps clicks from what is beneath
    int level = 0;                       ///< headings: 1 to 4
    std::optional<bool> checked, selected, expanded, pressed;
    bool disabled = false, invalid = false, current = false;
    bool forgiving = false;              ///< a press that ends up to 24 px beside it counts
    bool leaves = false;                 ///< a press on it leaves the page at once; the bridge sees to it, not we
    bool focusable = false;              ///< and activated, where the role alone does not say so
    bool modal = false;                  ///< all outside that is not of a higher layer sleeps; fields there hide
    std::optional<double> value, least, most, step;
    std::string value_text;              ///< a slider's value, or how far something is, in words
    bool plot = false;  ///< a chart's slider: we take its arrows, Home, End, Page, + and −, and two fingers on it
    int position = 0, count = 0;         ///< aria-posinset, aria-setsize; 0: not given
    std::uint32_t controls = 0;          ///< what it opens and closes, while that is there
    std::uint32_t problem = 0;           ///< invalid fields: what says why
    std::string href;                    ///< links: "#/journal", "tel:112"; the browser itself follows it
    std::optional<Editing> editing;
    bool operator==(const Node&) const = default;
};

struct PutNode {
    Node node;
    std::uint32_t before;
};  ///< new or changed; `before`: next sibling, 0 = last. Parents first
struct DropNode { std::uint32_t id; };                ///< with all beneath it
using MirrorChange = std::variant<PutNode, DropNode>;

struct Activated { std::uint32_t id; };               ///< a click, a tap, Enter, Space, or an assistive tool
struct ValueSet { std::uint32_t id; double value; };  ///< a slider moved by keys or an assistive tool
struct TextEdited { std::uint32_t id; std::string text; };
/// How the words of a field of many lines lie, CSS pixels from their top: where they end, and the line with the caret.
struct FieldMeasured { std::uint32_t id, version; float height, caret_top, caret_bottom; };
struct TextSubmitted { std::uint32_t id; };           ///< Enter in a one-line field
struct FocusMoved { std::uint32_t id; bool visible; };  ///< 0: nothing; `visible`: draw the ring
struct KeyPressed { std::uint32_t id; std::string key; };  ///< keys no element used: "Escape", "Delete", "ArrowLeft", …
using MirrorEvent =
    std::variant<Activated, ValueSet, TextEdited, FieldMeasured, TextSubmitted, FocusMoved, KeyPressed>;

/// Activation comes only from here: pointers on the canvas draw hover and press, move sliders and scroll, but the
/// one `click` that the browser makes of a gesture is what activates. So nothing ever acts twice.
class Semantics {
public:
    virtual ~Semantics() = default;
    virtual void apply(const std::vector<MirrorChange>& changes) = 0;
    virtual void focus(std::uint32_t id) = 0;
    virtual void announce(const std::string& words, bool urgent) = 0;
    virtual void set_title(const std::string& title) = 0;
};

}  // namespace platform
