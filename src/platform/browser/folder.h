#pragma once
#include <map>
#include <variant>

#include "platform/folder.h"

namespace platform::browser {

/// The File System Access API. The browser side keeps its address.
class BrowserFolder final : public Folder {
public:
    BrowserFolder() = default;
    BrowserFolder(const BrowserFolder&) = delete;
    BrowserFolder& operator=(const BrowserFolder&) = delete;

    void look(Answer<FolderFacts> answer) override;
    void choose(Answer<FolderFacts> answer) override;
    void allow(Answer<FolderFacts> answer) override;
    void forget(Answer<FolderFacts> answer) override;
    void list(Answer<std::vector<FolderFile>> answer) override;
    void read(const std::string& name, Answer<std::vector<std::byte>> answer) override;
    void write(const std::string& name, std::span<const std::byte> bytes, Answer<FolderFile> answer) override;
    void remove(const std::string& name, Answer<FolderFacts> answer) override;

    // The browser side's answers.
    void one(FolderFile file) { listed_.push_back(std::move(file)); }
    std::byte* room(std::size_t size);
    void told(int call, FolderFacts facts);
    void listed(int call);
    void was_read(int call);
    void written(int call, FolderFile file);
    void refused(int call, FolderRefusal why);

private:
    using Call = std::variant<Answer<FolderFacts>, Answer<std::vector<FolderFile>>, Answer<std::vector<std::byte>>,
                              Answer<FolderFile>>;
    int expect(Call call);
    [[nodiscard]] Call take(int call);
    template <class Value> void answer(int call, Value value);

    int last_call_ = 0;
    std::map<int, Call> calls_;  ///< not answered yet
    std::vector<FolderFile> listed_;
    std::vector<std::byte> arriving_;
};

}  // namespace platform::browser
