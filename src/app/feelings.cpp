#include "app/feelings.h"

#include <algorithm>
#include <format>
#include <ranges>

#include "base/parse.h"
#include "base/text.h"
#include "words/text.h"

namespace app {
namespace {

using language::Family;

constexpr std::string_view offsets_name = "feeling-offsets", said_name = "felt:";
constexpr std::string_view fits = "fits", none = "none";
constexpr double kept_as = 1000;  ///< offsets are kept in thousandths

language::FamilyOffsets offsets_in(const record::Record& record)
{
    language::FamilyOffsets offsets;
    const auto kept = record.setting(offsets_name);
    if (kept.empty()) return offsets;
    for (auto [odds, words] : std::views::zip(offsets.odds, base::split(kept, ","))) {
        const bool below = words.starts_with('-');
        odds = (below ? -1 : 1) * base::whole_number(words.substr(below ? 1 : 0)).value_or(0) / kept_as;
    }
    return sound(offsets);
}

std::string kept_form(const language::FamilyOffsets& offsets)
{
    std::string all;
    for (const double odds : offsets.odds)
        all.append(all.empty() ? "" : ",").append(std::to_string(std::lround(odds * kept_as)));
    return all;
}

const record::HeardText* heard_of(const Written& written, const base::Id& text)
{
    const auto found = std::ranges::lower_bound(written.heard, text, {}, &record::HeardText::id);
    return found != written.heard.end() && found->id == text ? &*found : nullptr;
}

language::PerFamily scores_of(const record::HeardText& heard)
{
    language::PerFamily scores{};
    for (auto [score, thousandths] : std::views::zip(scores, heard.heard.feelings)) score = thousandths / 1000.;
    return scores;
}

std::optional<Family> family_named(std::string_view name)
{
    const auto found = std::ranges::find(language::family_names, name);
    if (found == language::family_names.end()) return std::nullopt;
    return static_cast<Family>(found - language::family_names.begin());
}

/// "tired", "tired and sad"
std::string in_words(std::span<const Family> families)
{
    const auto word = [&](Family family) { return text::feelings::words[language::index(family)]; };
    if (families.size() < 2) return std::string(word(families.front()));
    return std::format(text::feelings::both, word(families[0]), word(families[1]));
}

std::string said_key(const base::Id& text) { return std::string(said_name) + base::hex(text); }

language::FamilyOffsets taught_by(const language::FamilyOffsets& before, std::span<const Family> shown,
                                  FeelingAnswer answer, std::optional<int> more_like)
{
    if (answer == FeelingAnswer::Fits) return confirmed(before, shown);
    return more_like ? corrected(before, shown, static_cast<Family>(*more_like)) : doubted(before, shown);
}

std::string_view said_form(FeelingAnswer answer, std::optional<int> more_like)
{
    if (answer == FeelingAnswer::Fits) return fits;
    return more_like ? language::family_names[static_cast<std::size_t>(*more_like)] : none;
}

}  // namespace

Feelings Feelings::in(const record::Record& record)
{
    Feelings feelings;
    feelings.taught_ = offsets_in(record);
    feelings.said_ = record.settings_beginning(said_name);
    return feelings;
}

const std::string* Feelings::said_of(const base::Id& text) const
{
    const auto key = said_key(text);
    const auto found = std::ranges::lower_bound(said_, key, {}, &std::pair<std::string, std::string>::first);
    return found != said_.end() && found->first == key ? &found->second : nullptr;
}

std::vector<Family> Feelings::of(const record::HeardText& heard) const
{
    const auto* said = said_of(heard.id);
    if (said && *said == none) return {};
    if (said)
        if (const auto family = family_named(*said)) return {*family};
    return families(scores_of(heard), taught_).shown;
}

FeelingView Feelings::view(const Written& written, const base::Id& text) const
{
    const auto* heard = heard_of(written, text);
    if (!heard) return {};
    const auto* said = said_of(text);
    const bool in_own_words = said && family_named(*said).has_value();
    const auto shown = of(*heard);
    if (shown.empty()) return {.words = {}, .answered = said != nullptr};
    const auto words = in_words(shown);
    return {.words = std::vformat(in_own_words ? text::feelings::said : text::feelings::sounds,
                                  std::make_format_args(words)),
            .answered = said != nullptr};
}

std::vector<int> Felt::feelings() const
{
    std::vector<int> all;
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!texts[i].empty()) all.push_back(static_cast<int>(i));
    return all;
}

bool Felt::has(const base::Id& text, std::optional<int> feeling) const
{
    return !feeling || std::ranges::binary_search(texts[static_cast<std::size_t>(*feeling)], text);
}

std::optional<std::vector<base::Id>> Felt::among(std::optional<int> feeling) const
{
    return feeling ? std::optional(texts[static_cast<std::size_t>(*feeling)]) : std::nullopt;
}

Felt felt_in(const Written& written, const Feelings& feelings)
{
    Felt felt;
    for (const auto& heard : written.heard)
        for (const auto family : feelings.of(heard)) felt.texts[language::index(family)].push_back(heard.id);
    return felt;
}

base::Result<> answer_feeling(record::Record& record, const Written& written, const base::Id& text,
                              FeelingAnswer answer, std::optional<int> more_like, base::Instant now)
{
    const auto* heard = heard_of(written, text);
    if (!heard) return base::failed(base::Kind::Missing, "text");
    if (more_like && (*more_like < 0 || *more_like >= static_cast<int>(language::family_count)))
        return base::failed(base::Kind::BadInput, "feeling");
    const auto before = offsets_in(record);
    const auto shown = families(scores_of(*heard), before).shown;
    const auto taught = kept_form(taught_by(before, shown, answer, more_like));
    return record.set_setting(offsets_name, taught, now).and_then([&] {
        return keep_felt(record, text, said_form(answer, more_like), now);
    });
}

std::string said_felt(const record::Record& record, const base::Id& text) { return record.setting(said_key(text)); }

base::Result<> keep_felt(record::Record& record, const base::Id& text, std::string_view said, base::Instant now)
{
    return record.set_setting(said_key(text), said, now);
}

}  // namespace app
