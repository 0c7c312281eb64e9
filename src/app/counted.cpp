#include "app/counted.h"

#include <format>

#include "words/text.h"

namespace app {
namespace {

std::string of(std::size_t count, std::string_view one, std::string_view many)
{
    return count == 1 ? std::string(one) : std::vformat(many, std::make_format_args(count));
}

}  // namespace

std::string counted(std::size_t check_ins, std::size_t entries)
{
    return std::format(text::settings::both, of(check_ins, text::settings::one_check_in, text::settings::check_ins),
                       of(entries, text::settings::one_entry, text::settings::entries));
}

}  // namespace app
