#include <algorithm>
#include <cstdio>
#include <format>
#include <string>
#include <vector>

#include "tool/command.h"

/// `lantern`: the engine without a browser. ../shared/cli.md is its contract.
namespace {

using tool::Command;

void print(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

std::string option_lines(std::span<const tool::Option> options)
{
    std::string text;
    for (const auto& option : options)
        text += std::format("  {:<22} {}\n", std::format("{} {}", option.name, option.value), option.help);
    return text;
}

std::string help_of(const Command& command)
{
    return std::format("{}\n\nlantern {} {}\n\n{}{}\nExample:\n  {}\n", command.summary, command.name, command.usage,
                       option_lines(command.options), option_lines(tool::common_options()), command.example);
}

std::string help()
{
    std::string text =
        "Lantern without a browser. Everything stays on this machine.\n\nlantern COMMAND [INPUT] [options]\n\n";
    for (const auto& command : tool::all_commands())
        text += std::format("  {:<12} {}\n", command.name, command.summary);
    return text + "\nlantern COMMAND --help says more. INPUT is a record (.sqlite) or a file to import; - is standard "
                  "input.\n";
}

/// How many words its name has, if the line begins with it.
std::size_t words_of_name(const Command& command, std::span<const std::string_view> line)
{
    const auto words = static_cast<std::size_t>(1 + std::ranges::count(command.name, ' '));
    std::string begin;
    for (std::size_t i = 0; i < std::min(words, line.size()); ++i) begin += (i == 0 ? "" : " ") + std::string(line[i]);
    return begin == command.name ? words : 0;
}

int told(const tool::Failure& failure, std::string_view name)
{
    print(stderr, std::format("lantern: {}\n", failure.sentence));
    if (failure.exit == tool::Exit::Usage) print(stderr, std::format("lantern {} --help says how.\n", name));
    return static_cast<int>(failure.exit);
}

int run(const Command& command, std::span<const std::string_view> words)
{
    const auto arguments =
        tool::Arguments::parse(words, command.options, command.words_at_least, command.words_at_most);
    if (!arguments) return told(arguments.error(), command.name);
    if (arguments->has("--help")) return print(stdout, help_of(command)), 0;
    const auto outcome = command.run(*arguments);
    return outcome ? 0 : told(outcome.error(), command.name);
}

}  // namespace

int main(int count, char** words)
{
    const std::vector<std::string_view> line(words + std::min(count, 1), words + count);
    if (line.empty() || line[0] == "--help") return print(line.empty() ? stderr : stdout, help()), line.empty() ? 2 : 0;
    for (const auto& command : tool::all_commands()) {
        if (const auto taken = words_of_name(command, line)) return run(command, std::span(line).subspan(taken));
    }
    print(stderr, std::format("lantern: There is no command “{}”.\n{}", line[0], help()));
    return static_cast<int>(tool::Exit::Usage);
}
