#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// Looking for a tag, or making one.
struct TagPickerState {
    bool open = false;
    std::string typed;
    std::string placing;   ///< the tag that is being put into a group; empty: none
    bool sorting = false;  ///< a tap on a tag says where it belongs, in place of choosing it
};

/// Chips of the tags used most and of those chosen already, but for those that stand `elsewhere`; *Find or add* opens
/// the sheet. True when `chosen` changed.
bool draw_tag_picker(Column& page, std::string_view name, const app::CheckInView& view,
                     std::vector<std::string>& chosen, TagPickerState& state,
                     std::span<const std::string> elsewhere = {});

/// The sheet with all tags: a field with what is like the words typed and last the making of a new one, then those used
/// often, those likely now, and the others by group. Draw it last on the screen. True when `chosen` changed.
bool draw_tag_sheet(Frame& frame, const app::CheckInView& view, std::vector<std::string>& chosen, TagPickerState& state,
                    Act& act);

/// Adds what was typed, spelt as the same tag is already; false when there is nothing to add or it is chosen.
bool add_tag(std::vector<std::string>& chosen, std::string_view typed, const std::vector<std::string>& known);
/// Up to six known tags that hold the words, those that begin with them first.
[[nodiscard]] std::vector<std::string> tags_like(const std::vector<std::string>& known, std::string_view words);

}  // namespace ui
