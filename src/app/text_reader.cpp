#include "app/text_reader.h"

#include <algorithm>
#include <cmath>

#include "language/reading.h"

namespace app {
namespace {

constexpr std::size_t kept_at_once = 500;

record::Heard heard_in(std::string_view text)
{
    const auto [valence, families] = language::read(text);
    record::Heard heard{.valence = valence, .feelings = {}};
    for (const double score : families) heard.feelings.push_back(static_cast<int>(std::lround(1000 * score)));
    return heard;
}

}  // namespace

void TextReader::step(record::Record& record)
{
    if (!looked_) {
        keep(record);
        return look(record);
    }
    if (!waiting_.empty()) {
        const auto number = waiting_.back();
        waiting_.pop_back();
        heard_.push_back({number, heard_in(record.unheard_text(number))});
        ++read_;
    }
    if (waiting_.empty() || heard_.size() >= kept_at_once) keep(record);
}

bool TextReader::take_news() { return done() && std::exchange(news_, false); }

void TextReader::look(const record::Record& record)
{
    looked_ = true;
    if (waiting_.empty()) read_ = 0;
    waiting_.clear();
    if (record.read_only()) return;
    waiting_ = record.unheard(language::reading_version()).value_or(std::vector<std::int64_t>{});
    std::ranges::reverse(waiting_);
}

/// What cannot be kept is not tried again before something else is written.
void TextReader::keep(record::Record& record)
{
    if (heard_.empty()) return;
    const bool kept = record.keep_heard(language::reading_version(), heard_).has_value();
    heard_.clear();
    news_ = news_ || kept;
    if (!kept) waiting_.clear();
}

}  // namespace app
