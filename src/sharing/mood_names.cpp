#include "sharing/mood_names.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sharing {
namespace {

struct MoodName { std::string_view name; int level; };

// Daylio's English defaults are rad, good, meh, bad, awful; the other languages are their usual words.
constexpr auto mood_names = std::to_array<MoodName>({
    {"rad", 2}, {"great", 2}, {"amazing", 2}, {"awesome", 2}, {"excellent", 2}, {"fantastic", 2}, {"wonderful", 2},
    {"very good", 2}, {"ecstatic", 2}, {"super", 2}, {"klasse", 2}, {"sehr gut", 2}, {"génial", 2}, {"excelente", 2},
    {"genial", 2}, {"fantástico", 2}, {"ótimo", 2}, {"radiante", 2}, {"fantastico", 2}, {"ottimo", 2}, {"geweldig", 2},
    {"toppen", 2}, {"fantastisk", 2}, {"świetnie", 2}, {"супер", 2}, {"отлично", 2}, {"harika", 2},
    {"good", 1}, {"happy", 1}, {"well", 1}, {"fine", 1}, {"gut", 1}, {"bien", 1}, {"bueno", 1}, {"bom", 1}, {"bem", 1},
    {"bene", 1}, {"buono", 1}, {"goed", 1}, {"bra", 1}, {"godt", 1}, {"dobrze", 1}, {"dobry", 1}, {"хорошо", 1},
    {"iyi", 1},
    {"meh", 0}, {"ok", 0}, {"okay", 0}, {"so-so", 0}, {"so so", 0}, {"neutral", 0}, {"average", 0}, {"normal", 0},
    {"geht so", 0}, {"mittel", 0}, {"bof", 0}, {"moyen", 0}, {"regular", 0}, {"más o menos", 0}, {"mais ou menos", 0},
    {"neutro", 0}, {"così così", 0}, {"matig", 0}, {"gaat wel", 0}, {"sådär", 0}, {"tak sobie", 0}, {"так себе", 0},
    {"нормально", 0}, {"eh", 0},
    {"bad", -1}, {"sad", -1}, {"low", -1}, {"down", -1}, {"poor", -1}, {"not good", -1}, {"schlecht", -1},
    {"mauvais", -1}, {"mal", -1}, {"malo", -1}, {"mau", -1}, {"ruim", -1}, {"male", -1}, {"slecht", -1}, {"dåligt", -1},
    {"dårligt", -1}, {"źle", -1}, {"плохо", -1}, {"kötü", -1},
    {"awful", -2}, {"terrible", -2}, {"horrible", -2}, {"very bad", -2}, {"lausig", -2}, {"furchtbar", -2},
    {"schrecklich", -2}, {"mies", -2}, {"affreux", -2}, {"fatal", -2}, {"horrível", -2}, {"péssimo", -2},
    {"pessimo", -2}, {"orribile", -2}, {"terribile", -2}, {"vreselijk", -2}, {"hemskt", -2}, {"okropnie", -2},
    {"ужасно", -2}, {"berbat", -2},
});

}  // namespace

std::optional<int> level_of_mood_name(std::string_view name)
{
    const auto wanted = base::folded(name);
    const auto known = std::ranges::find(mood_names, std::string_view(wanted), &MoodName::name);
    return known == mood_names.end() ? std::nullopt : std::optional(known->level);
}

}  // namespace sharing
