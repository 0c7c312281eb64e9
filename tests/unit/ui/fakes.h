#pragma once
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "platform/canvas.h"
#include "platform/semantics.h"

/// A page that is not there, for whoever tests what is drawn and told on it.
namespace ui_test {

using Bytes = std::vector<unsigned char>;

/// A font file of the page; empty where there are no files (in wasm), and then nothing can be tested.
inline Bytes font(const std::string& path)
{
    const char* data = std::getenv("LANTERN_TEST_DATA");
    std::ifstream in{std::string{data ? data : ""} + "/../../node_modules/@expo-google-fonts/" + path,
                     std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

struct Canvas final : platform::Canvas {
    platform::Surface now{.width = 390, .height = 844, .scale = 2};
    int frames_asked = 0, presses_cancelled = 0;
    [[nodiscard]] platform::Surface surface() const override { return now; }
    void request_frame() override { ++frames_asked; }
    void wake_in(int) override {}
    void set_route(const std::string&, bool) override {}
    void go_back() override {}
    void cancel_press() override { ++presses_cancelled; }
    void set_ground(const std::string&, const std::string&) override {}
};

/// Has the focus, as an element of the page would, and remembers what was said.
struct Mirror final : platform::Semantics {
    int applied = 0;
    std::uint32_t focused = 0;
    std::vector<std::string> said;
    void apply(const std::vector<platform::MirrorChange>&) override { ++applied; }
    void focus(std::uint32_t id) override { focused = id; }
    void announce(const std::string& words, bool) override { said.push_back(words); }
    void set_title(const std::string&) override {}
};

}  // namespace ui_test
