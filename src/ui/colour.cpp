#include "ui/colour.h"
#include <algorithm>
#include <cmath>
#include <format>

namespace ui {
namespace {

struct Lab { double lightness, a, b; };

double linear(std::uint8_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t channel_of(double linear_light)
{
    const double light = std::clamp(linear_light, 0.0, 1.0);
    const double c = light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(c * 255));
}

std::uint8_t between(std::uint8_t a, std::uint8_t b, float share)
{
    return static_cast<std::uint8_t>(std::lround(static_cast<float>(a) + static_cast<float>(b - a) * share));
}

// OKLab, Björn Ottosson 2020.
Lab oklab(Colour colour)
{
    const double r = linear(colour.red), g = linear(colour.green), b = linear(colour.blue);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Colour colour_of(const Lab& lab, std::uint8_t alpha)
{
    const double l = std::pow(lab.lightness + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
    const double m = std::pow(lab.lightness - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
    const double s = std::pow(lab.lightness - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
    return {channel_of(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            channel_of(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            channel_of(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s), alpha};
}

}  // namespace

Colour faded(Colour colour, float share)
{
    colour.alpha =
        static_cast<std::uint8_t>(std::lround(static_cast<float>(colour.alpha) * std::clamp(share, 0.f, 1.f)));
    return colour;
}

Colour mixed(Colour a, Colour b, float share)
{
    if (share <= 0 || a == b) return a;
    if (share >= 1) return b;
    const Lab from = oklab(a), to = oklab(b);
    const double t = static_cast<double>(share);
    return colour_of(
        {std::lerp(from.lightness, to.lightness, t), std::lerp(from.a, to.a, t), std::lerp(from.b, to.b, t)},
        between(a.alpha, b.alpha, share));
}

Colour laid_on(Colour ground, Colour top, float share)
{
    return {between(ground.red, top.red, share), between(ground.green, top.green, share),
            between(ground.blue, top.blue, share), ground.alpha};
}

double luminance(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

std::string hex(Colour colour)
{
    return std::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue);
}

}  // namespace ui
