#include <algorithm>
#include <format>

#include "base/text.h"
#include "tool/command.h"
#include "tool/files.h"
#include "tool/output.h"
#include "tool/records.h"

namespace tool {
namespace {

constexpr int usual_limit = 10;

std::span<const Option> options()
{
    static const auto all = [] {
        std::vector<Option> list{{"--queries", "FILE", "one search a line, as words or {\"query\":\"…\"}"},
                                 {"--limit", "N", "finds for each search (10)"},
                                 {"--tag", "NAME", "only what has this tag"}};
        list.insert(list.end(), reading_options().begin(), reading_options().end());
        return list;
    }();
    return all;
}

/// A line of words, or an object that holds them.
std::string query_in(std::string_view line)
{
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto object = line.starts_with('{') ? Json::parse(line, nullptr, false) : Json();
    for (const auto* name : {"query", "text"}) {
        if (object.is_object() && object.contains(name) && object[name].is_string())
            return object[name].get<std::string>();
    }
    return std::string(line);
}

Outcome<std::vector<std::string>> queries(const Arguments& arguments)
{
    const auto path = arguments.value("--queries");
    const auto words = std::span(arguments.words()).subspan(1);
    if (!path && words.empty()) return wrong_usage("Words to look for, or --queries FILE, are missing.");
    if (path && !words.empty()) return wrong_usage("Words and --queries do not go together.");
    if (!path) {
        std::string query;
        for (const auto& word : words) query += (query.empty() ? "" : " ") + word;
        return std::vector{query};
    }
    const auto file = read_file(*path);
    if (!file) return std::unexpected(file.error());
    auto lines = base::split(characters(*file), "\n");
    if (lines.back().empty()) lines.pop_back();
    std::vector<std::string> all;
    std::ranges::transform(lines, std::back_inserter(all), query_in);
    return all;
}

std::string date_of(const record::Hit& hit)
{
    return base::iso_date(std::chrono::floor<std::chrono::days>(base::wall_time(hit.made)));
}

/// The found words with `mark` on both sides of each.
std::string marked(std::string snippet, std::string_view mark)
{
    std::string text;
    for (const char c : snippet) {
        if (c == '\x01' || c == '\x02') text += mark;
        else text += c;
    }
    return text;
}

Json json_of(const std::string& query, const record::Found& found)
{
    Json list = Json::array();
    for (const auto& hit : found.hits) {
        Json one = {{"id", base::hex(hit.id)},
                    {"score", hit.score},
                    {"date", date_of(hit)},
                    {"snippet", marked(hit.snippet, "")}};
        if (!hit.reference.empty()) one["ref"] = hit.reference;
        list.push_back(std::move(one));
    }
    Json answer = {{"query", query}, {"hits", std::move(list)}};
    if (!found.instead.empty()) answer["instead"] = found.instead;
    return answer;
}

void print_words(const std::string& query, const record::Found& found)
{
    const auto what = found.instead.empty() ? query : std::format("nothing for {}, so {}", query, found.instead);
    print(std::format("{}: {} found\n", what, found.hits.size()));
    for (const auto& hit : found.hits) {
        auto snippet = marked(hit.snippet, "*");
        std::ranges::replace(snippet, '\n', ' ');
        print(std::format("  {}  {}\n", date_of(hit), snippet));
    }
}

Outcome<> run(const Arguments& arguments)
{
    const auto limit = arguments.number_or("--limit", usual_limit);
    if (!limit) return std::unexpected(limit.error());
    const auto all = queries(arguments);
    if (!all) return std::unexpected(all.error());
    const auto opened = record_from(arguments.words().front(), arguments);
    if (!opened) return std::unexpected(opened.error());
    for (const auto& query : *all) {
        const auto found = (*opened)->record->search(
            {.words = query, .limit = *limit, .rest = record::Rest::Behind, .tag = arguments.value_or("--tag", "")});
        if (!found) return failed(found.error(), arguments.words().front());
        arguments.has("--json") ? print_line(json_of(query, *found)) : print_words(query, *found);
    }
    return {};
}

}  // namespace

Command search_command()
{
    return {.name = "search",
            .summary = "Finds what was written with these words, the best find first.",
            .usage = "INPUT [WORDS | --queries FILE] [options]",
            .example = "lantern search me.sqlite walk by the sea --limit 5",
            .options = options(),
            .words_at_least = 1,
            .words_at_most = 1000,
            .run = run};
}

}  // namespace tool
