#include "ui/screens/tag_picker.h"

#include <algorithm>
#include <format>

#include "base/text.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr std::size_t most_found = 6;

auto same_as(std::string_view name)
{
    return [wanted = base::folded(name)](const std::string& other) { return base::folded(other) == wanted; };
}

std::vector<std::string> offered(const app::CheckInView& view, const std::vector<std::string>& chosen)
{
    auto names = view.tags;
    for (const auto& name : chosen)
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    return names;
}

bool draw_found(Column& page, const app::CheckInView& view, std::vector<std::string>& chosen, const std::string& typed)
{
    const auto found = tags_like(view.all_tags, typed);
    bool changed = false;
    page.gap(8);
    for (const auto& tag : found) {
        if (&tag != &found.front()) page.beside();
        if (page.chip(tag, false, Icon::Plus, "found " + tag)) changed |= add_tag(chosen, tag, view.all_tags);
    }
    if (std::ranges::any_of(found, same_as(typed))) return changed;
    if (!found.empty()) page.beside();
    const auto make = std::format(text::check_in::make, base::trimmed(typed));
    const ButtonOptions options{.icon = Icon::Plus, .kind = ButtonKind::Quiet, .key = "make tag"};
    return (page.button(make, options) && add_tag(chosen, typed, view.all_tags)) || changed;
}

bool draw_finder(Column& page, const app::CheckInView& view, std::vector<std::string>& chosen, std::string& typed)
{
    page.gap(12);
    const TextFieldOptions options{
        .label = text::check_in::find_or_add, .hint = text::check_in::add_hint, .enter_hint = "done"};
    bool changed = page.text_field("new-tag", typed, options).submitted && add_tag(chosen, typed, view.all_tags);
    if (!changed && !base::trimmed(typed).empty()) changed = draw_found(page, view, chosen, typed);
    if (changed) typed.clear();
    return changed;
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
                     std::vector<std::string>& chosen, TagPickerState& state)
{
    const bool changed = page.chips(name, offered(view, chosen), chosen);
    page.beside();
    const ButtonOptions options{.icon = Icon::Search, .kind = ButtonKind::Quiet, .expanded = state.open};
    if (page.button(text::check_in::find_or_add, options))
        state.open = !state.open;
    return (state.open && draw_finder(page, view, chosen, state.typed)) || changed;
}

}  // namespace ui
