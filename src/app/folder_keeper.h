#pragma once
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/keeper.h"
#include "app/views.h"
#include "base/moment.h"
#include "platform/folder.h"
#include "vault/countdown.h"
#include "vault/meeting_file.h"
#include "vault/one_answer.h"

namespace app {

/// Copies in a folder that the person chose, and meetings there with their other devices.
///
/// While nobody touches anything: a copy of the record for each day on which there was something new, read back before
/// it counts, the newest seven of them; and once the devices share a code, a meeting file of this one, and whatever
/// those of others bring. Each device writes only its own, so a service that keeps folders in step finds no conflict.
class FolderKeeper {
public:
    struct Helpers {
        platform::Folder& folder;
        platform::Secrets& secrets;
        base::Entropy& entropy;
        Keeper& keeper;
        std::function<record::Record*()> own;  ///< the record that is open; none while there is none
        std::function<void()> changed;         ///< `view` may show something new
    };
    explicit FolderKeeper(Helpers with);
    FolderKeeper(const FolderKeeper&) = delete;
    FolderKeeper& operator=(const FolderKeeper&) = delete;

    void choose();
    void allow();
    void forget();
    void look_soon() { next_round_ = {}; }  ///< others may have written meanwhile
    void tick(vault::Time now, base::Moment at, vault::Time last_used);
    /// When to call `tick` next, though nothing happened.
    [[nodiscard]] std::optional<vault::Time> next_wake() const { return wake_; }
    [[nodiscard]] FolderView view(base::Moment now) const;
    /// What came from other devices since the last call.
    [[nodiscard]] record::Merged take_brought() { return std::exchange(brought_, {}); }

private:
    template <class Value> using Answer = platform::Folder::Answer<Value>;
    enum class Wait { Watched, ForPerson };
    template <class Value, class Then> [[nodiscard]] Answer<Value> then(Then run, Wait wait = Wait::Watched);
    [[nodiscard]] bool may_work() const;
    [[nodiscard]] std::optional<vault::RecoveryCode> code() const;
    [[nodiscard]] std::string own_meeting_file() const;
    void told(const platform::FolderFacts& facts);
    void refused(platform::FolderRefusal why);
    void begin_round(vault::Time now, base::Moment at);
    void sort(const std::vector<platform::FolderFile>& files);
    void take_next();
    void meet(const platform::FolderFile& file, std::vector<std::byte> bytes);
    void take_in(const record::Merged& merged);
    void write_copy();
    void read_back(const std::string& name, std::vector<std::byte> bytes);
    void copy_kept();
    void tidy();
    void write_meeting();
    void end_round(std::string problem = {});

    Helpers with_;
    platform::FolderFacts facts_;
    bool looked_ = false;
    std::string problem_;
    std::optional<base::Moment> kept_at_;       ///< the newest copy, of this session
    std::optional<std::uint64_t> written_;  ///< version of the record in the copy
    std::string met_;                       ///< and in the meeting file, with its code
    std::set<std::string> unopened_;        ///< meeting files that the code does not open, or that are damaged
    std::map<std::string, platform::FolderFile> seen_;  ///< meeting files of others, as they were brought in
    struct Round {
        base::Moment at;
        std::vector<platform::FolderFile> theirs;
        std::vector<std::string> copies;
    };
    std::optional<Round> round_;
    record::Merged brought_;
    vault::Time next_round_{}, not_before_{};
    std::optional<vault::Time> wake_;
    vault::Countdown countdown_;
    vault::MeetingFiles meetings_;
    vault::OneAnswer answer_;  ///< last: answers come here
};

}  // namespace app
