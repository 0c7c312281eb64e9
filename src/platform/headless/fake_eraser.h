#pragma once
#include <memory>
#include <utility>

#include "platform/eraser.h"
#include "platform/headless/memory_page_sink.h"

namespace platform::headless {

/// Empties a disk in memory, and takes note of it.
class FakeEraser : public Eraser {
public:
    explicit FakeEraser(std::shared_ptr<MemoryDisk> disk) : disk_(std::move(disk)) {}
    void erase() override { *disk_ = {}, erased = true; }

    bool erased = false;

private:
    std::shared_ptr<MemoryDisk> disk_;
};

}  // namespace platform::headless
