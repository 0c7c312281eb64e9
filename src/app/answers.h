#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/finding_answer.h"
#include "patterns/level_findings.h"
#include "record/record.h"

/// What a person said of findings. They are kept as settings, one a finding, so that devices merge them.
namespace app {

/// By patterns::key_of.
using Answers = std::map<std::string, FindingAnswer, std::less<>>;

[[nodiscard]] Answers answers_in(const record::Record& record);
/// `None` takes an answer back.
[[nodiscard]] base::Result<> keep_answer(record::Record& record, std::string_view key, FindingAnswer answer,
                                         base::Instant now);

/// A finding's sentence on the day it was kept. It stays when the finding is kept no more, so that this can be undone.
struct KeptWords { base::Day day; std::string sentence; };
using KeptWordsByKey = std::map<std::string, KeptWords, std::less<>>;
[[nodiscard]] KeptWordsByKey kept_words_in(const record::Record& record);
/// The same sentence again leaves the day as it was.
[[nodiscard]] base::Result<> keep_words(record::Record& record, std::string_view key, const KeptWords& words,
                                        base::Instant now);

/// Where a new usual begins, by the answers.
[[nodiscard]] std::vector<patterns::NewUsual> new_usuals(const Answers& answers);

/// "warning-craving-2026-03-12": the measure, and the first day of it. None: another kind of key.
struct WarningKey { std::string measure; base::Day since; };
[[nodiscard]] std::optional<WarningKey> warning_key(std::string_view key);
[[nodiscard]] std::string_view word_of(FindingAnswer answer);  ///< as it is kept: "fits", "does-not-fit"; none: ""

}  // namespace app
