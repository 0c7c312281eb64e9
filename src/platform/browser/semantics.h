#pragma once
#include <functional>
#include <unordered_map>

#include "platform/semantics.h"

namespace platform::browser {

/// Real elements over the canvas. The browser side keeps its address.
class BrowserSemantics final : public Semantics {
public:
    explicit BrowserSemantics(std::function<void(MirrorEvent)> heard);
    BrowserSemantics(const BrowserSemantics&) = delete;
    BrowserSemantics& operator=(const BrowserSemantics&) = delete;

    void apply(const std::vector<MirrorChange>& changes) override;
    void focus(std::uint32_t id) override;
    void announce(const std::string& words, bool urgent) override;
    void set_title(const std::string& title) override;

    /// After each frame: what a person set on an element and the program did not take is put back.
    void settle();
    void hear(MirrorEvent event) const { heard_(std::move(event)); }

private:
    std::function<void(MirrorEvent)> heard_;
    std::unordered_map<std::uint32_t, std::uint32_t> versions_;  // of the words each field has been given
};

}  // namespace platform::browser
