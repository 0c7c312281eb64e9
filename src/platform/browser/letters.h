#pragma once
#include <functional>

#include "platform/letters.h"

namespace platform::browser {

/// Sets words on a canvas that nobody sees (web/bridge/letters.js). The browser side keeps its address.
class BrowserLetters final : public Letters {
public:
    /// `changed`: fonts came, so what was set before should be drawn anew.
    explicit BrowserLetters(std::function<void()> changed);
    BrowserLetters(const BrowserLetters&) = delete;
    BrowserLetters& operator=(const BrowserLetters&) = delete;

    [[nodiscard]] float width(const Lettering& lettering) override;
    [[nodiscard]] LetteringPicture picture(const Lettering& lettering) override;
    [[nodiscard]] int edition() const override { return edition_; }

    void fonts_came();
    LetteringPicture& arriving() { return arriving_; }

private:
    std::function<void()> changed_;
    LetteringPicture arriving_;
    int edition_ = 0;
};

}  // namespace platform::browser
