#include "app/answers.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

constexpr std::string_view setting_start = "finding ", words_start = "finding-words ";
constexpr std::array<std::string_view, 7> answer_words = {
    "",             "kept",     "put-aside", "fits",
    "does-not-fit", "not-sure", "new-usual"};  ///< by FindingAnswer

FindingAnswer answer_of(std::string_view word)
{
    const auto known = std::ranges::find(answer_words, word);  // what a newer Lantern keeps is left as it is
    return known == answer_words.end() ? FindingAnswer::None : static_cast<FindingAnswer>(known - answer_words.begin());
}

/// "craving-2026-03-12": what lies between the kind and the date is the measure's.
std::optional<WarningKey> measure_and_date(std::string_view key)
{
    constexpr std::size_t date_size = 10;
    const auto kind = key.find('-');
    if (kind == key.npos || key.size() < kind + date_size + 3) return std::nullopt;
    const auto from = base::parse_iso_date(key.substr(key.size() - date_size));
    if (!from) return std::nullopt;
    return WarningKey{std::string(key.substr(kind + 1, key.size() - kind - date_size - 2)), *from};
}

/// "2026-11-24 On days with a walk, craving was about 2 points lower"
std::optional<KeptWords> kept_words(std::string_view value)
{
    constexpr std::size_t date_size = 10;
    if (value.size() <= date_size) return std::nullopt;
    const auto day = base::parse_iso_date(value.substr(0, date_size));
    return day ? std::optional(KeptWords{*day, std::string(value.substr(date_size + 1))}) : std::nullopt;
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
    return record.set_setting(name, word_of(answer), now);
}

KeptWordsByKey kept_words_in(const record::Record& record)
{
    KeptWordsByKey all;
    for (const auto& [name, value] : record.settings_beginning(words_start))
        if (auto words = kept_words(value)) all.emplace(name.substr(words_start.size()), std::move(*words));
    return all;
}

base::Result<> keep_words(record::Record& record, std::string_view key, const KeptWords& words, base::Instant now)
{
    const auto name = std::string(words_start) + std::string(key);
    const auto before = kept_words(record.setting(name));
    if (before && before->sentence == words.sentence) return {};
    return record.set_setting(name, base::iso_date(words.day) + " " + words.sentence, now);
}

std::vector<patterns::NewUsual> new_usuals(const Answers& answers)
{
    std::vector<patterns::NewUsual> all;
    for (const auto& [key, answer] : answers)
        if (answer == FindingAnswer::NewUsual)
            if (auto usual = measure_and_date(key)) all.push_back({std::move(usual->measure), usual->since});
    return all;
}

std::optional<WarningKey> warning_key(std::string_view key)
{
    return key.starts_with("warning-") ? measure_and_date(key) : std::nullopt;
}

std::string_view word_of(FindingAnswer answer) { return answer_words[static_cast<std::size_t>(answer)]; }

}  // namespace app
