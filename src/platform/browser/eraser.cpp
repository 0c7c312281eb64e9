#include "platform/browser/eraser.h"

extern "C" void bridge_eraser_erase();

namespace platform::browser {

void BrowserEraser::erase()
{
    bridge_eraser_erase();
}

}  // namespace platform::browser
