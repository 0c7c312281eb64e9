#include "record_copy.h"

namespace {

/// One record for all searches: they change nothing.
const record::Record& diary()
{
    static record_fuzz::SameBytes entropy;
    static auto database = *vault::Database::in_memory();
    static auto record = [] {
        auto opened = *record::Record::open(database, entropy);
        std::uint8_t number = 0;
        for (const char* text : {"Walked by the sea; don't know why", "Ein Fluss in KÖLN", "anxiety, again and again",
                                 "Привет, мир", "\"title\": a (b) AND c-d", "🙂 smiling, self-esteem", "depression"}) {
            base::Id id;
            id.bytes.front() = std::byte{++number};
            if (!opened.save(record::Entry{.id = id, .made = {record_fuzz::now, {}}, .text = text}, record_fuzz::now))
                std::abort();
        }
        return opened;
    }();
    return record;
}

}  // namespace

/// Whatever is typed is searched for and no error; the scores fall, and nothing comes twice.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string words(reinterpret_cast<const char*>(data), size);
    for (const auto rest : {record::Rest::Behind, record::Rest::IfNothingElse}) {
        const auto found = diary().search({.words = words, .limit = 5, .rest = rest});
        if (!found || found->hits.size() > 5 || (found->hits.empty() && !found->instead.empty())) std::abort();
        for (std::size_t i = 1; i < found->hits.size(); ++i) {
            if (found->hits[i].score > found->hits[i - 1].score) std::abort();
            for (std::size_t j = 0; j < i; ++j)
                if (found->hits[i].id == found->hits[j].id) std::abort();
        }
    }
    return 0;
}
