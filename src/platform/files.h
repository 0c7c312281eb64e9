#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace platform {

struct OpenedFile {
    std::string name;
    std::vector<std::byte> bytes;
};

/// The person's own hand: choosing a file to bring in, saving one to keep.
class Files {
public:
    virtual ~Files() = default;
    /// Must be called while a click is being handled. `opened` never runs when the person cancels.
    virtual void open(const std::string& accept, std::function<void(OpenedFile)> opened) = 0;
    virtual void save(const std::string& name, const std::string& type, std::span<const std::byte> bytes) = 0;
};

}  // namespace platform
