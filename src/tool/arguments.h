#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tool/outcome.h"

namespace tool {

/// An option of a command: "--to FILE", or a switch when `value` is empty.
struct Option {
    std::string_view name;   ///< with its dashes
    std::string_view value;  ///< what is to follow it
    std::string_view help;
};

/// What a person typed after the command's name.
class Arguments {
public:
    /// Usage when an option is unknown, lacks its value, or there are too few or too many words.
    [[nodiscard]] static Outcome<Arguments> parse(std::span<const std::string_view> words,
                                                  std::span<const Option> options, std::size_t at_least,
                                                  std::size_t at_most);

    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
    [[nodiscard]] bool has(std::string_view option) const { return options_.contains(option); }
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] std::string value_or(std::string_view option, std::string_view otherwise) const;
    /// All but one option.
    [[nodiscard]] Arguments without(std::string_view option) const;
    /// Usage when it is there and not a whole number from 0.
    [[nodiscard]] Outcome<int> number_or(std::string_view option, int otherwise) const;

private:
    std::vector<std::string> words_;
    std::map<std::string, std::string, std::less<>> options_;
};

/// Known to every command.
[[nodiscard]] std::span<const Option> common_options();

}  // namespace tool
