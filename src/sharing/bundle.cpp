#include "sharing/bundle.h"

#include <algorithm>

#include "base/text.h"

namespace sharing {
namespace {

bool is_wanted(std::string_view name, std::span<const std::string_view> endings)
{
    const auto folded = base::folded(name);
    return std::ranges::any_of(endings, [&](auto ending) { return folded.ends_with(ending); });
}

}  // namespace

std::string_view base_name(std::string_view name)
{
    const auto slash = name.rfind('/');
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

bool is_clutter(std::string_view name)
{
    return name.starts_with("__MACOSX/") || name.starts_with('.') || name.contains("/.");
}

base::Result<Bundle> unpack(std::span<const std::byte> bytes, std::span<const std::string_view> endings)
{
    if (!is_zip(bytes)) return Bundle{{{"", {reinterpret_cast<const char*>(bytes.data()), bytes.size()}}}, 0};
    auto reader = ZipReader::open(bytes);
    if (!reader) return std::unexpected(reader.error());
    Bundle bundle;
    for (std::size_t i = 0; i < reader->entries().size(); ++i) {
        const auto& name = reader->entries()[i].name;
        if (is_clutter(name)) continue;
        if (!is_wanted(name, endings)) {
            ++bundle.others;
            continue;
        }
        auto inflated = reader->read(i);
        if (!inflated) return std::unexpected(inflated.error());
        bundle.files.push_back({name, std::move(*inflated)});
    }
    if (bundle.files.empty()) return base::failed(base::Kind::BadInput, "the archive holds no diary");
    return bundle;
}

}  // namespace sharing
