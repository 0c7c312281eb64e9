#include "platform/browser/snapshot_store.h"

#include <emscripten.h>
#include <utility>

/// A change as the browser side reads it; 0 where there is nothing. It copies before it returns.
struct BridgeSnapshotChange {
    const char* epoch;
    std::uint32_t puts;
    const char* const* names;
    const std::byte* const* abouts;
    const std::size_t* sizes;
    const char* image_name;
    const std::byte* image;
    std::size_t image_size;
    std::uint32_t drops;
    const char* const* dropped;
};

extern "C" {
using platform::browser::BrowserSnapshotStore;
void bridge_snapshots_list(BrowserSnapshotStore* self, const char* store, int call);
void bridge_snapshots_read(BrowserSnapshotStore* self, const char* store, int call, const char* name);
void bridge_snapshots_change(BrowserSnapshotStore* self, const char* store, int call,
                             const BridgeSnapshotChange* change);
void bridge_snapshots_write_apart(BrowserSnapshotStore* self, const char* store, int call, const std::byte* bytes,
                                  std::size_t size);
}

namespace platform::browser {

void BrowserSnapshotStore::list(Answer<std::vector<StoredSnapshot>> answer)
{
    listed_.clear();
    bridge_snapshots_list(this, store_.c_str(), expect({.list = std::move(answer), .read = {}, .change = {}}));
}

void BrowserSnapshotStore::read(const std::string& name, Answer<Bytes> answer)
{
    const int call = expect({.list = {}, .read = std::move(answer), .change = {}});
    bridge_snapshots_read(this, store_.c_str(), call, name.c_str());
}

void BrowserSnapshotStore::read_apart(Answer<Bytes> answer)
{
    bridge_snapshots_read(this, store_.c_str(), expect({.list = {}, .read = std::move(answer), .change = {}}), nullptr);
}

void BrowserSnapshotStore::change(const std::optional<base::Id>& epoch, const SnapshotChange& change,
                                  Answer<bool> answer)
{
    std::vector<const char*> names, dropped;
    std::vector<const std::byte*> abouts;
    std::vector<std::size_t> sizes;
    for (const auto& [name, about] : change.put) {
        names.push_back(name.c_str());
        abouts.push_back(about.data());
        sizes.push_back(about.size());
    }
    for (const auto& name : change.drop) dropped.push_back(name.c_str());
    const auto writer = epoch ? base::hex(*epoch) : std::string();
    const BridgeSnapshotChange told{
        .epoch = writer.c_str(),
        .puts = static_cast<std::uint32_t>(names.size()),
        .names = names.data(),
        .abouts = abouts.data(),
        .sizes = sizes.data(),
        .image_name = change.image ? change.image->first.c_str() : nullptr,
        .image = change.image ? change.image->second.data() : nullptr,
        .image_size = change.image ? change.image->second.size() : 0,
        .drops = static_cast<std::uint32_t>(dropped.size()),
        .dropped = dropped.data(),
    };
    const int call = expect({.list = {}, .read = {}, .change = std::move(answer)});
    bridge_snapshots_change(this, store_.c_str(), call, &told);
}

void BrowserSnapshotStore::write_apart(std::span<const std::byte> bytes, Answer<bool> answer)
{
    const int call = expect({.list = {}, .read = {}, .change = std::move(answer)});
    bridge_snapshots_write_apart(this, store_.c_str(), call, bytes.data(), bytes.size());
}

std::byte* BrowserSnapshotStore::room(std::size_t size)
{
    arriving_.resize(size);
    return arriving_.data();
}

void BrowserSnapshotStore::listed(int call)
{
    take(call).list(std::exchange(listed_, {}));
}

void BrowserSnapshotStore::was_read(int call)
{
    take(call).read(std::exchange(arriving_, {}));
}

void BrowserSnapshotStore::changed(int call, bool flushed)
{
    take(call).change(flushed);
}

void BrowserSnapshotStore::refused(int number, Refusal why)
{
    const auto call = take(number);
    if (call.list) call.list(std::unexpected(why));
    if (call.read) call.read(std::unexpected(why));
    if (call.change) call.change(std::unexpected(why));
}

int BrowserSnapshotStore::expect(Call call)
{
    calls_.emplace(++last_call_, std::move(call));
    return last_call_;
}

BrowserSnapshotStore::Call BrowserSnapshotStore::take(int call)
{
    return std::move(calls_.extract(call).mapped());
}

}  // namespace platform::browser

// What bridge_library.js calls.
extern "C" {

EMSCRIPTEN_KEEPALIVE void snapshots_one(BrowserSnapshotStore* self, const char* name, const std::byte* about,
                                        std::size_t size)
{
    self->one({name, {about, about + size}});
}

EMSCRIPTEN_KEEPALIVE std::byte* snapshots_room(BrowserSnapshotStore* self, std::size_t size)
{
    return self->room(size);
}

EMSCRIPTEN_KEEPALIVE void snapshots_listed(BrowserSnapshotStore* self, int call)
{
    self->listed(call);
}

EMSCRIPTEN_KEEPALIVE void snapshots_read(BrowserSnapshotStore* self, int call)
{
    self->was_read(call);
}

EMSCRIPTEN_KEEPALIVE void snapshots_changed(BrowserSnapshotStore* self, int call, bool flushed)
{
    self->changed(call, flushed);
}

/// `why`: as in platform::Refusal.
EMSCRIPTEN_KEEPALIVE void snapshots_refused(BrowserSnapshotStore* self, int call, int why)
{
    self->refused(call, static_cast<platform::Refusal>(why));
}

}  // extern "C"
