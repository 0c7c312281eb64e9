// values: 0 glow's colour, its share · 1 where it is now (x, y), the glow's reach, time in radians
// Drawn twice: the water under the line, whose fading is in the vertices, and the glow about where it is now, whose
// vertices are all but clear. About 35 instructions.

void main()
{
    float shimmer = sin(at.x * 0.035 - 1.0 * values[1].w) * sin(at.y * 0.06 + at.x * 0.012 + 2.0 * values[1].w);
    float water = tint.a * (1.0 + 0.06 * shimmer);
    float glow = values[0].w * halo(distance(at, values[1].xy), values[1].z);
    float cover = water + glow * (1.0 - water);
    colour = vec4(mix(tint.rgb, values[0].rgb, cover > 0.0 ? glow * (1.0 - water) / cover : 0.0), cover + grain());
}
