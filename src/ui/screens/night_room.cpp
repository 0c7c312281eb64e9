#include "ui/screens/night_room.h"

#include <array>
#include <cmath>
#include <format>
#include <numbers>

#include "ui/screens/focus.h"
#include "ui/wave.h"
#include "words/text.h"

namespace ui {
namespace {

using Step = NightRoomState::Step;

constexpr float big = 72, gap_between = 8;
constexpr int strongest = 10, across = 4;
constexpr double second_tap = .3;                    ///< a hand that shakes may tap twice
constexpr double light_moves = 20, frame_time = 1 / 30., pulse_time = 6;  ///< seconds

struct Room {
    const app::NightRoomView& view;
    base::Instant now;
    NightRoomState& state;
    Act& act;

    [[nodiscard]] float minutes() const
    {
        const std::chrono::duration<float, std::ratio<60>> since = now - view.began;
        return view.passed ? static_cast<float>(view.ratings.back().minutes) : std::max(0.f, since.count());
    }
    [[nodiscard]] bool in_wave() const { return !view.ratings.empty(); }
};

/// False for the second of two quick taps.
bool meant(const Frame& frame, Room& room, bool activated)
{
    if (!activated || frame.now - room.state.acted < second_tap) return false;
    room.state.acted = frame.now;
    return true;
}

void step_to(Frame& frame, Room& room, Step step)
{
    room.state.step = step;
    room.state.move_focus = true;
    frame.again();
}

void numbers(Column& page, Room& room, std::string_view name)
{
    Frame& frame = page.frame();
    const float width = (page.width() - gap_between * (across - 1)) / across;
    page.group(platform::Role::Group, name, [&](Column& inside) {
        for (int strength = 0; strength <= strongest; ++strength) {
            if (strength % across != 0) inside.beside(gap_between);
            else if (strength > 0) inside.gap(gap_between);
            if (!meant(frame, room, inside.button(std::to_string(strength), {.width = width, .height = big}))) continue;
            record::CheckIn check_in;
            check_in.craving = strength;
            room.act.want(app::SaveCheckIn{check_in});
            step_to(frame, room, Step::Ride);
        }
    });
}

void ask(Column& page, Room& room, bool again)
{
    const auto question = again ? text::night_room::how_strong_now : text::night_room::how_strong;
    page.gap(16);
    page.title(question, {.align = Align::Centre});
    page.gap(8);
    page.small(text::night_room::lowest, {.align = Align::Centre});
    page.gap(24);
    numbers(page, room, question);
    page.gap(16);
    const auto no = again ? text::night_room::not_now : text::night_room::rather_not;
    if (meant(page.frame(), room,
              page.button(no, {.kind = ButtonKind::Quiet, .width = full_width, .height = big}))) {
        room.state.declined = !again;
        step_to(page.frame(), room, Step::Ride);
    }
    page.gap(8);
    page.caption(text::night_room::leave_unsaved, {.align = Align::Centre});
}

std::string_view headline(const Room& room)
{
    if (!room.in_wave()) return text::night_room::here;
    if (room.view.passed) return text::night_room::passed;
    const auto& ratings = room.view.ratings;
    if (ratings.size() > 1 && ratings.back().strength < ratings[ratings.size() - 2].strength)
        return text::night_room::passing;
    return ratings.back().strength >= 6 ? text::night_room::strong : text::night_room::with_it;
}

std::string in_words(int minutes, std::string_view none, std::string_view one, std::string_view many)
{
    return minutes < 1 ? std::string(none) : minutes == 1 ? std::string(one)
                                                          : std::vformat(many, std::make_format_args(minutes));
}

std::string beneath(const Room& room)
{
    if (!room.in_wave())
        return std::string(room.state.declined ? text::night_room::without : text::night_room::low);
    const int minutes = static_cast<int>(room.minutes());
    if (room.view.passed)
        return in_words(minutes, text::night_room::took_one, text::night_room::took_one, text::night_room::took);
    auto words = in_words(minutes, text::night_room::just_begun, text::night_room::one_minute,
                          text::night_room::minutes);
    if (room.view.usual)
        words += " " + std::vformat(text::night_room::usually, std::make_format_args(room.view.usual->minutes));
    else if (room.view.known == 0) words += " " + std::string(text::night_room::first);
    return words;
}

std::string told(const Room& room)
{
    std::string parts;
    for (const auto& [after, strength] : room.view.ratings) {
        const int minutes = static_cast<int>(std::lround(after));
        parts += (parts.empty() ? "" : ", ") +
                 std::vformat(text::night_room::wave_part, std::make_format_args(strength, minutes));
    }
    return std::vformat(text::night_room::wave, std::make_format_args(parts));
}

/// The light where it is now moves for a while after something was chosen; then only the minutes count.
float pulse_of(Frame& frame, const Room& room, const Rect& rect)
{
    const double since = frame.now - room.state.acted;
    if (frame.still() || frame.theme.is_contrast() || since > light_moves) return 0;
    if (frame.paint.sees(rect) && !frame.inert) frame.wake_in(frame_time);
    const double fading = std::min(1., (light_moves - since) / 2);  // comes to rest where it begins
    return static_cast<float>(fading * std::fmod(since / pulse_time, 1.) * 2 * std::numbers::pi);
}

void wave(Column& page, Room& room, const Rect& body)
{
    Frame& frame = page.frame();
    const Rect strip = page.take(wave_height);
    const bool phone = frame.layout == Layout::Phone;
    const Rect rect = phone ? Rect{body.x, strip.y, body.width, strip.height} : strip;
    tell(frame, rect, {.role = platform::Role::Figure, .name = told(room)});
    std::vector<WavePicture::Rating> ratings;
    for (const auto& [minutes, strength] : room.view.ratings)
        ratings.push_back({static_cast<float>(minutes), static_cast<float>(strength)});
    WavePicture picture{.ratings = ratings, .minutes = room.minutes(), .pulse = pulse_of(frame, room, rect)};
    if (room.view.usual)
        picture.usual = {static_cast<float>(room.view.usual->minutes), static_cast<float>(room.view.usual->strength)};
    draw_wave(frame.paint, rect, picture);
    if (!room.view.passed) frame.wake_in(60 - std::fmod(60. * room.minutes(), 60.) + .05);
}

void captions(Column& page, const Room& room)
{
    const auto began =
        std::vformat(text::night_room::began_at, std::make_format_args(room.view.ratings.front().strength));
    if (!room.view.usual) return page.caption(began);
    page.split(page.width() / 2, 0, [&](Column& left, Column& right) {
        left.indented(page.frame().layout == Layout::Phone ? 4.f : 0.f, [&](Column& words) { words.caption(began); });
        right.caption(text::night_room::usual, {.align = Align::Right});
    });
}

void helpers(Column& page, Room& room)
{
    constexpr std::array tiles{Tile{Icon::Wind, text::night_room::breathe}, Tile{Icon::Phone, text::night_room::call}};
    const auto chosen = page.tiles(text::night_room::tools, tiles, 2);
    if (chosen && meant(page.frame(), room, true)) room.act.go = *chosen == 0 ? "/breathe/night" : "/help";
}

void rate_again(Column& page, Room& room)
{
    const bool wanted = page.button(text::night_room::how_strong_now,
                                    {.kind = ButtonKind::Primary, .width = full_width, .height = big});
    if (meant(page.frame(), room, wanted)) step_to(page.frame(), room, Step::AskAgain);
    page.gap(16);
    page.caption(room.in_wave() ? text::night_room::leave : text::night_room::leave_unsaved, {.align = Align::Centre});
}

void words_and_wave(Column& page, Room& room, const Rect& body)
{
    page.gap(16);
    page.title(headline(room), {.align = Align::Centre});
    page.gap(8);
    page.paragraph(beneath(room), {.align = Align::Centre, .colour = page.frame().palette().text2});
    if (!room.in_wave()) return page.gap(32);
    page.gap(8);
    wave(page, room, body);
    captions(page, room);
    page.gap(16);
}

void ride(Column& page, Room& room, const Rect& body)
{
    constexpr float side = 376, between = 32;
    if (page.frame().layout < Layout::Desktop) {
        words_and_wave(page, room, body);
        helpers(page, room);
        page.gap(12);
        return rate_again(page, room);
    }
    page.split(page.width() - side - between, between, [&](Column& main, Column& beside) {
        words_and_wave(main, room, body);
        beside.gap(16);
        helpers(beside, room);
        beside.gap(16);
        rate_again(beside, room);
    });
}

void keep_focus(Frame& frame, NightRoomState& state)
{
    if (!state.move_focus) return;
    const auto next = state.step == Step::Ride ? text::night_room::how_strong_now : std::string_view("0");
    if (focus_on(frame, platform::Role::Button, next)) state.move_focus = false;
}

}  // namespace

NightRoomState night_room_state(const app::NightRoomView& view)
{
    return {.step = view.ratings.empty() || view.passed ? Step::Ask : Step::Ride};
}

Act draw_night_room(Frame& frame, const Place& place, const app::NightRoomView& view, base::Instant now,
                    NightRoomState& state)
{
    constexpr float asks_in = 480;
    Act act;
    if (state.acted < 0) state.acted = frame.now;
    Room room{view, now, state, act};
    const float widest = state.step == Step::Ride ? place.widest : std::min(place.widest, asks_in);
    scroll(frame, "night room", place.body, place.margin, widest, [&](Column& page) {
        if (state.step == Step::Ride) ride(page, room, place.body);
        else ask(page, room, state.step == Step::AskAgain);
    });
    keep_focus(frame, state);
    return act;
}

}  // namespace ui
