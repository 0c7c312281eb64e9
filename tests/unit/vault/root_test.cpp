#include "vault/root.h"

#include <algorithm>

#include "base/random.h"
#include "doctest/doctest.h"
#include "vault/page_file.h"

using namespace vault;

namespace {

constexpr DataKey key{std::byte{3}};

PageFile some_pages(std::uint32_t count, std::uint64_t seed)
{
    base::RandomStream random(seed);
    std::vector<std::byte> bytes(count * platform::page_size);
    for (auto& byte : bytes) byte = static_cast<std::byte>(random.next());
    return PageFile(bytes);
}

}  // namespace

TEST_CASE("the root kept up with changes equals the root of all pages")
{
    base::RandomStream random(1);
    auto file = some_pages(9, 2);
    PageRoot kept(key, file);
    for (int round = 0; round < 200; ++round) {
        const auto offset = random.below(file.page_count()) * platform::page_size + 4090;
        if (random.below(4) == 0) file.resize(static_cast<std::uint32_t>(1 + random.below(12)));
        else file.write(offset, std::as_bytes(std::span("change", 6)));
        for (const auto number : file.take_written()) kept.set(number, file.page(number));
        kept.cut(file.page_count());
        REQUIRE(kept.root({}) == PageRoot(key, file).root({}));
    }
}

TEST_CASE("swapped, exchanged and missing pages, another head and another key all give another root")
{
    const auto file = some_pages(4, 5);
    const platform::Head head{.generation = 8, .page_count = 4};
    const auto root = PageRoot(key, file).root(head);

    auto swapped = file.bytes();
    std::swap_ranges(swapped.begin(), swapped.begin() + platform::page_size, swapped.begin() + platform::page_size);
    CHECK(PageRoot(key, PageFile(swapped)).root(head) != root);

    auto old_page = file.bytes();
    std::ranges::copy(some_pages(1, 6).bytes(), old_page.begin());
    CHECK(PageRoot(key, PageFile(old_page)).root(head) != root);

    auto cut = file.bytes();
    cut.resize(3 * platform::page_size);
    CHECK(PageRoot(key, PageFile(cut)).root(head) != root);

    auto other = head;
    other.generation = 9;
    CHECK(PageRoot(key, file).root(other) != root);
    CHECK(PageRoot(DataKey{}, file).root(head) != root);
}
