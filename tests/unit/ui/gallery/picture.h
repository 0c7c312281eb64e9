#pragma once
#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;
struct ImTextureData;

/// Draws what Dear ImGui would have the GPU draw, slowly and without one, to look at it.
namespace gallery {

struct Picture {
    int width, height;
    std::vector<std::uint8_t> pixels;  ///< RGB
};

[[nodiscard]] Picture rasterized(ImDrawData& data);
/// Uploads what the frame wants of its textures, as a renderer must; call after every frame, drawn or not.
void keep_textures(ImDrawData& data);
bool write_png(const Picture& picture, const std::string& path);

}  // namespace gallery
