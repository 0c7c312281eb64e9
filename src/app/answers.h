#pragma once
#include <map>
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

/// Where a new usual begins, by the answers.
[[nodiscard]] std::vector<patterns::NewUsual> new_usuals(const Answers& answers);

/// How warnings turned out, as far as the person said.
struct Tally { int fit = 0, did_not = 0, not_sure = 0; };
[[nodiscard]] Tally tally_of(const Answers& answers);

}  // namespace app
