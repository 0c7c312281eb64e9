#pragma once
#include <functional>
#include <string>
#include <vector>

#include "patterns/wording.h"
#include "ui/frame.h"

namespace ui_screens {

/// One screen with its frame around it, in some state.
struct Scene {
    std::string name;
    std::function<void(ui::Frame&)> draw;
};

[[nodiscard]] std::vector<Scene> scenes(const patterns::Wording& wording);

}  // namespace ui_screens
