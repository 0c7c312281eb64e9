#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace platform::browser {

/// Files that come with the page, by the names that scripts/build-dist gives them: "fonts/…", "content/…", "samples/…".
/// The browser side keeps its address.
class Assets {
public:
    using Bytes = std::vector<std::byte>;
    Assets() = default;
    Assets(const Assets&) = delete;
    Assets& operator=(const Assets&) = delete;

    /// One that was fetched before the program began: all but the samples. A copy; empty if there is none.
    [[nodiscard]] Bytes bytes(const std::string& name) const;
    [[nodiscard]] std::string text(const std::string& name) const;
    /// Any, fetched when asked for; nothing if it could not be had. Answers after this returns.
    void fetch(const std::string& name, std::function<void(std::optional<Bytes>)> answer);

    std::byte* room(int call, std::size_t size);
    void fetched(int call, bool whole);

private:
    struct Call {
        std::function<void(std::optional<Bytes>)> answer;
        Bytes arriving;
    };
    int last_call_ = 0;
    std::map<int, Call> calls_;
};

}  // namespace platform::browser
