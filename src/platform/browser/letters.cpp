#include "platform/browser/letters.h"

#include <emscripten.h>
#include <string>
#include <utility>

using platform::browser::BrowserLetters;

extern "C" {
void bridge_letters_open(BrowserLetters* letters);
float bridge_letters_width(const char* words, std::size_t size, const char* font, float px, bool from_right);
void bridge_letters_picture(BrowserLetters* letters, const char* words, std::size_t size, const char* font, float px,
                            bool from_right);
}

namespace platform::browser {

BrowserLetters::BrowserLetters(std::function<void()> changed) : changed_(std::move(changed))
{
    bridge_letters_open(this);
}

float BrowserLetters::width(const Lettering& lettering)
{
    return bridge_letters_width(lettering.words.data(), lettering.words.size(), std::string(lettering.font).c_str(),
                                lettering.px, lettering.from_right);
}

LetteringPicture BrowserLetters::picture(const Lettering& lettering)
{
    arriving_ = {};
    bridge_letters_picture(this, lettering.words.data(), lettering.words.size(), std::string(lettering.font).c_str(),
                           lettering.px, lettering.from_right);
    return std::exchange(arriving_, {});
}

void BrowserLetters::fonts_came()
{
    ++edition_;
    changed_();
}

}  // namespace platform::browser

// What bridge_library.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE void letters_fonts_came(BrowserLetters* letters)
{
    letters->fonts_came();
}

EMSCRIPTEN_KEEPALIVE std::uint8_t* letters_room_for_ink(BrowserLetters* letters, int width, int height, int left,
                                                        int baseline)
{
    auto& picture = letters->arriving();
    picture = {.width = width, .height = height, .left = left, .baseline = baseline, .ink = {}, .colours = {}};
    picture.ink.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    return picture.ink.data();
}

EMSCRIPTEN_KEEPALIVE std::uint8_t* letters_room_for_colours(BrowserLetters* letters)
{
    auto& picture = letters->arriving();
    picture.colours.resize(4 * picture.ink.size());
    return picture.colours.data();
}

}  // extern "C"
