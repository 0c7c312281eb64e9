#pragma once
#include <map>

#include "platform/browser/head_bytes.h"
#include "platform/page_sink.h"

namespace platform::browser {

/// Pages in IndexedDB, one database for each `store` and each path that the page is served at. Opens it at the first
/// call, and again at the first after `drop_connection`. The browser side keeps its address.
class BrowserPageSink final : public PageSink {
public:
    explicit BrowserPageSink(std::string store) : store_(std::move(store)) {}
    BrowserPageSink(const BrowserPageSink&) = delete;
    BrowserPageSink& operator=(const BrowserPageSink&) = delete;

    void use(std::string store) { store_ = std::move(store); }  ///< of the next call

    void load(Answer<Kept> answer) override;
    void read_head(Answer<std::optional<Head>> answer) override;
    void store(const Batch& batch, Answer<bool> answer) override;
    void store_key_slots(int copy, const base::Id& epoch, std::span<const std::byte> slots,
                         Answer<bool> answer) override;
    void drop_connection() override;
    void set_presence_mark(const std::string& mark) override;

    // The browser side's answers. `room_for_…` give where to copy to; what came of a call is taken by `loaded`.
    std::byte* room_for_image(std::size_t size);
    std::byte* room_for_page(std::uint32_t number);
    std::byte* room_for_key_slots(int copy, std::size_t size);
    void loaded(int call, std::span<const std::byte> head, bool store_was_lost, std::string presence_mark);
    void head_read(int call, std::span<const std::byte> head);
    void stored(int call, bool flushed);
    void refused(int call, Refusal why);

private:
    struct Call {
        Answer<Kept> load;
        Answer<std::optional<Head>> head;
        Answer<bool> store;
    };
    int expect(Call call);
    [[nodiscard]] Call take(int call);

    std::string store_;
    int last_call_ = 0;
    std::map<int, Call> calls_;  ///< not answered yet
    Kept arriving_;
    std::optional<HeadBytes> unreadable_;  ///< lies on disk in the place of a head: what comes instead must know it
};

}  // namespace platform::browser
