#pragma once
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "base/random.h"
#include "content/insight_sentences.h"
#include "content/prompts.h"
#include "content/sam.h"
#include "doctest/doctest.h"
#include "platform/clock.h"
#include "platform/discretion.h"
#include "platform/files.h"
#include "platform/headless/fake_eraser.h"
#include "platform/headless/fake_passkeys.h"
#include "platform/headless/fake_secrets.h"
#include "platform/headless/faulty_page_sink.h"
#include "platform/headless/memory_folder.h"
#include "platform/headless/memory_places.h"
#include "platform/headless/memory_snapshot_store.h"
#include "platform/lock.h"
#include "platform/storage.h"
#include "platform/updates.h"

/// The running app on a device of the test's own: no browser, and time moves only when the test says so.
namespace app_test {

using namespace std::chrono_literals;
using platform::headless::FaultPlan;
using platform::headless::FaultyPageSink;

class Dice : public base::Entropy {
public:
    explicit Dice(std::uint64_t seed) : stream_(seed) {}
    void fill(std::span<std::byte> bytes) override
    {
        for (auto& byte : bytes) byte = static_cast<std::byte>(stream_.next());
    }

private:
    base::RandomStream stream_;
};

/// One hour east of UTC.
class WallClock : public platform::Clock {
public:
    base::Instant now() const override { return at += each_look; }
    std::chrono::minutes offset_at(base::Instant) const override { return 60min; }
    mutable base::Instant at{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 19h};
    std::chrono::milliseconds each_look{0};  ///< that pass whenever it is looked at
};

class Hands : public platform::Files {
public:
    void open(const std::string&, std::function<void(platform::OpenedFile)> opened) override
    {
        choose = std::move(opened);
    }
    void save(const std::string& name, const std::string&, std::span<const std::byte> bytes) override
    {
        saved.push_back({name, {bytes.begin(), bytes.end()}});
    }
    std::function<void(platform::OpenedFile)> choose;
    std::vector<platform::OpenedFile> saved;
};

/// What several windows of one browser share.
struct Device {
    std::shared_ptr<platform::headless::MemoryDisk> disk = std::make_shared<platform::headless::MemoryDisk>();
    /// Of every record, the first included.
    std::shared_ptr<platform::headless::MemoryPlaces::Disks> disks =
        std::make_shared<platform::headless::MemoryPlaces::Disks>(platform::headless::MemoryPlaces::Disks{{1, disk}});
    WallClock clock;
    platform::headless::FakePasskeys passkeys;
    const void* pen = nullptr;  ///< the window that holds the lock
    std::uint64_t windows = 0;
};

class Pen : public platform::Lock {
public:
    explicit Pen(Device& device) : device_(&device) {}
    ~Pen() override
    {
        if (device_->pen == this) device_->pen = nullptr;
    }
    void acquire(bool take, std::function<void(bool held)> answer) override
    {
        if (take || !device_->pen) device_->pen = this;
        answer(device_->pen == this);
    }

private:
    Device* device_;
};

class Releases : public platform::Updates {
public:
    void watch(std::function<void()> ready) override { newer = std::move(ready); }
    void take() override { taken = true; }
    std::function<void()> newer;
    bool taken = false;
};

class Browser : public platform::Discretion {
public:
    platform::Discreet kept() const override { return how; }
    void keep(const platform::Discreet& wanted) override { how = wanted; }
    platform::Discreet how;
};

/// Answers at once what it was told.
class Shelf : public platform::Storage {
public:
    void look(Answer seen) override { seen(facts); }
    void ask_to_persist(Answer seen) override
    {
        if (facts.persistent) facts.persistent = promises;
        seen(facts);
    }
    platform::StorageFacts facts;
    bool promises = false;
};

inline constexpr std::string_view small_sample = R"({"tags":[["reading","doing"]],"numbers":[],"days":[
    ["2012-08-13",120,[["08:58",1,8,[0],[]],["21:10",0,5,[],[]]]],["2012-08-14",120,[["14:32",-1,6,[0],[]]]]]})";

/// One window, opened as far as its disk lets it.
struct Window {
    explicit Window(Device& on, FaultPlan plan = {})
        : device(&on),
          pages(on.disk, plan),
          snapshots(on.disk),
          pen(on),
          dice(++on.windows),
          app({pages, pen, hands, on.clock, dice, releases, secrets, snapshots, browser, eraser, shelf, folder,
               on.passkeys, places},
              {content::prompts, content::insight_sentences, sample}, [] {})
    {
        app.start();
        run();
    }

    /// Lets all answers come, while time stands still.
    void run()
    {
        do {
            do secrets.deliver();
            while (device->passkeys.deliver() || places.deliver());
            app.tick(time);
        } while (snapshots.deliver() || folder.deliver() || pages.step() || (app.tick(time), pages.step()));
        app.tick(time);
    }
    void pass(std::chrono::milliseconds span)
    {
        time += span;
        device->clock.at += span;
        run();
    }
    /// Carries it out, and waits until it is kept.
    std::optional<base::Id> does(const app::Command& command)
    {
        const auto id = app.carry_out(command);
        run();
        return id;
    }
    std::string said()
    {
        std::string words;
        for (const auto& notice : app.take_notices()) words += notice.words + "\n";
        return words;
    }
    void brings_in(std::string_view name, std::string_view bytes)
    {
        does(app::ChooseFile{});
        const auto span = std::as_bytes(std::span(bytes));
        hands.choose({std::string(name), {span.begin(), span.end()}});
    }
    /// How many lines the whole timeline shows.
    int lines() { return app.timeline().found; }

    static void sample(app::SampleDiary which, const std::function<void(std::string)>& loaded)
    {
        loaded(std::string(which == app::SampleDiary::Sam ? content::sam : small_sample));
    }

    Device* device;
    FaultyPageSink pages;
    platform::headless::MemorySnapshotStore snapshots;
    Pen pen;
    Hands hands;
    Releases releases;
    platform::headless::FakeSecrets secrets;
    Browser browser;
    platform::headless::FakeEraser eraser{device->disk};
    Shelf shelf;
    platform::headless::MemoryFolder folder;
    platform::headless::MemoryPlaces places{device->disks, {pages, snapshots, folder}};
    Dice dice;
    std::chrono::milliseconds time = 1h;
    app::App app;
};

inline app::SaveCheckIn face(int mood) { return {{.mood = mood}}; }

inline app::SaveCheckIn note(std::string words, std::vector<std::string> tags = {})
{
    return {{.tags = std::move(tags), .note = std::move(words)}};
}

inline void writes(Window& window, const std::string& words)
{
    record::Entry entry;
    entry.text = words;
    window.does(app::SaveEntry{entry});
}

/// How many things the whole journal shows.
inline int entries(Window& window)
{
    int found = 0;
    for (const auto& day : window.app.timeline().days) found += static_cast<int>(day.lines.size());
    return found;
}

}  // namespace app_test
