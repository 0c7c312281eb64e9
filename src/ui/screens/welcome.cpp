#include "ui/screens/welcome.h"

#include <algorithm>
#include <format>
#include <utility>

#include "ui/screens/page.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr int cards = static_cast<int>(text::welcome::titles.size());
constexpr int who_is_near = 1;  ///< the card that asks
constexpr float lamp_room = 216, least_room = 112, large_text = 1.5f;

/// Large words need the room more than the lamp does.
float lamp_room_for(const Frame& frame) { return frame.type.text_scale() >= large_text ? least_room : lamp_room; }

void draw_title(Column& page, std::string_view title)
{
    page.frame().layout >= Layout::Desktop ? page.display(title) : page.title(title);
}

/// One dot a card, the present one longer; told in words.
void draw_steps(Column& page, int card)
{
    constexpr float height = 8, dot = 8, present = 24, between = 8;
    auto& frame = page.frame();
    const auto& palette = frame.palette();
    const Rect row = page.take(height);
    const int now = card + 1;
    tell(frame, row, {.role = platform::Role::Text,
                      .name = std::vformat(text::welcome::step, std::make_format_args(now, cards))});
    float x = row.centre().x - (present + static_cast<float>(cards - 1) * (dot + between)) / 2;
    for (int i = 0; i < cards; ++i) {
        const float width = i == card ? present : dot;
        frame.paint.fill({x, row.y, width, height}, i == card ? palette.accent : palette.outline, height / 2);
        x += width + between;
    }
}

std::string place_of(int card) { return card == 0 ? "/welcome" : std::format("/welcome/{}", card + 1); }

void start(Act& act)
{
    act.go = "/check-in";
    act.replace = true;
}

/// The way on stands still from card to card, also for the focus; beside it always another way.
void draw_foot(Column& foot, int card, Act& act)
{
    draw_steps(foot, card);
    foot.gap(16);
    const bool last = card + 1 == cards;
    if (foot.button(last ? text::welcome::check_in : text::welcome::next,
                    {.kind = ButtonKind::Primary, .width = full_width, .height = 56, .key = "on"})) {
        if (last) start(act);
        else act.go = place_of(card + 1);
    }
    foot.gap(8);
    const ButtonOptions other{.kind = ButtonKind::Quiet, .width = full_width, .key = "other"};
    if (!foot.button(last ? text::welcome::look_around : text::welcome::check_in_first, other)) return;
    if (!last) return start(act);
    act.want(app::LookAround{});
    act.go = "/today";
    act.replace = true;
}

/// Asked once, before the first sensitive word: what is decided here can be changed in Settings.
void ask_who_is_near(Column& page, bool has_passphrase, const platform::Discreet& discreet, WelcomeState& state,
                     Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::welcome::someone);
        card.gap(8);
        if (card.choice(text::welcome::someone, text::welcome::someones, state.someone)) {
            auto wanted = discreet;
            wanted.quick_exit = state.someone == 1;
            act.want(app::BeDiscreet{wanted});
        }
        if (state.someone < 0) return;
        card.gap(8);
        card.small(state.someone == 1 ? text::welcome::not_alone : text::welcome::alone);
        if (has_passphrase) return;
        card.gap(8);
        card.small(text::welcome::passphrase);
        card.gap(12);
        if (card.button(text::lock::set, {.icon = Icon::Lock})) act.go = "/passphrase";
    });
    page.gap(24);
}

/// The focus goes to the new card's heading, so that it is read out.
void follow(Frame& frame, WelcomeState& state)
{
    if (std::exchange(state.shown, state.card) == state.card) return;
    const auto& nodes = frame.semantics.nodes();
    const auto title = std::ranges::find_if(nodes, [](const platform::Node& node) { return node.level == 1; });
    if (title != nodes.end()) frame.input.move_focus(title->id);
}

}  // namespace

void welcome_at(WelcomeState& state, std::span<const std::string> rest)
{
    state.card = rest.empty() ? 0 : rest.front() == "3" ? 2 : rest.front() == "2" ? 1 : 0;
}

Act draw_welcome(Frame& frame, const Place& place, bool has_passphrase, const platform::Discreet& discreet,
                 WelcomeState& state)
{
    Act act;
    const auto card = static_cast<std::size_t>(state.card);
    const auto draw_page = [&](Column& page) {
        page.gap(frame.layout == Layout::Phone ? 8.f : 32.f);
        lit_lamp(page, state.card == who_is_near ? least_room : lamp_room_for(frame));
        page.gap(24);
        draw_title(page, text::welcome::titles[card]);
        page.gap(12);
        page.paragraph(text::welcome::leads[card]);
        page.gap(24);
        if (state.card == who_is_near) ask_who_is_near(page, has_passphrase, discreet, state, act);
    };
    page_over_foot(frame, "welcome", place, draw_page, [&](Column& foot) { draw_foot(foot, state.card, act); });
    follow(frame, state);
    return act;
}

}  // namespace ui
