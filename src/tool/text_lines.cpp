#include "tool/text_lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <format>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"

namespace tool {
namespace {

/// Lines of a file or a pipe as they come.
class Lines {
public:
    /// "-" is standard input. What cannot be opened says so when it is read.
    explicit Lines(const std::string& path)
        : name_(path == "-" ? "standard input" : path), file_(path == "-" ? 0 : open(path.c_str(), O_RDONLY)),
          refusal_(file_ < 0 ? errno : 0) {}
    ~Lines() { if (file_ > 0) close(file_); }
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;

    /// Without its end; nothing after the last.
    Outcome<std::optional<std::string>> next()
    {
        auto end = read_.find('\n', at_);
        while (end == std::string::npos && !over_) {
            const auto looked = read_.size() - at_;
            if (const auto more = wait(); !more) return std::unexpected(more.error());
            end = read_.find('\n', at_ + looked);
        }
        if (end == std::string::npos && at_ == read_.size()) return std::nullopt;
        const auto line = read_.substr(at_, end == std::string::npos ? end : end - at_);
        at_ = end == std::string::npos ? read_.size() : end + 1;
        return line;
    }

    [[nodiscard]] const std::string& name() const { return name_; }

private:
    Outcome<> wait()
    {
        if (refusal_ != 0) return refused(refusal_);
        std::fflush(stdout);  // whoever waits for answers may not write on before they come
        read_.erase(0, std::exchange(at_, 0));
        std::array<char, 65536> chunk;
        const auto count = ::read(file_, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) return {};
        if (count < 0) return refused(errno);
        over_ = count == 0;
        read_.append(chunk.data(), static_cast<std::size_t>(count));
        return {};
    }

    [[nodiscard]] std::unexpected<Failure> refused(int why) const
    {
        return bad_input(std::format("{} could not be read: {}.", name_, std::strerror(why)));
    }

    std::string name_;
    int file_, refusal_;
    std::string read_;
    std::size_t at_ = 0;  ///< where the next line begins
    bool over_ = false;
};

bool is_half(std::string_view escape, char from, char to)
{
    return escape.size() == 6 && escape.starts_with("\\u") && (escape[2] == 'd' || escape[2] == 'D') &&
           std::tolower(static_cast<unsigned char>(escape[3])) >= from &&
           std::tolower(static_cast<unsigned char>(escape[3])) <= to;
}

/// Programs that cut a text in the middle of an emoji write half of it, which is no character: "\ud83d".
std::string without_halves(std::string line)
{
    for (std::size_t at = 0; (at = line.find('\\', at)) != std::string::npos;) {
        const auto here = std::string_view(line).substr(at, 6);
        const bool first = is_half(here, '8', 'b'), second = is_half(here, 'c', 'f');
        const bool whole = first && is_half(std::string_view(line).substr(std::min(at + 6, line.size()), 6), 'c', 'f');
        if ((first || second) && !whole) line.replace(at, 6, "\\ufffd");
        at += whole ? 12 : 2;
    }
    return line;
}

std::optional<std::string> text_in(const std::string& line)
{
    const auto object = Json::parse(without_halves(base::to_utf8(line)), nullptr, false);
    if (!object.is_object() || !object.contains("text") || !object["text"].is_string()) return std::nullopt;
    return object["text"].get<std::string>();
}

bool is_blank(std::string_view line) { return base::trimmed(line).empty(); }

}  // namespace

Outcome<> for_each_text(const Arguments& arguments, const std::function<void(std::string_view)>& take)
{
    Lines lines(arguments.words().empty() ? "-" : arguments.words().front());
    for (std::size_t number = 1;; ++number) {
        auto line = lines.next();
        if (!line) return std::unexpected(line.error());
        if (!*line) return {};
        if (number == 1 && (*line)->starts_with("\uFEFF")) (*line)->erase(0, 3);
        if (is_blank(**line)) continue;
        const auto text = text_in(**line);
        if (!text)
            return bad_input(
                std::format("Line {} of {} is not of the form {{\"text\": \"…\"}}.", number, lines.name()));
        take(*text);
    }
}

Outcome<> answer_texts(const Arguments& arguments, const std::function<Json(std::string_view)>& answer)
{
    return for_each_text(arguments, [&](std::string_view text) { print_line(answer(text)); });
}

}  // namespace tool
