#include "app/answers.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

constexpr std::string_view setting_start = "finding ";
constexpr std::array<std::string_view, 7> words = {"",             "kept",     "put-aside", "fits",
                                                   "does-not-fit", "not-sure", "new-usual"};  ///< by FindingAnswer

FindingAnswer answer_of(std::string_view word)
{
    const auto known = std::ranges::find(words, word);  // what a newer Lantern keeps is left as it is
    return known == words.end() ? FindingAnswer::None : static_cast<FindingAnswer>(known - words.begin());
}

bool is_warning(std::string_view key) { return key.starts_with("warning-"); }

/// "warning-craving-2026-03-12": what lies between the kind and the date is the measure's.
std::optional<patterns::NewUsual> new_usual(std::string_view key)
{
    constexpr std::size_t date_size = 10;
    const auto kind = key.find('-');
    if (kind == key.npos || key.size() < kind + date_size + 3) return std::nullopt;
    const auto from = base::parse_iso_date(key.substr(key.size() - date_size));
    if (!from) return std::nullopt;
    return patterns::NewUsual{std::string(key.substr(kind + 1, key.size() - kind - date_size - 2)), *from};
}

}  // namespace

Answers answers_in(const record::Record& record)
{
    Answers answers;
    for (const auto& [name, value] : record.settings_beginning(setting_start))
        if (const auto answer = answer_of(value); answer != FindingAnswer::None)
            answers.emplace(name.substr(setting_start.size()), answer);
    return answers;
}

base::Result<> keep_answer(record::Record& record, std::string_view key, FindingAnswer answer, base::Instant now)
{
    const auto name = std::string(setting_start) + std::string(key);
    return record.set_setting(name, words[static_cast<std::size_t>(answer)], now);
}

std::vector<patterns::NewUsual> new_usuals(const Answers& answers)
{
    std::vector<patterns::NewUsual> all;
    for (const auto& [key, answer] : answers)
        if (answer == FindingAnswer::NewUsual)
            if (auto usual = new_usual(key)) all.push_back(std::move(*usual));
    return all;
}

Tally tally_of(const Answers& answers)
{
    Tally tally;
    for (const auto& [key, answer] : answers) {
        if (!is_warning(key)) continue;
        if (answer == FindingAnswer::Fits || answer == FindingAnswer::NewUsual) ++tally.fit;
        if (answer == FindingAnswer::DoesNotFit) ++tally.did_not;
        if (answer == FindingAnswer::NotSure) ++tally.not_sure;
    }
    return tally;
}

}  // namespace app
