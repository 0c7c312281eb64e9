#include <cstdlib>
#include <format>
#include <map>

#include "fixtures.h"

using namespace fixtures;
using base::Kind;
using vault::Found;
using vault::Safety;

namespace {

/// The key that belongs to a change of the lock; every third change keeps the key, and is another passphrase only.
vault::DataKey key_of(int lock)
{
    return vault::key_for({}, std::format("key {}", lock - lock % 3));
}

bool changes_key(int lock)
{
    return lock % 3 == 0;
}

/// Slots whose salt says which change made them.
std::vector<vault::KeySlot> slots_of(int lock)
{
    vault::PassphraseSlot slot{.cost = vault::least_cost};
    for (std::size_t i = 0; i < 4; ++i) slot.salt[i] = static_cast<std::byte>(lock >> (8 * i));
    return {*vault::passphrase_slot(key_of(lock), slot)};
}

/// 0 for an open record.
int lock_of(const std::vector<vault::KeySlot>& slots)
{
    REQUIRE(slots.size() == 1);
    if (slots[0].kind == vault::SlotKind::Open) return 0;
    const auto slot = vault::read_passphrase_slot(slots[0]);
    REQUIRE(slot);
    int lock = 0;
    for (std::size_t i = 0; i < 4; ++i) lock |= std::to_integer<int>(slot->salt[i]) << (8 * i);
    return lock;
}

/// One life of a record on a bad disk: windows come and go, crash and sleep, and the model knows every commit and
/// every change of the lock.
class History {
public:
    explicit History(std::uint64_t seed) : random_(seed), disk_(empty_disk()), window_(new_window()) {}

    void live()
    {
        for (int moment = 0; moment < 24; ++moment) happen();
        reopen();
        CHECK(kept_ >= promised_);
    }

private:
    std::unique_ptr<Window> new_window()
    {
        const int crash = random_.below(4) == 0 ? static_cast<int>(1 + random_.below(20)) : 0;
        const FaultPlan plan{.seed = random_.next(), .share = 0.3 * random_.uniform(), .crash_at_step = crash};
        return std::make_unique<Window>(disk_, plan);
    }

    bool open() const { return window_->vault.found() == Found::Ready || window_->vault.found() == Found::NewPerson; }

    void happen()
    {
        if (window_->vault.found() == Found::Locked) unlock(*window_);
        switch (random_.below(11)) {
            case 0:
            case 1:
            case 2: commit(); break;
            case 3:
            case 4: window_->sink.step(); break;
            case 5: window_->run(); break;
            case 6: window_->pass(vault::Time(random_.below(20'000))); break;
            case 7: random_.below(2) ? window_->vault.on_hide() : window_->vault.on_show(); break;
            case 8: window_->sink.land_late(); break;
            case 9:
                if (random_.below(3) == 0) reopen();
                break;
            case 10: change_lock(); break;
        }
        note_promise();
    }

    /// The content is the number of the commit and a filling of a size that follows from it, so pages come and go.
    void commit()
    {
        if (!open()) return;
        const int number = ++last_;
        const auto filling = 1 + random_.below(12'000);
        const auto sql = std::format("CREATE TABLE IF NOT EXISTS now(id INTEGER PRIMARY KEY, number, filling);"
                                     "INSERT OR REPLACE INTO now VALUES(1, {}, zeroblob({}))", number, filling);
        const auto& database = window_->vault.database();
        vault::Transaction transaction(database);
        if (!database.execute(sql) || !transaction.commit()) --last_;
        else if (random_.below(4) == 0) static_cast<void>(database.execute("VACUUM"));
        if (last_ != number) return;
        filling_[number] = static_cast<std::int64_t>(filling);
        made_ = number;
    }

    /// A new key and new slots, or only new slots; what SQLite refuses, or a window that was overtaken, leaves all as
    /// it was.
    void change_lock()
    {
        if (!open()) return;
        auto& vault = window_->vault;
        const int now = lock_of(vault.slots());
        const int lock = now == 0 || random_.below(2) ? last_lock_ - last_lock_ % 3 + 3 : last_lock_ + 1;
        const bool same_key = now > 0 && !changes_key(lock) && key_of(lock) == vault.key();
        if (!same_key && !changes_key(lock)) return;
        auto slots = slots_of(lock);
        const auto changed = same_key ? vault.set_slots(std::move(slots))
                                      : vault.change_key(key_of(lock), std::move(slots));
        if (changed) last_lock_ = made_lock_ = lock;
    }

    /// Of its key and those next to it only the one that its slots name opens it.
    void unlock(Window& window)
    {
        const int lock = lock_of(window.vault.slots());
        for (const int other : {lock - lock % 3 - 3, lock - lock % 3 + 3})
            CHECK(window.vault.unlock(key_of(other)).error().kind == Kind::BadInput);
        REQUIRE(window.vault.unlock(key_of(lock)));
    }

    /// Saved means: every commit that this window found or made. Slots kept means: the last change of the lock.
    void note_promise()
    {
        if (window_->safety() == Safety::Saved) promised_ = made_;
        if (made_lock_ && window_->vault.slots_kept()) promised_lock_ = made_lock_;
    }

    /// The process dies; what hung may still land. Then someone opens on a good day and must find one whole commit, no
    /// older than promised; and sometimes the old window goes on for a while, and must write nothing.
    void reopen()
    {
        if (random_.below(2)) window_->sink.land_late();
        const bool goes_on = open() && random_.below(2) == 0;  // one still loading would rightly take the pen back
        Window reader(disk_);
        reader.run();
        if (reader.vault.found() == Found::Locked) {
            unlock(reader);
            reader.run();
        }
        const bool empty = reader.vault.found() == Found::NewPerson;
        REQUIRE((empty || reader.vault.found() == Found::Ready));
        CHECK(!reader.vault.check());
        kept_ = empty ? 0 : number_in(reader.vault.database());
        CHECK(kept_ >= promised_);
        const int lock = empty ? 0 : lock_of(reader.vault.slots());
        CHECK(lock >= promised_lock_);
        const auto head = disk_->kept.head;
        const auto slots = disk_->kept.key_slots;
        for (int i = 0; goes_on && !empty && i < 4; ++i) {
            random_.below(4) ? commit() : change_lock();
            window_->pass(vault::Time(random_.below(15'000)));
            window_->sink.land_late();
            CHECK(disk_->kept.head == head);
            CHECK(disk_->kept.key_slots == slots);
        }
        CHECK((!goes_on || empty || window_->safety() != Safety::Saved || last_ <= kept_));
        made_ = promised_ = kept_;
        promised_lock_ = lock;
        made_lock_ = 0;
        window_ = new_window();
    }

    int number_in(const vault::Database& database)
    {
        auto select = database.prepare("SELECT number, length(filling) FROM now");
        if (!select) return 0;  // a record that was locked before its first commit
        const auto row = select->step();
        REQUIRE((row && *row));
        const auto number = static_cast<int>(select->integer(0));
        CHECK(select->integer(1) == filling_[number]);
        return number;
    }

    base::RandomStream random_;
    Disk disk_;
    std::unique_ptr<Window> window_;
    std::map<int, std::int64_t> filling_;
    int last_ = 0, made_ = 0, promised_ = 0, kept_ = 0;
    int last_lock_ = 0, promised_lock_ = 0;
    int made_lock_ = 0;  ///< by this window
};

#ifdef __EMSCRIPTEN__
constexpr int histories_by_default = 1'000;  // the same code, and slower
#else
constexpr int histories_by_default = 10'000;
#endif

int histories()
{
    const char* wanted = std::getenv("LANTERN_HISTORIES");
    return wanted ? std::atoi(wanted) : histories_by_default;
}

}  // namespace

TEST_CASE("after any history of faults what reopens is one whole commit and its one key, none older than "
          "what was called saved")
{
    for (int seed = 1; seed <= histories(); ++seed) {
        CAPTURE(seed);
        History(static_cast<std::uint64_t>(seed)).live();
    }
}
