#include "platform/browser/page_sink.h"

#include <algorithm>
#include <emscripten.h>
#include <utility>

/// A batch as the browser side reads it; 0 where there is nothing. It copies before it returns.
struct BridgeBatch {
    const std::byte* expected;
    const std::byte* head;
    const char* epoch;
    double image_key;
    std::uint32_t page_count;
    std::uint32_t pages;
    const std::uint32_t* numbers;
    const std::byte* const* bytes;
    const std::byte* image;
    std::size_t image_size;
    const std::byte* key_slots;
    std::size_t key_slots_size;
    std::uint32_t drop_snapshots;
};

extern "C" {
using platform::browser::BrowserPageSink;
void bridge_pages_load(BrowserPageSink* sink, const char* store, int call);
void bridge_pages_read_head(BrowserPageSink* sink, const char* store, int call);
void bridge_pages_store(BrowserPageSink* sink, const char* store, int call, const BridgeBatch* batch);
void bridge_pages_store_key_slots(BrowserPageSink* sink, const char* store, int call, int copy, const char* epoch,
                                  const std::byte* slots, std::size_t size);
void bridge_pages_drop(const char* store);
void bridge_pages_set_mark(const char* store, const char* mark);
}

namespace platform::browser {
namespace {

/// The pages of a batch as two rows, numbers and where the bytes lie.
struct PageRows {
    explicit PageRows(const std::vector<Page>& pages)
    {
        for (const auto& [number, page] : pages) {
            numbers.push_back(number);
            bytes.push_back(page.data());
        }
    }
    std::vector<std::uint32_t> numbers;
    std::vector<const std::byte*> bytes;
};

}  // namespace

void BrowserPageSink::load(Answer<Kept> answer)
{
    arriving_ = {};
    bridge_pages_load(this, store_.c_str(), expect({.load = std::move(answer), .head = {}, .store = {}}));
}

void BrowserPageSink::read_head(Answer<std::optional<Head>> answer)
{
    bridge_pages_read_head(this, store_.c_str(), expect({.load = {}, .head = std::move(answer), .store = {}}));
}

void BrowserPageSink::store(const Batch& batch, Answer<bool> answer)
{
    const auto head = head_bytes(batch.head);
    const auto expected = batch.expected ? head_bytes(*batch.expected) : unreadable_.value_or(HeadBytes{});
    const auto epoch = base::hex(batch.head.epoch);
    const PageRows rows(batch.pages);
    const BridgeBatch told{
        .expected = batch.expected || unreadable_ ? expected.data() : nullptr,
        .head = head.data(),
        .epoch = epoch.c_str(),
        .image_key = static_cast<double>(batch.head.image_generation),
        .page_count = batch.head.page_count,
        .pages = static_cast<std::uint32_t>(rows.numbers.size()),
        .numbers = rows.numbers.data(),
        .bytes = rows.bytes.data(),
        .image = batch.image ? batch.image->data() : nullptr,
        .image_size = batch.image ? batch.image->size() : 0,
        .key_slots = batch.key_slots ? batch.key_slots->data() : nullptr,
        .key_slots_size = batch.key_slots ? batch.key_slots->size() : 0,
        .drop_snapshots = batch.drop_snapshots,
    };
    bridge_pages_store(this, store_.c_str(), expect({.load = {}, .head = {}, .store = std::move(answer)}), &told);
}

void BrowserPageSink::store_key_slots(int copy, const base::Id& epoch, std::span<const std::byte> slots,
                                      Answer<bool> answer)
{
    const int call = expect({.load = {}, .head = {}, .store = std::move(answer)});
    bridge_pages_store_key_slots(this, store_.c_str(), call, copy, base::hex(epoch).c_str(), slots.data(),
                                 slots.size());
}

void BrowserPageSink::drop_connection()
{
    bridge_pages_drop(store_.c_str());
}

void BrowserPageSink::set_presence_mark(const std::string& mark)
{
    bridge_pages_set_mark(store_.c_str(), mark.c_str());
}

std::byte* BrowserPageSink::room_for_image(std::size_t size)
{
    arriving_.image.resize(size);
    return arriving_.image.data();
}

std::byte* BrowserPageSink::room_for_page(std::uint32_t number)
{
    return arriving_.pages.emplace_back(number, Bytes(page_size)).second.data();
}

std::byte* BrowserPageSink::room_for_key_slots(int copy, std::size_t size)
{
    auto& slots = arriving_.key_slots.at(static_cast<std::size_t>(copy));
    slots.resize(size);
    return slots.data();
}

void BrowserPageSink::loaded(int call, std::span<const std::byte> head, bool store_was_lost, std::string presence_mark)
{
    auto answer = take(call).load;
    Kept kept = std::exchange(arriving_, {});
    kept.store_was_lost = store_was_lost;
    kept.presence_mark = std::move(presence_mark);
    kept.head = head_of_bytes(head);  // bytes that are no head: the rest without one is damage, and is told as that
    unreadable_.reset();
    if (!kept.head && head.size() == head_size) std::ranges::copy(head, unreadable_.emplace().begin());
    answer(std::move(kept));
}

void BrowserPageSink::head_read(int call, std::span<const std::byte> head)
{
    auto answer = take(call).head;
    const auto found = head_of_bytes(head);
    if (!head.empty() && !found) return answer(std::unexpected(Refusal::Unknown));
    answer(found);
}

void BrowserPageSink::stored(int call, bool flushed)
{
    take(call).store(flushed);
}

void BrowserPageSink::refused(int number, Refusal why)
{
    const auto call = take(number);
    if (call.load) call.load(std::unexpected(why));
    if (call.head) call.head(std::unexpected(why));
    if (call.store) call.store(std::unexpected(why));
}

int BrowserPageSink::expect(Call call)
{
    calls_.emplace(++last_call_, std::move(call));
    return last_call_;
}

BrowserPageSink::Call BrowserPageSink::take(int call)
{
    return std::move(calls_.extract(call).mapped());
}

}  // namespace platform::browser

// What bridge_library.js calls, once for each call it got.
extern "C" {

EMSCRIPTEN_KEEPALIVE std::byte* pages_room_for_image(BrowserPageSink* sink, std::size_t size)
{
    return sink->room_for_image(size);
}

EMSCRIPTEN_KEEPALIVE std::byte* pages_room_for_page(BrowserPageSink* sink, std::uint32_t number)
{
    return sink->room_for_page(number);
}

EMSCRIPTEN_KEEPALIVE std::byte* pages_room_for_key_slots(BrowserPageSink* sink, int copy, std::size_t size)
{
    return sink->room_for_key_slots(copy, size);
}

EMSCRIPTEN_KEEPALIVE void pages_loaded(BrowserPageSink* sink, int call, const std::byte* head, std::size_t size,
                                       bool store_was_lost, const char* mark)
{
    sink->loaded(call, {head, size}, store_was_lost, mark);
}

EMSCRIPTEN_KEEPALIVE void pages_head_read(BrowserPageSink* sink, int call, const std::byte* head, std::size_t size)
{
    sink->head_read(call, {head, size});
}

EMSCRIPTEN_KEEPALIVE void pages_stored(BrowserPageSink* sink, int call, bool flushed)
{
    sink->stored(call, flushed);
}

/// `why`: as in platform::Refusal.
EMSCRIPTEN_KEEPALIVE void pages_refused(BrowserPageSink* sink, int call, int why)
{
    sink->refused(call, static_cast<platform::Refusal>(why));
}

}  // extern "C"
