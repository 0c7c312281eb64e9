#include "ui/screens/new_passphrase.h"

#include <algorithm>
#include <utility>

#include "words/text.h"

namespace ui {
namespace {

constexpr int least_signs = 8;

/// In signs, whatever number of bytes each has.
bool is_long_enough(const NewPassphrase& state)
{
    const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return std::ranges::count_if(state.first, begins) >= least_signs;
}

bool field(Column& page, std::string_view key, std::string& words, std::string_view label, std::string_view problem,
           bool shown)
{
    return page.text_field(key, words, {.label = label, .titled = true, .enter_hint = "next",
                                        .invalid = !problem.empty(), .problem = problem, .secret = !shown,
                                        .plain = true})
        .submitted;
}

}  // namespace

bool new_passphrase_fields(Column& page, NewPassphrase& state)
{
    const bool too_short = state.asked && !is_long_enough(state);
    field(page, "first", state.first, text::lock::new_passphrase,
          too_short ? text::lock::too_short : std::string_view(), state.shown);
    page.gap(6);
    page.caption(text::lock::hint);
    page.gap(16);
    const bool differ = state.asked && !too_short && state.first != state.second;
    return field(page, "second", state.second, text::lock::again,
                 differ ? text::lock::not_the_same : std::string_view(), state.shown);
}

void show_passphrase(Column& page, NewPassphrase& state)
{
    page.toggle(text::lock::show, state.shown, text::settings::on, text::settings::off);
}

std::optional<std::string> take(NewPassphrase& state)
{
    state.asked = true;
    if (!is_long_enough(state) || state.first != state.second) return std::nullopt;
    auto chosen = std::exchange(state.first, {});
    state.second.clear();
    state.asked = false;
    return chosen;
}

}  // namespace ui
