#version 300 es
// The vertices are Dear ImGui's own, in device pixels, so that shaded things move, fade and clip as all others do.
precision highp float;

layout(location = 0) in vec2 Position;
layout(location = 1) in vec2 UV;
layout(location = 2) in vec4 Color;

uniform vec2 screen;  // of the canvas, in device pixels
uniform vec3 place;   // left and top of the shaded area in device pixels; device pixels for one CSS pixel

out vec2 at;  // CSS pixels from the area's top left
out vec4 tint;

void main()
{
    at = (Position - place.xy) / place.z;
    tint = Color;
    gl_Position = vec4(Position / screen * vec2(2, -2) + vec2(-1, 1), 0, 1);
}
