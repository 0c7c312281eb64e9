#pragma once
#include "platform/eraser.h"

namespace platform::browser {

/// Leads to web/erased.html, where nothing of the program runs.
class BrowserEraser final : public Eraser {
public:
    void erase() override;
};

}  // namespace platform::browser
