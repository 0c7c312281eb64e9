#include "sharing/nomie.h"

#include <algorithm>
#include <cmath>
#include <format>

#include "base/moment.h"
#include "base/text.h"
#include "sharing/cells.h"
#include "sharing/encoding.h"
#include "sharing/json_values.h"

namespace sharing {
namespace {

using nlohmann::json;

constexpr double latest = 253402300799999;  // the last millisecond of the year 9999
constexpr double seconds_in_hour = 3600;

std::string date_of(const json& event)
{
    const auto& end = member(event, "end");
    const auto at = number_in_json(end);
    if (!at) return text_in(end);
    if (*at <= 0 || *at > latest) return {};
    const auto west = points_in(member(event, "offset"), -14 * 60, 14 * 60);
    const auto milliseconds = static_cast<long long>(*at);
    if (!west) return std::format("{}", milliseconds);
    return base::iso_moment({base::Instant{std::chrono::milliseconds{milliseconds}}, std::chrono::minutes{-*west}});
}

/// "#miles(5)": its sign, name and what stands in the brackets.
struct Token { char sign; std::string_view name, value; };

std::optional<Token> token_of(std::string_view word)
{
    if (word.size() < 2 || !std::string_view("#@+").contains(word.front())) return std::nullopt;
    const auto open = word.find('('), close = word.rfind(')');
    const bool valued = open != std::string_view::npos && close != std::string_view::npos && close > open;
    auto name = word.substr(1, valued ? open - 1 : std::string_view::npos);
    while (!name.empty() && std::string_view(".,;:!?").contains(name.back())) name.remove_suffix(1);
    if (name.empty()) return std::nullopt;
    return Token{word.front(), name, valued ? word.substr(open + 1, close - open - 1) : std::string_view()};
}

/// Seconds of "1:30:00", or a bare number.
std::optional<double> value_in(std::string_view text)
{
    const auto parts = base::split(text, ":");
    double value = 0;
    for (const auto part : parts) {
        const auto number = number_in(part);
        if (!number) return std::nullopt;
        value = value * 60 + *number;
    }
    return value;
}

class Trackers {
public:
    explicit Trackers(const json& trackers) : trackers_(trackers) {}

    void tell(Told& told, const Token& token) const
    {
        if (token.sign != '#') return add_tag(told.tags, token.name);
        const auto& tracker = member(trackers_, std::string(token.name).c_str());
        const auto type = text_in(member(tracker, "type"));
        const auto label = text_in(member(tracker, "label"));
        const auto value = value_in(token.value);
        const auto name = base::folded(token.name);
        if (!value) add_tag(told.tags, label.empty() ? token.name : label);
        else if (name == "mood" && mood_range()) told.mood = token.value;
        else if (name == "sleep" && type == "timer") told.sleep = std::format("{:.2f}", *value / seconds_in_hour);
        else add_scale(told.scales, label.empty() ? token.name : label, std::format("{}", *value));
    }

    /// Where #mood is given on a scale.
    [[nodiscard]] std::optional<Range> mood_range() const
    {
        const auto& mood = member(trackers_, "mood");
        if (text_in(member(mood, "type")) != "range") return std::nullopt;
        const auto low = bound(member(mood, "min")), high = bound(member(mood, "max"));
        const Range range{low.value_or(1), high.value_or(10)};
        return range.low != range.high ? std::optional(range) : std::nullopt;
    }

private:
    static std::optional<double> bound(const json& value)
    {
        const auto number = number_in_json(value);
        return number ? number : number_in(text_in(value));
    }

    const json& trackers_;
};

Told told_in(const json& event, int line, const Trackers& trackers)
{
    Told told{.line = line, .date = date_of(event)};
    auto note = text_in(member(event, "note"));
    const auto whole = std::string(base::trimmed(note));
    std::ranges::replace(note, '\n', ' ');
    bool has_words = false;
    for (const auto word : base::split(note, " ")) {
        if (const auto token = token_of(base::trimmed(word))) trackers.tell(told, *token);
        else has_words = has_words || !base::trimmed(word).empty();
    }
    if (has_words) told.text = whole;
    told.reference = text_in(member(event, "_id"));
    return told;
}

}  // namespace

base::Result<Reading> read_nomie(const Bundle& bundle)
{
    const auto file = bundle.files.empty() ? json() : json::parse(text_of(bundle.files.front().bytes), nullptr, false);
    if (!member(file, "events").is_array())
        return base::failed(base::Kind::BadInput, "there are no events from Nomie in it");
    const Trackers trackers(member(file, "trackers"));
    std::vector<Told> entries;
    for (const auto& event : items(member(file, "events")))
        entries.push_back(told_in(event, static_cast<int>(entries.size()) + 1, trackers));
    return reading_of(std::move(entries), {.mood = trackers.mood_range(), .words_are_notes = true});
}

}  // namespace sharing
