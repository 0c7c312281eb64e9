#pragma once
#include <map>
#include <string>

#include "platform/browser/folder.h"
#include "platform/browser/page_sink.h"
#include "platform/browser/snapshot_store.h"
#include "platform/places.h"

namespace platform::browser {

/// The stores "record", "record 2" and so on. The browser side keeps its address.
class BrowserPlaces final : public Places {
public:
    /// What the app has of the one in use. All must outlive it.
    struct InUse { BrowserPageSink& pages; BrowserSnapshotStore& snapshots; BrowserFolder& folder; };
    explicit BrowserPlaces(InUse with) : with_(with) {}
    BrowserPlaces(const BrowserPlaces&) = delete;
    BrowserPlaces& operator=(const BrowserPlaces&) = delete;

    [[nodiscard]] static std::string store_of(int number);

    void list(Answer<std::vector<int>> answer) override;
    [[nodiscard]] PageSink& pages(int number) override;
    [[nodiscard]] int in_use() const override { return in_use_; }
    void use(int number) override;
    void remove(int number, Answer<bool> answer) override;

    // The browser side's answers.
    void one(int number) { listed_.push_back(number); }
    void listed();
    void removed(bool nothing_left);

private:
    InUse with_;
    int in_use_ = 1;
    std::map<int, BrowserPageSink> others_;
    Answer<std::vector<int>> listing_;
    Answer<bool> removing_;
    std::vector<int> listed_;
};

}  // namespace platform::browser
