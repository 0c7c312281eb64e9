// values: 0 disc's colour, radius · 1 rings' colour, share · 2 light in the middle, share
// The area's middle is the middle of the breath. About 45 instructions.

void main()
{
    float radius = values[0].w, away = length(at - values[3].xy);
    float ring = 0.6 * edge(radius * 1.18 - away) + 0.4 * edge(radius * 1.36 - away);
    float soft = ring * smoothstep(radius * 1.5, radius * 0.9, away) * values[1].w;
    vec3 disc = mix(values[0].rgb, values[2].rgb, values[2].w * halo(away, radius));
    float inside = edge(radius - away);
    float cover = mix(soft, 1.0, inside);
    colour = vec4(mix(values[1].rgb, disc, inside) + grain(), (cover + grain()) * tint.a);
}
