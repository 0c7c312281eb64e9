#include "language/sentences.h"

#include <algorithm>

#include "base/text.h"

namespace language {
namespace {

constexpr std::string_view blanks = " \t\r\f\v";
constexpr std::string_view ends = ".!?";
constexpr std::string_view ellipsis = "…";
constexpr std::string_view closing = ".!?\"')]}";

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Bytes of the marks, and of what closes them, or of the line's end at `at`; 0 when there is neither.
std::size_t marks_at(std::string_view text, std::size_t at)
{
    const auto rest = text.substr(at);
    if (rest.front() == '\n') return 1;
    const std::size_t mark = ends.contains(rest.front()) ? 1 : rest.starts_with(ellipsis) ? ellipsis.size() : 0;
    return mark == 0 ? 0 : std::min(rest.find_first_not_of(closing, mark), rest.size());
}

bool is_over(std::string_view marks, std::string_view after)
{
    if (marks == "\n" || after.empty() || after.front() == '\n') return true;
    if (!blanks.contains(after.front())) return false;
    const auto next = after.find_first_not_of(blanks);
    return marks != "." || next == std::string_view::npos || !is_small(after[next]);
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text)
{
    std::vector<std::string_view> all;
    std::size_t begin = 0;
    const auto end_sentence = [&](std::size_t end) {
        const auto sentence = base::trimmed(text.substr(begin, end - begin));
        if (!sentence.empty()) all.push_back(sentence);
        begin = end;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto marks = text.substr(at, marks_at(text, at));
        at += std::max<std::size_t>(marks.size(), 1);
        if (!marks.empty() && is_over(marks, text.substr(at))) end_sentence(at);
    }
    end_sentence(text.size());
    return all;
}

}  // namespace language
