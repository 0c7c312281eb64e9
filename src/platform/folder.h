#pragma once
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace platform {

enum class FolderState {
    Unsupported,  ///< no page can write into folders here
    None,         ///< none was chosen
    Asks,         ///< one was; the browser wants to ask the person again before the page may use it
    Open,
};

struct FolderFacts {
    FolderState state = FolderState::Unsupported;
    std::string name;  ///< without its path, which no page learns
    bool operator==(const FolderFacts&) const = default;
};

struct FolderFile {
    std::string name;
    std::int64_t modified = 0;  ///< milliseconds since 1970
    std::uint64_t size = 0;     ///< bytes
    bool operator==(const FolderFile&) const = default;
};

enum class FolderRefusal {
    Cancelled,   ///< by the person
    NotAllowed,
    Missing,     ///< the file, or the folder, is not there any more
    Full,
    Failed,
};

/// One folder of the device that the person chose for Lantern's files. Each call answers once, never within it.
class Folder {
public:
    template <class Value> using Answer = std::function<void(std::expected<Value, FolderRefusal>)>;
    virtual ~Folder() = default;
    virtual void look(Answer<FolderFacts> answer) = 0;
    // These two must come straight from a click: the browser shows its own window.
    virtual void choose(Answer<FolderFacts> answer) = 0;
    virtual void allow(Answer<FolderFacts> answer) = 0;
    virtual void forget(Answer<FolderFacts> answer) = 0;  ///< the files stay

    /// Only files, whose names begin with "lantern-".
    virtual void list(Answer<std::vector<FolderFile>> answer) = 0;
    virtual void read(const std::string& name, Answer<std::vector<std::byte>> answer) = 0;
    /// Whole or not at all, in place of one of that name. The bytes are copied before it returns.
    virtual void write(const std::string& name, std::span<const std::byte> bytes, Answer<FolderFile> answer) = 0;
    virtual void remove(const std::string& name, Answer<FolderFacts> answer) = 0;
};

}  // namespace platform
