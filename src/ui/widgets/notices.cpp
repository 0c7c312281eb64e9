#include <algorithm>
#include <cmath>
#include "ui/column.h"
#include "ui/widgets/looks.h"

/// Things that tell: banners in the page, empty states, progress.
namespace ui {
namespace {

struct Tint { Colour fill, ink, sign_fill, sign; };

Tint tint_of(const Palette& p, BannerKind kind)
{
    switch (kind) {
    case BannerKind::Note: return {p.accent_soft, p.on_accent_soft, p.accent_soft, p.on_accent_soft};
    case BannerKind::Positive: return {p.positive_soft, p.text, p.positive_soft, p.positive};
    case BannerKind::Caution: return {p.caution_soft, p.text, p.caution_soft, p.caution};
    case BannerKind::Danger: return {p.danger_soft, p.text, p.danger_soft, p.danger};
    case BannerKind::Win: return {p.glow_soft, p.on_glow_soft, p.glow, p.on_glow_soft};
    }
    return {p.accent_soft, p.on_accent_soft, p.accent_soft, p.on_accent_soft};
}

}  // namespace

bool Column::banner(const BannerOptions& options)
{
    const Palette& p = frame_.palette();
    const Tint tint = tint_of(p, options.kind);
    const bool win = options.kind == BannerKind::Win;
    const float sign = win ? 40 : 24, gap_after = win ? 14 : 12;
    bool chosen = false;
    card(
        [&](Column& inside) {
            const float top = inside.y();
            inside.indented(sign + gap_after, [&](Column& words) {
                const Scope scope{frame_.semantics, options.key.empty() ? options.text : options.key};
                if (!options.title.empty()) words.strong(options.title, {.colour = win ? p.text : tint.ink});
                words.small(options.text, {.colour = tint.ink});
                if (options.action.empty()) return;
                words.gap(4);
                chosen = words.button(options.action, {.kind = ButtonKind::Quiet, .height = 44});
                words.gap(-10);  // the button's own air is enough beneath
            });
            const float words_height = inside.bottom() - top;
            if (inside.bottom() - top < sign) inside.gap(sign - words_height);
            const bool one_line = options.title.empty() && words_height < 40;
            const Point at{inside.x() + sign / 2, win || one_line ? top + std::max(sign, words_height) / 2 : top + 13};
            if (win) frame_.paint.disc(at, sign / 2, tint.sign_fill);
            frame_.paint.icon(options.icon, at, frame_.type.icon(24), tint.sign);
        },
        {.fill = tint.fill, .padding = win ? 20.f : 16.f, .depth = win ? Depth::Card : Depth::Page});
    return chosen;
}

bool Column::empty_state(const EmptyState& state)
{
    constexpr float bubble = 72;
    const Rect at = take(bubble);
    const Point centre{words_area().x + bubble / 2, at.centre().y};
    const Palette& p = frame_.palette();
    if (frame_.theme.is_contrast())
        frame_.paint.framed(square_at(centre, bubble), p.accent, 2, p.accent_soft, bubble / 2);
    else frame_.paint.disc(centre, bubble / 2, p.accent_soft);
    frame_.paint.icon(state.icon, centre, frame_.type.icon(32), frame_.palette().on_accent_soft);
    gap(20);
    words(Style::Prompt, state.sentence, {}, frame_.palette().text, 0);
    if (!state.small.empty()) {
        gap(8);
        small(state.small);
    }
    if (state.action.empty()) return false;
    gap(20);
    return button(state.action);
}

void Column::progress(std::string_view name, float share, std::string_view text)
{
    constexpr float thickness = 8;
    const Palette& p = frame_.palette();
    const Rect bar = take(thickness);
    platform::Node node{.role = platform::Role::Progress, .name = std::string{name}, .value_text = std::string{text}};
    if (share >= 0) node.value = std::round(100 * std::clamp(share, 0.f, 1.f));
    const std::uint32_t id = tell(frame_, bar, std::move(node));
    frame_.paint.fill(bar, p.pressed, thickness / 2);
    if (share >= 0) {
        const float reached = frame_.motion.follow(id, 0, std::clamp(share, 0.f, 1.f), .12f);
        if (reached > 0)
            frame_.paint.fill({bar.x, bar.y, std::max(thickness, bar.width * reached), thickness}, p.accent,
                              thickness / 2);
    } else {  // going on: a quiet piece that breathes rather than runs
        const float breath = frame_.still() ? .5f : .5f + .5f * static_cast<float>(std::sin(frame_.now * 2.0));
        frame_.paint.fill(bar, faded(p.accent, .25f + .5f * breath), thickness / 2);
        if (!frame_.still()) frame_.again();
    }
    if (text.empty()) return;
    gap(8);
    const Rect line = take(frame_.type.line(Style::Caption));
    frame_.paint.text(Style::Caption, {line.x, line.y}, text, p.text2);
}

}  // namespace ui
