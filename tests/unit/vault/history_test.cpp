#include <cstdlib>
#include <format>
#include <map>

#include "fixtures.h"

using namespace fixtures;
using vault::Found;
using vault::Safety;

namespace {

/// One life of a record on a bad disk: windows come and go, crash and sleep, and the model knows every commit.
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
        switch (random_.below(10)) {
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
        if (last_ == number) filling_[number] = static_cast<std::int64_t>(filling);
    }

    /// Saved means: every commit so far.
    void note_promise()
    {
        if (window_->safety() == Safety::Saved) promised_ = last_;
    }

    /// The process dies; what hung may still land. Then someone opens on a good day and must find one whole commit, no
    /// older than promised; and sometimes the old window goes on for a while, and must write nothing.
    void reopen()
    {
        if (random_.below(2)) window_->sink.land_late();
        const bool goes_on = open() && random_.below(2) == 0;  // one still loading would rightly take the pen back
        Window reader(disk_);
        reader.run();
        const bool empty = reader.vault.found() == Found::NewPerson;
        REQUIRE((empty || reader.vault.found() == Found::Ready));
        CHECK(!reader.vault.check());
        kept_ = empty ? 0 : number_in(reader.vault.database());
        CHECK(kept_ >= promised_);
        const auto head = disk_->kept.head;
        for (int i = 0; goes_on && !empty && i < 4; ++i) {
            commit();
            window_->pass(vault::Time(random_.below(15'000)));
            window_->sink.land_late();
            CHECK(disk_->kept.head == head);
        }
        CHECK((!goes_on || empty || window_->safety() != Safety::Saved || last_ <= kept_));
        promised_ = kept_;
        window_ = new_window();
    }

    int number_in(const vault::Database& database)
    {
        auto select = database.prepare("SELECT number, length(filling) FROM now");
        REQUIRE(select);
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
    int last_ = 0, promised_ = 0, kept_ = 0;
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

TEST_CASE("after any history of faults what reopens is one whole commit, none older than what was called saved")
{
    for (int seed = 1; seed <= histories(); ++seed) {
        CAPTURE(seed);
        History(static_cast<std::uint64_t>(seed)).live();
    }
}
