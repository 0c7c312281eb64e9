#pragma once
#include <string>
#include <string_view>

namespace language {

/// The same text, with straight apostrophes, and "Not", "NOT", "Don't" and their like in lower case: as the npm package
/// vader-sentiment has VADER's rules, "Not good" and "isn’t good" would sound good. What people heard in tweets agrees
/// with it a little better (r .8798; .8793 as it is); taking off more marks, or lower case for more words, was worse.
[[nodiscard]] std::string plainly(std::string_view text);

}  // namespace language
