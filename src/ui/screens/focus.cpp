#include "ui/screens/focus.h"

#include <algorithm>

namespace ui {

bool focus_on(Frame& frame, platform::Role role, std::string_view name)
{
    const auto& nodes = frame.semantics.nodes();
    const auto found = std::ranges::find_if(
        nodes, [&](const platform::Node& node) { return node.role == role && node.name == name; });
    if (found == nodes.end()) return false;
    frame.input.move_focus(found->id);
    return true;
}

}  // namespace ui
