#pragma once

namespace platform {

/// Takes everything that Lantern has put into this browser, under this path, out of it again.
class Eraser {
public:
    virtual ~Eraser() = default;
    /// Nothing may be open or on its way to the disk any more. The program ends: what comes in its place erases, looks
    /// what is left, and says so.
    virtual void erase() = 0;
};

}  // namespace platform
