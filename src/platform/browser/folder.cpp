#include "platform/browser/folder.h"

#include <emscripten.h>
#include <utility>

using platform::browser::BrowserFolder;

extern "C" {
/// `what`: look, choose, allow, forget, list.
void bridge_folder_ask(BrowserFolder* self, int call, const char* what);
void bridge_folder_read(BrowserFolder* self, int call, const char* name);
void bridge_folder_write(BrowserFolder* self, int call, const char* name, const std::byte* bytes, std::size_t size);
void bridge_folder_remove(BrowserFolder* self, int call, const char* name);
}

namespace platform::browser {

void BrowserFolder::look(Answer<FolderFacts> answer) { bridge_folder_ask(this, expect(std::move(answer)), "look"); }

void BrowserFolder::choose(Answer<FolderFacts> answer) { bridge_folder_ask(this, expect(std::move(answer)), "choose"); }

void BrowserFolder::allow(Answer<FolderFacts> answer) { bridge_folder_ask(this, expect(std::move(answer)), "allow"); }

void BrowserFolder::forget(Answer<FolderFacts> answer) { bridge_folder_ask(this, expect(std::move(answer)), "forget"); }

void BrowserFolder::list(Answer<std::vector<FolderFile>> answer)
{
    listed_.clear();
    bridge_folder_ask(this, expect(std::move(answer)), "list");
}

void BrowserFolder::read(const std::string& name, Answer<std::vector<std::byte>> answer)
{
    bridge_folder_read(this, expect(std::move(answer)), name.c_str());
}

void BrowserFolder::write(const std::string& name, std::span<const std::byte> bytes, Answer<FolderFile> answer)
{
    bridge_folder_write(this, expect(std::move(answer)), name.c_str(), bytes.data(), bytes.size());
}

void BrowserFolder::remove(const std::string& name, Answer<FolderFacts> answer)
{
    bridge_folder_remove(this, expect(std::move(answer)), name.c_str());
}

int BrowserFolder::expect(Call call)
{
    calls_.emplace(++last_call_, std::move(call));
    return last_call_;
}

BrowserFolder::Call BrowserFolder::take(int call)
{
    const auto found = calls_.extract(call);
    return found ? std::move(found.mapped()) : Call{};
}

template <class Value>
void BrowserFolder::answer(int call, Value value)
{
    const auto taken = take(call);
    const auto* waiting = std::get_if<Answer<Value>>(&taken);
    if (waiting && *waiting) (*waiting)(std::move(value));
}

std::byte* BrowserFolder::room(std::size_t size)
{
    arriving_.resize(size);
    return arriving_.data();
}

void BrowserFolder::told(int call, FolderFacts facts) { answer(call, std::move(facts)); }

void BrowserFolder::listed(int call) { answer(call, std::exchange(listed_, {})); }

void BrowserFolder::was_read(int call) { answer(call, std::exchange(arriving_, {})); }

void BrowserFolder::written(int call, FolderFile file) { answer(call, std::move(file)); }

void BrowserFolder::refused(int call, FolderRefusal why)
{
    std::visit([why](const auto& waiting) { if (waiting) waiting(std::unexpected(why)); }, take(call));
}

}  // namespace platform::browser

// What bridge_library.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE std::byte* folder_room(BrowserFolder* self, std::size_t size)
{
    return self->room(size);
}

EMSCRIPTEN_KEEPALIVE void folder_told(BrowserFolder* self, int call, int state, const char* name)
{
    self->told(call, {static_cast<platform::FolderState>(state), name});
}

EMSCRIPTEN_KEEPALIVE void folder_one(BrowserFolder* self, const char* name, double modified, double size)
{
    self->one({name, static_cast<std::int64_t>(modified), static_cast<std::uint64_t>(size)});
}

EMSCRIPTEN_KEEPALIVE void folder_listed(BrowserFolder* self, int call)
{
    self->listed(call);
}

EMSCRIPTEN_KEEPALIVE void folder_was_read(BrowserFolder* self, int call)
{
    self->was_read(call);
}

EMSCRIPTEN_KEEPALIVE void folder_written(BrowserFolder* self, int call, const char* name, double modified, double size)
{
    self->written(call, {name, static_cast<std::int64_t>(modified), static_cast<std::uint64_t>(size)});
}

EMSCRIPTEN_KEEPALIVE void folder_refused(BrowserFolder* self, int call, int why)
{
    self->refused(call, static_cast<platform::FolderRefusal>(why));
}

}  // extern "C"
