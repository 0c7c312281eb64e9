#include "vault/assembly.h"

#include <format>

namespace vault {

using platform::page_size;

namespace {

/// So many pages may be missing before one: a number that is damaged must not cost all memory.
constexpr std::size_t longest_gap = 4096;

}  // namespace

base::Result<PageFile> assemble(const platform::Head& head, std::vector<std::byte> image,
                                std::span<const platform::Page> pages)
{
    const auto corrupt = [&](std::string_view what, std::size_t number) {
        return base::failed(base::Kind::Corrupt, std::format("{} {}, generation {}", what, number, head.generation));
    };
    if (image.size() % page_size != 0) return corrupt("image of odd size", image.size());
    PageFile file(std::move(image));
    const auto in_image = file.page_count();
    if (head.page_count > in_image + pages.size()) return corrupt("missing pages of", head.page_count);
    file.resize(head.page_count);  // an image may be longer: the database shrank since
    std::set<std::uint32_t> there;
    for (const auto& [number, bytes] : pages) {
        if (bytes.size() != page_size) return corrupt("size of page", number);
        if (number == 0 || number > head.page_count) return corrupt("page past the end", number);
        if (!there.insert(number).second) return corrupt("page there twice", number);
        file.write((number - 1) * page_size, bytes);
    }
    for (auto number = in_image + 1; number <= head.page_count; ++number)
        if (!there.contains(number)) return corrupt("missing page", number);
    static_cast<void>(file.take_written());
    return file;
}

PageFile assemble_what_fits(std::vector<std::byte> image, std::span<const platform::Page> pages)
{
    PageFile file(std::move(image));
    const auto most = file.page_count() + pages.size() + longest_gap;
    for (const auto& [number, bytes] : pages)
        if (number > 0 && number <= most && bytes.size() <= page_size) file.write((number - 1) * page_size, bytes);
    return file;
}

}  // namespace vault
