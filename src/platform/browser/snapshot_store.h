#pragma once
#include <map>

#include "platform/snapshot_store.h"

namespace platform::browser {

/// Earlier states in the database of a `BrowserPageSink` of the same `store`, and one in OPFS. The browser side keeps
/// its address.
class BrowserSnapshotStore final : public SnapshotStore {
public:
    explicit BrowserSnapshotStore(std::string store) : store_(std::move(store)) {}
    BrowserSnapshotStore(const BrowserSnapshotStore&) = delete;
    BrowserSnapshotStore& operator=(const BrowserSnapshotStore&) = delete;

    void use(std::string store) { store_ = std::move(store); }  ///< of the next call

    void list(Answer<std::vector<StoredSnapshot>> answer) override;
    void read(const std::string& name, Answer<Bytes> answer) override;
    void change(const std::optional<base::Id>& epoch, const SnapshotChange& change, Answer<bool> answer) override;
    void read_apart(Answer<Bytes> answer) override;
    void write_apart(std::span<const std::byte> bytes, Answer<bool> answer) override;

    // The browser side's answers.
    void one(StoredSnapshot stored) { listed_.push_back(std::move(stored)); }
    std::byte* room(std::size_t size);
    void listed(int call);
    void was_read(int call);
    void changed(int call, bool flushed);
    void refused(int call, Refusal why);

private:
    struct Call {
        Answer<std::vector<StoredSnapshot>> list;
        Answer<Bytes> read;
        Answer<bool> change;
    };
    int expect(Call call);
    [[nodiscard]] Call take(int call);

    std::string store_;
    int last_call_ = 0;
    std::map<int, Call> calls_;  ///< not answered yet
    std::vector<StoredSnapshot> listed_;
    Bytes arriving_;
};

}  // namespace platform::browser
