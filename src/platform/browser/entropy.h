#pragma once
#include "base/id.h"

namespace platform::browser {

/// crypto.getRandomValues.
class BrowserEntropy final : public base::Entropy {
public:
    void fill(std::span<std::byte> bytes) override;
};

}  // namespace platform::browser
