#version 300 es
precision highp float;

in vec2 at;
in vec4 tint;
out vec4 colour;

uniform vec3 place;
uniform vec4 values[10];  // what each shader means by them stands at its head

// ±½/255, so that slow gradients have no steps (interleaved gradient noise, Jimenez 2014).
float grain()
{
    return (fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
}

// 1 within, 0 without, a device pixel of slope between: `inside` in CSS pixels, 0 at the edge.
float edge(float inside)
{
    return clamp(inside * place.z + 0.5, 0.0, 1.0);
}

// 1 at `away` 0, nothing at `reach`, falling off softly (as ui::Painter::glow).
float halo(float away, float reach)
{
    float near = clamp(1.0 - away / reach, 0.0, 1.0);
    return near * near * (1.5 - 0.5 * near);
}
