#pragma once
#include "content/prompts.h"
#include "doctest/doctest.h"
#include "reflection/prompts.h"

namespace reflection::tests {

inline Catalogue catalogue()
{
    auto read = parse_prompts(content::prompts);
    REQUIRE_MESSAGE(read, (read ? "" : read.error().where));
    return *read;
}

}  // namespace reflection::tests
