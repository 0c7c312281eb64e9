// values: 0 top, horizon's y · 1 horizon, height of the sky · 2 far hill, sun's x · 3 middle hill, sun's y
//         4 near hill, halo's reach · 5 ground, drift of the mist · 6 sun, its radius · 7 halo, its share
//         8 inner halo's share and reach, mist's share
// Two thirds of the pixels take about 45 instructions, the hills' strip about 110.

float hill(vec3 height, vec2 first, vec2 second)
{
    return height.x + height.y * sin(at.x * first.x + first.y) + height.z * sin(at.x * second.x + second.y);
}

vec3 air(float horizon)
{
    vec3 air = mix(values[0].rgb, values[1].rgb, clamp(at.y / horizon, 0.0, 1.0));
    float drift = values[5].w;
    float mist = sin(at.x * 0.011 + at.y * 0.045 + drift) * sin(at.x * 0.023 - at.y * 0.03 - 0.6 * drift);
    return mix(air, values[1].rgb, values[8].z * smoothstep(0.1, 1.0, mist) * smoothstep(0.0, 0.8, at.y / horizon));
}

vec3 lit(vec3 air)
{
    float away = distance(at, vec2(values[2].w, values[3].w));
    air = mix(air, values[7].rgb, values[7].w * halo(away, values[4].w));
    air = mix(air, values[7].rgb, values[8].x * halo(away, values[8].y));
    return mix(air, values[6].rgb, edge(values[6].w - away));
}

vec3 behind_hills(vec3 air, float below)
{
    air = mix(air, values[2].rgb, edge(below - hill(vec3(18, 10, 3), vec2(0.0087266, -1.5), vec2(0.0349066, -2.6))));
    air = mix(air, values[3].rgb, edge(below - hill(vec3(30, 3, 2), vec2(0.01122, 1.57), vec2(0.0546364, 1.97))));
    return mix(air, values[4].rgb, edge(below - hill(vec3(62, 3, 1), vec2(0.0098175, 0.8), vec2(0.0241661, 0.0))));
}

void main()
{
    float horizon = values[0].w, below = at.y - horizon;
    vec3 seen = values[4].rgb;
    if (below < 67.0) seen = lit(air(horizon));
    if (below > 3.0 && below < 67.0) seen = behind_hills(seen, below);
    seen = mix(seen, values[5].rgb, smoothstep(0.0, 1.0, (below - 66.0) / (values[1].w - horizon - 66.0)));
    colour = vec4(seen + grain(), tint.a);
}
