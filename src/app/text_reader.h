#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "record/record.h"

namespace app {

/// How many of the texts that were unread when it began have been read.
struct ReadingProgress {
    std::size_t read = 0, all = 0;
};

/// Reads what is written, a text at a time, the newest first, and keeps what it heard in the record: at most some
/// hundred texts are read in vain when the page is closed.
class TextReader {
public:
    void look_again() { looked_ = false; }  ///< something may have been written
    [[nodiscard]] bool done() const { return looked_ && waiting_.empty() && heard_.empty(); }
    /// Finds out what is unread, or reads one text.
    void step(record::Record& record);
    /// True once after the last text was read and kept.
    [[nodiscard]] bool take_news();
    [[nodiscard]] ReadingProgress progress() const { return {read_, read_ + waiting_.size()}; }

private:
    void look(const record::Record& record);
    void keep(record::Record& record);

    bool looked_ = false, news_ = false;
    std::vector<std::int64_t> waiting_;  ///< the next one last
    std::vector<std::pair<std::int64_t, record::Heard>> heard_;
    std::size_t read_ = 0;
};

}  // namespace app
