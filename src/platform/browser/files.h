#pragma once

#include "platform/files.h"

namespace platform::browser {

/// The browser's file dialog and its downloads. The browser side keeps its address.
class BrowserFiles final : public Files {
public:
    BrowserFiles() = default;
    BrowserFiles(const BrowserFiles&) = delete;
    BrowserFiles& operator=(const BrowserFiles&) = delete;

    void open(const std::string& accept, std::function<void(OpenedFile)> opened) override;
    void save(const std::string& name, const std::string& type, std::span<const std::byte> bytes) override;

    std::byte* room_for_file(std::size_t size);
    void opened(std::string name);

private:
    std::function<void(OpenedFile)> waiting_;  ///< for the last dialog; an earlier one, cancelled, never answers
    std::vector<std::byte> arriving_;
};

}  // namespace platform::browser
