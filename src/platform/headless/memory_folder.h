#pragma once
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>

#include "platform/folder.h"

namespace platform::headless {

/// A folder in memory, which devices may share. Answers wait until `deliver`.
class MemoryFolder : public Folder {
public:
    struct File { std::vector<std::byte> bytes; std::int64_t modified = 0; };
    using Shared = std::shared_ptr<std::map<std::string, File>>;

    void look(Answer<FolderFacts> answer) override;
    void choose(Answer<FolderFacts> answer) override { become(FolderState::Open, std::move(answer)); }
    void allow(Answer<FolderFacts> answer) override { become(FolderState::Open, std::move(answer)); }
    void forget(Answer<FolderFacts> answer) override { become(FolderState::None, std::move(answer)); }
    void list(Answer<std::vector<FolderFile>> answer) override;
    void read(const std::string& name, Answer<std::vector<std::byte>> answer) override;
    void write(const std::string& name, std::span<const std::byte> bytes, Answer<FolderFile> answer) override;
    void remove(const std::string& name, Answer<FolderFacts> answer) override;

    /// Gives the answers that are due. True if there was one.
    bool deliver();

    Shared files = std::make_shared<std::map<std::string, File>>();
    FolderFacts facts{FolderState::None, "Copies"};
    std::optional<FolderRefusal> refusal{};  ///< of every file from now on
    bool silent = false;                     ///< no answer ever comes

private:
    template <class Value>
    void later(Answer<Value> answer, std::type_identity_t<std::expected<Value, FolderRefusal>> value);
    void become(FolderState state, Answer<FolderFacts> answer);
    std::deque<std::function<void()>> due_;
};

}  // namespace platform::headless
