#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "language/vocabulary.h"

/// Any bytes are a lexicon or refused as BadInput; words can be looked up in what was read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = language::Vocabulary::parse(bytes);
    if (!read && read.error().kind != base::Kind::BadInput) std::abort();
    if (read && (!read->of("not").negates || !(read->of(bytes).valence < 10))) std::abort();
    return 0;
}
