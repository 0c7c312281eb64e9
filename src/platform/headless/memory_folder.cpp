#include "platform/headless/memory_folder.h"

#include <utility>

namespace platform::headless {

template <class Value>
void MemoryFolder::later(Answer<Value> answer, std::type_identity_t<std::expected<Value, FolderRefusal>> value)
{
    if (silent) return;
    due_.push_back([answer = std::move(answer), value = std::move(value)] { answer(value); });
}

void MemoryFolder::look(Answer<FolderFacts> answer) { later(std::move(answer), facts); }

void MemoryFolder::become(FolderState state, Answer<FolderFacts> answer)
{
    facts.state = state;
    later(std::move(answer), facts);
}

void MemoryFolder::list(Answer<std::vector<FolderFile>> answer)
{
    if (refusal) return later(std::move(answer), std::unexpected(*refusal));
    std::vector<FolderFile> all;
    for (const auto& [name, file] : *files) all.push_back({name, file.modified, file.bytes.size()});
    later(std::move(answer), std::move(all));
}

void MemoryFolder::read(const std::string& name, Answer<std::vector<std::byte>> answer)
{
    const auto found = files->find(name);
    if (refusal) return later(std::move(answer), std::unexpected(*refusal));
    if (found == files->end())
        return later(std::move(answer), std::unexpected(FolderRefusal::Missing));
    later(std::move(answer), found->second.bytes);
}

void MemoryFolder::write(const std::string& name, std::span<const std::byte> bytes, Answer<FolderFile> answer)
{
    if (refusal) return later(std::move(answer), std::unexpected(*refusal));
    auto& file = (*files)[name];
    file = {{bytes.begin(), bytes.end()}, file.modified + 1};
    later(std::move(answer), FolderFile{name, file.modified, bytes.size()});
}

void MemoryFolder::remove(const std::string& name, Answer<FolderFacts> answer)
{
    files->erase(name);
    later(std::move(answer), facts);
}

bool MemoryFolder::deliver()
{
    const bool any = !due_.empty();
    while (!due_.empty()) std::exchange(due_.front(), {})(), due_.pop_front();
    return any;
}

}  // namespace platform::headless
