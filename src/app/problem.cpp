#include "app/problem.h"

#include <format>

#include "words/text.h"

namespace app {
namespace {

std::string with_place(std::string_view sentence, const std::string& where)
{
    return where.empty() ? std::string(sentence) : std::format("{} ({})", sentence, where);
}

}  // namespace

std::string sentence_of(const base::Error& error)
{
    switch (error.kind) {
    case base::Kind::Newer: return std::string(text::problem::newer);
    case base::Kind::Corrupt: return with_place(text::problem::damaged, error.where);
    case base::Kind::Full: return std::string(text::problem::full);
    case base::Kind::Superseded: return std::string(text::keeping::read_only);
    case base::Kind::BadInput: return with_place(text::problem::unreadable, error.where);
    default: return with_place(text::notice::not_done, error.where);
    }
}

std::string_view sentence_of_other(const base::Error& error, std::string_view wrong)
{
    if (error.kind == base::Kind::BadInput) return wrong;
    return error.kind == base::Kind::Full ? text::problem::full : text::notice::not_done;
}

std::string_view sentence_of_lock(const base::Error& error, std::string_view wrong)
{
    switch (error.kind) {
    case base::Kind::BadInput: return wrong;
    case base::Kind::Full: return text::lock::no_memory;
    case base::Kind::Refused: return text::lock::unavailable;
    case base::Kind::Missing: return text::lock::none_left;
    default: return text::lock::damaged_slot;
    }
}

}  // namespace app
