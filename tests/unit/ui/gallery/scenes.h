#pragma once
#include <functional>
#include <string>
#include <vector>
#include "ui/interface.h"

namespace gallery {

struct Scene {
    std::string name;
    platform::Surface surface;
    ui::Appearance appearance;
    std::function<void(ui::Frame&)> draw;
    std::vector<platform::CanvasEvent> events = {};
};

[[nodiscard]] std::vector<Scene> scenes();
[[nodiscard]] std::vector<Scene> chart_scenes();  ///< they are among `scenes` too

}  // namespace gallery
