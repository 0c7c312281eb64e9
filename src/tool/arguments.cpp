#include "tool/arguments.h"

#include <algorithm>
#include <array>
#include <format>

#include "base/parse.h"

namespace tool {
namespace {

constexpr auto common = std::to_array<Option>({
    {"--json", "", "results as JSON, one object a line"},
    {"--seed", "N", "start of every random choice (1)"},
    {"--help", "", "this text"},
});

const Option* find(std::span<const Option> options, std::string_view name)
{
    for (const auto list : {options, std::span<const Option>(common)}) {
        const auto found = std::ranges::find(list, name, &Option::name);
        if (found != list.end()) return &*found;
    }
    return nullptr;
}

}  // namespace

std::span<const Option> common_options() { return common; }

Outcome<Arguments> Arguments::parse(std::span<const std::string_view> words, std::span<const Option> options,
                                    std::size_t at_least, std::size_t at_most)
{
    Arguments result;
    bool only_words = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = words[i];
        if (only_words || !word.starts_with("--")) {
            result.words_.emplace_back(word);
            continue;
        }
        only_words = word == "--";
        if (only_words) continue;
        const auto equals = word.find('=');
        const auto* option = find(options, word.substr(0, equals));
        const bool has_value = equals != std::string_view::npos;
        if (!option) return wrong_usage(std::format("There is no option {}.", word.substr(0, equals)));
        if (option->value.empty() && has_value) return wrong_usage(std::format("{} takes no value.", option->name));
        if (!option->value.empty() && !has_value && i + 1 == words.size())
            return wrong_usage(std::format("{} needs {} after it.", option->name, option->value));
        const bool value_follows = !option->value.empty() && !has_value;
        result.options_[std::string(option->name)] = has_value       ? word.substr(equals + 1)
                                                     : value_follows ? words[++i]
                                                                     : "";
    }
    if (result.has("--help")) return result;
    if (result.words_.size() < at_least) return wrong_usage("Something is missing.");
    if (result.words_.size() > at_most)
        return wrong_usage(std::format("“{}” is one too many.", result.words_[at_most]));
    return result;
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto found = options_.find(option);
    return found == options_.end() ? std::nullopt : std::optional(found->second);
}

std::string Arguments::value_or(std::string_view option, std::string_view otherwise) const
{
    return value(option).value_or(std::string(otherwise));
}

Arguments Arguments::without(std::string_view option) const
{
    auto rest = *this;
    std::erase_if(rest.options_, [&](auto& each) { return each.first == option; });
    return rest;
}

Outcome<int> Arguments::number_or(std::string_view option, int otherwise) const
{
    const auto text = value(option);
    if (!text) return otherwise;
    const auto number = base::whole_number(*text);
    if (!number) return wrong_usage(std::format("{} needs a whole number, not “{}”.", option, *text));
    return *number;
}

}  // namespace tool
