#include <algorithm>
#include "ui/column.h"
#include "ui/widgets/looks.h"

/// Text fields: the canvas draws the frame, a real element of the browser's own draws the words over it.
namespace ui {
namespace {

constexpr float padding = 16, search_icon = 20;

platform::Editing editing_of(const Frame& frame, std::string_view text, const TextFieldOptions& options)
{
    const Palette& p = frame.palette();
    const bool display = options.style == Style::Prompt || options.style == Style::Title ||
                         options.style == Style::Display;
    return {.text = std::string{text}, .many_lines = options.many_lines, .hint = std::string{options.hint},
            .input_mode = std::string{options.input_mode}, .enter_hint = std::string{options.enter_hint},
            .font_px = frame.type.size(options.style), .line_px = frame.type.line(options.style),
            .font = display ? "display" : options.style == Style::Strong ? "strong" : "text",
            .secret = options.secret,
            .spellcheck = frame.spellcheck && options.input_mode.empty() && !options.plain, .colour = hex(p.text),
            .caret_colour = hex(p.accent), .selection_colour = hex(p.accent_soft), .hint_colour = hex(p.text2)};
}

Rect within(const Rect& frame, const platform::Insets& by)
{
    return {frame.x + by.left, frame.y + by.top, frame.width - by.left - by.right, frame.height - by.top - by.bottom};
}

}  // namespace

/// What the person did to the field since the last frame.
TextFieldResult Column::hear_field(std::uint32_t id, std::string& text)
{
    FieldState& state = frame_.fields[id];
    TextFieldResult result;
    if (auto edited = frame_.input.text_edited(id); edited && *edited != text) {
        text = state.shown = std::move(*edited);
        result.changed = true;
    }
    if (text != state.shown) {  // we changed it: the element must follow
        state.shown = text;
        ++state.version;
        state.measured.reset();
    }
    result.focused = frame_.input.focused() == id;
    result.submitted = frame_.input.submitted(id);
    if (result.changed || result.submitted) frame_.again();
    return result;
}

std::size_t Column::show_field(std::uint32_t id, const Rect& frame, const platform::Insets& inset,
                               std::string_view text, const TextFieldOptions& options, platform::Role role)
{
    platform::Node node{.id = id, .role = role, .name = std::string{options.label}, .invalid = options.invalid};
    platform::Editing editing = editing_of(frame_, text, options);
    editing.version = frame_.fields[id].version;
    editing.inset = inset;
    node.editing = std::move(editing);
    tell(frame_, frame, std::move(node));
    keep_caret_in_view(id, within(frame, inset));
    return frame_.semantics.nodes().size() - 1;
}

/// What is wrong, beneath the field, which points to it.
void Column::say_problem(std::size_t field, std::string_view problem)
{
    gap(6);
    caption(problem, {.colour = frame_.palette().danger});
    auto& nodes = frame_.semantics.nodes();
    nodes[field].problem = nodes.back().id;
}

/// After the caret or a keyboard has moved the line that is written stays in sight. A field of many lines that gets the
/// focus tells of its caret next: where it was before is not where the person has just tapped.
void Column::keep_caret_in_view(std::uint32_t id, const Rect& rect)
{
    FieldState& state = frame_.fields[id];
    const auto told = frame_.input.field_measured(id);
    const float until = frame_.surface.height - frame_.surface.keyboard;
    const bool keyboard_moved = std::exchange(state.seen_until, until) != until;
    if (frame_.input.focused() != id) return;
    if (!state.measured && (frame_.input.focus_moved() || keyboard_moved)) frame_.reveal = rect;
    if (!state.measured || (!told && !keyboard_moved)) return;
    frame_.reveal = {rect.x, rect.y + state.measured->caret_top, rect.width,
                     state.measured->caret_bottom - state.measured->caret_top};
    frame_.reveal_line = true;
}

/// As the element says; by our own reckoning before it has been shown.
float Column::lines_height(std::uint32_t id, std::string_view text, const TextFieldOptions& options, float width) const
{
    FieldState& state = frame_.fields[id];
    const auto told = frame_.input.field_measured(id);
    if (told && told->version == state.version) state.measured = told;
    if (state.measured) return state.measured->height;
    const Lines lines = frame_.type.wrapped(options.style, text, width - 1);
    return static_cast<float>(lines.text.size()) * frame_.type.line(options.style);
}

TextFieldResult Column::text_field(std::string_view key, std::string& text, const TextFieldOptions& options)
{
    const Palette& p = frame_.palette();
    const float line = frame_.type.line(options.style);
    if (options.titled && !options.label.empty()) {
        const Rect title = take(frame_.type.line(Style::SmallStrong));
        frame_.paint.text(Style::SmallStrong, {title.x + words_inset_, title.y}, options.label, p.text);
        gap(8);
    }
    const float aside = options.boxed ? padding : 0, above = options.boxed ? 11 : 0;
    float height = std::max(options.boxed ? 48.f : line, line + 2 * above);
    const std::uint32_t id = frame_.semantics.id_of(key, platform::Role::TextField);
    const TextFieldResult result = hear_field(id, text);
    if (options.many_lines)
        height = std::max({height, options.least_height,
                           lines_height(id, text, options, area_.width - 2 * aside) + 2 * above + line * .5f});
    const Rect box = take(height);
    const float reach = options.many_lines ? above : 0;  // one line stands in the middle of its element by itself
    const std::size_t field =
        show_field(id, box, {aside, reach, aside, reach}, text, options, platform::Role::TextField);
    if (options.boxed) {
        const float focus = frame_.motion.follow(id, 0, result.focused ? 1.f : 0.f, pace::hover);
        const Colour resting = options.invalid ? p.danger : p.outline;
        frame_.paint.framed(box, mixed(resting, p.accent, focus), focus > .5f ? 2 : 1.5f,
                            frame_.theme.is_dark() ? p.sunken : p.card, 14);
    }
    if (options.invalid && !options.problem.empty()) say_problem(field, options.problem);
    return result;
}

TextFieldResult Column::search_field(std::string_view key, std::string& text, std::string_view label,
                                     std::string_view clear)
{
    const Palette& p = frame_.palette();
    const float line = frame_.type.line(Style::Body), side = frame_.type.icon(search_icon);
    const Rect pill = take(std::max(48.f, line + 20));
    const platform::Insets inset{.left = 18 + side + 10, .right = text.empty() ? 18.f : 52.f};
    const bool fits = frame_.type.width(Style::Body, label) <= within(pill, inset).width;
    const std::string_view hint = fits ? label : label.substr(0, label.find(' '));  // "Search"
    const std::uint32_t id = frame_.semantics.id_of(key, platform::Role::SearchField);
    TextFieldResult result = hear_field(id, text);
    show_field(id, pill, inset, text, {.label = label, .hint = hint, .input_mode = "search", .enter_hint = "search"},
               platform::Role::SearchField);
    const float focus = frame_.motion.follow(id, 0, result.focused ? 1.f : 0.f, pace::hover);
    if (frame_.theme.is_contrast() || focus > .01f)
        frame_.paint.framed(
            pill, frame_.theme.is_contrast() ? mixed(p.outline, p.accent, focus) : mixed(p.sunken, p.accent, focus), 2,
            p.sunken, pill.height / 2);
    else frame_.paint.fill(pill, p.sunken, pill.height / 2);
    frame_.paint.icon(Icon::Search, {pill.x + 18 + side / 2, pill.centre().y}, side, p.text2);
    if (text.empty()) return result;
    const Rect at{pill.right() - 48, pill.centre().y - 22, 44, 44};
    const Touch touch = ui::touch(frame_, at, {.role = platform::Role::Button, .name = std::string{clear}});
    frame_.paint.icon(Icon::X, at.centre(), side, answering(p.text2, p.text, touch));
    frame_.paint.focus_ring(at, 22, p.sunken, touch.focus);
    if (!touch.activated) return result;
    text.clear();
    frame_.input.move_focus(id);
    result.changed = true;
    return result;
}

}  // namespace ui
