#include "platform/browser/files.h"

#include <emscripten.h>
#include <utility>

using platform::browser::BrowserFiles;

extern "C" {
void bridge_files_open(BrowserFiles* files, const char* accept);
void bridge_files_save(const char* name, const char* type, const std::byte* bytes, std::size_t size);
}

namespace platform::browser {

void BrowserFiles::open(const std::string& accept, std::function<void(OpenedFile)> opened)
{
    waiting_ = std::move(opened);
    bridge_files_open(this, accept.c_str());
}

void BrowserFiles::save(const std::string& name, const std::string& type, std::span<const std::byte> bytes)
{
    bridge_files_save(name.c_str(), type.c_str(), bytes.data(), bytes.size());
}

std::byte* BrowserFiles::room_for_file(std::size_t size)
{
    arriving_.resize(size);
    return arriving_.data();
}

void BrowserFiles::opened(std::string name)
{
    if (const auto answer = std::exchange(waiting_, {})) answer({std::move(name), std::exchange(arriving_, {})});
}

}  // namespace platform::browser

// What bridge_library.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE std::byte* files_room(BrowserFiles* files, std::size_t size)
{
    return files->room_for_file(size);
}

EMSCRIPTEN_KEEPALIVE void files_opened(BrowserFiles* files, const char* name)
{
    files->opened(name);
}

}  // extern "C"
