#include "sharing/csv.h"

#include <algorithm>
#include <array>
#include <format>
#include <optional>

#include "base/text.h"
#include "sharing/encoding.h"

namespace sharing {
namespace {

/// Walks over the text once, counting lines as an editor does.
class Reader {
public:
    Reader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    [[nodiscard]] bool done() const { return at_ == text_.size(); }
    [[nodiscard]] base::Result<Row> row()
    {
        Row row{.line = line_, .cells = {}};
        do {
            auto next = cell();
            if (!next) return std::unexpected(next.error());
            row.cells.push_back(std::move(*next));
        } while (take(delimiter_));
        take_newline();
        return row;
    }

private:
    [[nodiscard]] char peek() const { return done() ? '\0' : text_[at_]; }
    [[nodiscard]] bool at_end_of_cell() const
    {
        return done() || peek() == delimiter_ || peek() == '\n' || peek() == '\r';
    }

    bool take(char expected)
    {
        if (peek() != expected || done()) return false;
        ++at_;
        return true;
    }

    bool take_newline()
    {
        const bool carriage_return = take('\r');
        const bool newline = take('\n') || carriage_return;
        line_ += newline ? 1 : 0;
        return newline;
    }

    base::Result<std::string> cell()
    {
        const auto start = at_;
        while (peek() == ' ') ++at_;
        if (take('"')) return quoted();
        at_ = start;
        return bare();
    }

    std::string bare()
    {
        const auto start = at_;
        while (!at_end_of_cell()) ++at_;
        return std::string(text_.substr(start, at_ - start));
    }

    base::Result<std::string> quoted()
    {
        const int opened = line_;
        std::string text;
        while (!done()) {
            if (take_newline()) {
                text += '\n';
            } else if (!take('"')) {
                text += text_[at_++];
            } else if (take('"')) {
                text += '"';
            } else {
                const auto rest = bare();
                return base::trimmed(rest).empty() ? text : text + rest;
            }
        }
        return base::failed(base::Kind::BadInput, std::format("line {}: a quote that opens here never closes", opened));
    }

    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
    int line_ = 1;
};

bool is_blank(const Row& row) { return row.cells.size() == 1 && base::trimmed(row.cells.front()).empty(); }

/// How often `delimiter` stands outside quotes in the first line that is not blank.
std::ptrdiff_t times_in_header(std::string_view text, char delimiter)
{
    std::ptrdiff_t times = 0;
    bool quoted = false, blank = true;
    for (const char c : text) {
        if (!quoted && !blank && (c == '\n' || c == '\r')) break;
        if (c == '"') quoted = !quoted;
        blank = blank && (c == ' ' || c == '\n' || c == '\r');
        times += !quoted && c == delimiter ? 1 : 0;
    }
    return times;
}

char delimiter_of(std::string_view text)
{
    constexpr std::array candidates = {'\t', ',', ';', '|'};  // the first of those found equally often
    return *std::ranges::max_element(candidates, {}, [&](char c) { return times_in_header(text, c); });
}

/// Spreadsheets write "sep=;" above the header to tell each other the delimiter.
std::optional<char> announced_delimiter(std::string_view text)
{
    const bool announced = text.starts_with("sep=") && text.size() > 5 && (text[5] == '\n' || text[5] == '\r');
    return announced ? std::optional(text[4]) : std::nullopt;
}

}  // namespace

base::Result<Table> read_table(std::string_view bytes)
{
    const auto text = text_of(bytes);
    const auto announced = announced_delimiter(text);
    Table table{.header = {}, .rows = {}, .delimiter = announced ? *announced : delimiter_of(text)};
    Reader reader(text, table.delimiter);
    if (announced && !reader.row()) return base::failed(base::Kind::BadInput, "line 1: cannot be read");
    while (!reader.done()) {
        auto row = reader.row();
        if (!row) return std::unexpected(row.error());
        if (is_blank(*row)) continue;
        if (!table.header.empty()) {
            table.rows.push_back(std::move(*row));
            continue;
        }
        for (const auto& name : row->cells) table.header.emplace_back(base::trimmed(name));
    }
    if (table.header.empty()) return base::failed(base::Kind::BadInput, "there is nothing in this file");
    return table;
}

std::string csv_cell(std::string_view text)
{
    const bool plain = text.find_first_of(",\"\n\r") == std::string_view::npos && base::trimmed(text) == text;
    if (plain) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

}  // namespace sharing
