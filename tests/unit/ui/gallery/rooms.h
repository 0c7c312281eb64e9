#pragma once
#include "ui/frame.h"

/// What stands around every pictured screen.
namespace gallery {

float tabs(ui::Frame& f, std::size_t chosen);  ///< of a phone; gives their height
void rail(ui::Frame& f, std::size_t chosen);   ///< of a desktop
void help(ui::Frame& f, float right = 16);

}  // namespace gallery
