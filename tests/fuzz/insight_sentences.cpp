#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "patterns/sentences.h"
#include "patterns/wording.h"

/// Whatever the bytes: read or refused as BadInput; and what was read can be spoken with.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto wording = patterns::parse_wording({reinterpret_cast<const char*>(bytes), size});
    if (!wording && wording.error().kind != base::Kind::BadInput) std::abort();
    if (!wording) return 0;
    patterns::Association pair;
    pair.measure = "craving";
    pair.tag = "a walk";
    pair.effect = -1.8;
    static_cast<void>(patterns::sentence_of(pair, *wording));
    for (const auto kind : {patterns::RhythmKind::Hours, patterns::RhythmKind::Weekday, patterns::RhythmKind::Season}) {
        patterns::Rhythm rhythm;
        rhythm.kind = kind;
        rhythm.measure = "craving";
        rhythm.block = 5;
        rhythm.effect = 1.2;
        static_cast<void>(patterns::sentence_of(rhythm, std::chrono::hours{4}, *wording));
    }
    return 0;
}
