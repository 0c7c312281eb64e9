#pragma once
#include <functional>

#include "platform/discretion.h"

namespace platform::browser {

struct DiscretionListener {
    std::function<void()> changed;  ///< what is kept is other, maybe by another window
    std::function<bool()> leaving;  ///< hand over what is half written; asked until all of it is on the disk: true
    std::function<void()> lock;     ///< its key was pressed
};

/// Leaving itself is the page's, in web/bridge/exit.js. The browser side keeps its address.
class BrowserDiscretion final : public Discretion {
public:
    explicit BrowserDiscretion(DiscretionListener listener);
    BrowserDiscretion(const BrowserDiscretion&) = delete;
    BrowserDiscretion& operator=(const BrowserDiscretion&) = delete;

    [[nodiscard]] Discreet kept() const override { return kept_; }
    void keep(const Discreet& wanted) override;

    void set(const Discreet& kept);
    [[nodiscard]] const DiscretionListener& listener() const { return listener_; }

private:
    DiscretionListener listener_;
    Discreet kept_;
};

}  // namespace platform::browser
