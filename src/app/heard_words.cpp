#include "app/heard_words.h"

#include <cmath>

#include "language/reading.h"
#include "words/text.h"

namespace app {
namespace {

patterns::NamedReading reading(base::Moment made, double valence)
{
    return {std::string(text::heard::name), made, std::round(valence * 100)};
}

}  // namespace

std::vector<patterns::NamedReading> heard_words(std::span<const record::HeardText> texts)
{
    std::vector<patterns::NamedReading> all;
    for (const auto& text : texts) all.push_back(reading(text.made, text.heard.valence));
    return all;
}

std::vector<patterns::NamedReading> heard_words(const record::Rows& rows)
{
    std::vector<patterns::NamedReading> all;
    const auto add = [&](base::Moment made, const std::string& text) {
        if (!text.empty()) all.push_back(reading(made, language::read(text).valence));
    };
    for (const auto& check_in : rows.check_ins) add(check_in.made, check_in.note);
    for (const auto& entry : rows.entries)
        add(entry.made, entry.title.empty() ? entry.text : entry.title + '\n' + entry.text);
    return all;
}

}  // namespace app
