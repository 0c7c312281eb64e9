#include "language/wounds.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace language {
namespace {

constexpr std::array<std::string_view, 12> of_wounds{"cut",     "burn",  "harm",  "hurt myself", "hurting myself",
                                                     "s/h",     "razor", "blade", "bruise",      "hit myself",
                                                     "scratch", "wound"};
constexpr std::array<std::string_view, 16> of_life{"kill", "die",  "dying",  "dead",    "death",   "suicid",
                                                   "alive", "live", "life",   "kms",     "end it",  "unalive",
                                                   "attempt", "wake up", "goodbye", "be here"};

template <std::size_t Count>
bool has_any(std::string_view words, const std::array<std::string_view, Count>& of)
{
    return std::ranges::any_of(of, [&](std::string_view one) { return words.contains(one); });
}

}  // namespace

bool is_about_wounds(std::string_view text, const Danger& danger)
{
    std::string said;
    for (const auto& [from, to] : danger.spans) said += base::folded(text.substr(from, to - from)) + " ";
    return has_any(said, of_wounds) && !has_any(said, of_life);
}

}  // namespace language
