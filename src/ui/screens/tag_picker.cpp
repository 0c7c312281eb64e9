#include "ui/screens/tag_picker.h"

#include <algorithm>
#include <format>

#include "base/text.h"
#include "ui/sheet.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr std::size_t most_found = 6;

auto same_as(std::string_view name)
{
    return [wanted = base::folded(name)](const std::string& other) { return base::folded(other) == wanted; };
}

std::vector<std::string> offered(const app::CheckInView& view, const std::vector<std::string>& chosen,
                                 std::span<const std::string> elsewhere)
{
    auto names = view.tags;
    std::erase_if(names, [&](const auto& name) { return std::ranges::any_of(elsewhere, same_as(name)); });
    for (const auto& name : chosen)
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    return names;
}

std::string_view name_of(record::TagGroup group) { return text::check_in::groups[static_cast<std::size_t>(group)]; }

/// All that the sheet looks at and changes.
struct Picking {
    const app::CheckInView& view;
    std::vector<std::string>& chosen;
    TagPickerState& state;
    Act& act;
    bool changed = false;

    void add(std::string_view name)
    {
        const bool is_new = std::ranges::none_of(view.all_tags, same_as(name));
        if (!add_tag(chosen, name, view.all_tags)) return;
        changed = true;
        if (is_new) state.placing = chosen.back();
        state.typed.clear();
    }
    void toggle(const std::string& name)
    {
        const auto at = std::ranges::find_if(chosen, same_as(name));
        if (at == chosen.end()) chosen.push_back(name);
        else chosen.erase(at);
        changed = true;
    }
};

void draw_found(Column& page, Picking& picking)
{
    const auto typed = picking.state.typed;
    const auto found = tags_like(picking.view.all_tags, typed);
    page.gap(8);
    for (const auto& tag : found) {
        if (&tag != &found.front()) page.beside();
        const bool is_chosen = std::ranges::any_of(picking.chosen, same_as(tag));
        if (page.chip(tag, is_chosen, is_chosen ? Icon::None : Icon::Plus, "found " + tag)) picking.add(tag);
    }
    if (std::ranges::any_of(found, same_as(typed))) return;
    const auto make = std::format(text::check_in::make, base::trimmed(typed));
    if (page.button(make, {.icon = Icon::Plus, .kind = ButtonKind::Quiet, .key = "make tag"})) picking.add(typed);
}

/// Where a tag belongs: asked once after it is made, and whenever somebody sorts. It never has to be answered.
void draw_placing(Column& page, Picking& picking)
{
    auto& placing = picking.state.placing;
    const auto question = std::format(text::check_in::group_of, placing);
    page.strong(question);
    page.gap(8);
    page.group(platform::Role::Group, question, [&](Column& inside) {
        for (std::size_t i = 0; i < text::check_in::groups.size(); ++i) {
            if (i > 0) inside.beside();
            if (!inside.chip(text::check_in::groups[i], false, Icon::None, "group " + std::to_string(i))) continue;
            picking.act.want(app::SetTagGroup{placing, static_cast<record::TagGroup>(i)});
            placing.clear();
        }
    });
    page.gap(4);
    if (page.button(text::check_in::group_later, {.kind = ButtonKind::Quiet})) placing.clear();
}

void draw_section(Column& page, std::string_view title, const std::vector<std::string>& names, Picking& picking)
{
    if (names.empty()) return;
    page.section(title);
    page.gap(2);
    const Scope scope{page.frame().semantics, title};
    page.group(platform::Role::Group, title, [&](Column& inside) {
        for (const auto& name : names) {
            if (&name != &names.front()) inside.beside();
            const bool is_chosen = std::ranges::any_of(picking.chosen, same_as(name));
            if (!inside.chip(name, is_chosen && !picking.state.sorting)) continue;
            if (picking.state.sorting) picking.state.placing = name;
            else picking.toggle(name);
        }
    });
}

void draw_sections(Column& page, Picking& picking)
{
    const auto& view = picking.view;
    if (!picking.state.sorting) {
        draw_section(page, text::check_in::often, view.tags, picking);
        draw_section(page, view.why_likely, view.likely, picking);
    } else {
        page.gap(12);
        page.small(text::check_in::sort_lead);
    }
    for (const auto& group : view.groups) draw_section(page, name_of(group.group), group.names, picking);
    if (view.groups.empty()) return;
    page.gap(16);
    auto& sorting = picking.state.sorting;
    if (page.button(sorting ? text::check_in::sorted : text::check_in::sort,
                    {.icon = sorting ? Icon::Check : Icon::Filter, .kind = ButtonKind::Quiet, .key = "sort"}))
        sorting = !sorting;
}

void draw_all(Column& page, Picking& picking)
{
    auto& typed = picking.state.typed;
    const TextFieldOptions options{
        .label = text::check_in::find_or_add, .hint = text::check_in::add_hint, .enter_hint = "done"};
    if (page.text_field("new-tag", typed, options).submitted) picking.add(typed);
    if (!base::trimmed(typed).empty()) return draw_found(page, picking);
    if (!picking.state.placing.empty()) {
        page.gap(16);
        draw_placing(page, picking);
    }
    draw_sections(page, picking);
}

}  // namespace

bool add_tag(std::vector<std::string>& chosen, std::string_view typed, const std::vector<std::string>& known)
{
    const auto name = std::string(base::trimmed(typed));
    if (name.empty() || std::ranges::any_of(chosen, same_as(name))) return false;
    const auto spelt = std::ranges::find_if(known, same_as(name));
    chosen.push_back(spelt == known.end() ? name : *spelt);
    return true;
}

std::vector<std::string> tags_like(const std::vector<std::string>& known, std::string_view words)
{
    const auto wanted = base::folded(words);
    std::vector<std::string> found;
    if (wanted.empty()) return found;
    std::ranges::copy_if(known, std::back_inserter(found),
                         [&](const std::string& tag) { return base::folded(tag).contains(wanted); });
    std::ranges::stable_partition(found, [&](const std::string& tag) { return base::folded(tag).starts_with(wanted); });
    if (found.size() > most_found) found.resize(most_found);
    return found;
}

bool draw_tag_picker(Column& page, std::string_view name, const app::CheckInView& view,
                     std::vector<std::string>& chosen, TagPickerState& state, std::span<const std::string> elsewhere)
{
    const bool changed = page.chips(name, offered(view, chosen, elsewhere), chosen);
    page.beside(20);  // its target begins 12 before its words
    const ButtonOptions options{.icon = Icon::Search, .kind = ButtonKind::Quiet, .expanded = state.open};
    if (page.button(text::check_in::find_or_add, options))
        state = {.open = true, .typed = {}, .placing = {}, .sorting = false};
    return changed;
}

bool draw_tag_sheet(Frame& frame, const app::CheckInView& view, std::vector<std::string>& chosen, TagPickerState& state,
                    Act& act)
{
    Picking picking{view, chosen, state, act};
    const SheetOptions options{.title = text::check_in::all_tags_title, .close = text::shell::close};
    sheet(frame, "tags", state.open, options, [&](Column& page) { draw_all(page, picking); },
          [&](Column& foot) {
              if (foot.button(text::check_in::when_done, {.width = full_width})) state.open = false;
          });
    return picking.changed;
}

}  // namespace ui
