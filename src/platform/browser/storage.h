#pragma once
#include "platform/storage.h"

namespace platform::browser {

/// The browser side keeps its address.
class BrowserStorage final : public Storage {
public:
    BrowserStorage() = default;
    BrowserStorage(const BrowserStorage&) = delete;
    BrowserStorage& operator=(const BrowserStorage&) = delete;

    void look(Answer seen) override;
    void ask_to_persist(Answer seen) override;
    void seen(const StorageFacts& facts);

private:
    Answer waiting_;
};

}  // namespace platform::browser
