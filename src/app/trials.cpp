#include "app/trials.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace app {
namespace {

using Json = nlohmann::json;

constexpr std::string_view setting_start = "trial ";
constexpr std::array lengths = {14, 28, 42};

std::string text_in(const Json& json, const char* name)
{
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uint64_t number_in(const Json& json, const char* name)
{
    const auto found = json.find(name);
    return found != json.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

std::uint32_t seed_from(base::Entropy& entropy)
{
    std::array<std::byte, sizeof(std::uint32_t)> bytes{};
    entropy.fill(bytes);
    std::uint32_t seed = 0;
    for (const auto byte : bytes) seed = seed << 8 | std::to_integer<std::uint32_t>(byte);
    return seed;
}

}  // namespace

bool Trial::operator==(const Trial& other) const { return id == other.id && kept_form(*this) == kept_form(other); }

std::vector<Trial> trials_in(const record::Record& record)
{
    std::vector<Trial> trials;
    for (const auto& [name, kept] : record.settings_beginning(setting_start))
        if (auto trial = parse_trial(name.substr(setting_start.size()), kept)) trials.push_back(std::move(*trial));
    std::ranges::stable_sort(trials, {}, [](const Trial& trial) { return trial.plan.first; });
    for (std::size_t i = 1; i < trials.size(); ++i)
        if (const auto next = trials[i].plan.first; next < end_of(trials[i - 1])) trials[i - 1].stopped = next;
    return trials;
}

base::Result<> keep_trial(record::Record& record, const Trial& trial, base::Instant now)
{
    return record.set_setting(setting_of_trial(trial.id), kept_form(trial), now);
}

std::string kept_form(const Trial& trial)
{
    Json json{{"habit", trial.habit},
              {"measure", trial.measure},
              {"first", base::iso_date(trial.plan.first)},
              {"days", trial.plan.days},
              {"seed", trial.plan.seed}};
    if (trial.stopped) json["stopped"] = base::iso_date(*trial.stopped);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Trial> parse_trial(std::string id, std::string_view kept)
{
    const Json json = Json::parse(kept, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    Trial trial{.id = std::move(id), .habit = text_in(json, "habit"), .measure = text_in(json, "measure"), .plan = {}};
    const auto first = base::parse_iso_date(text_in(json, "first"));
    const auto days = number_in(json, "days");
    if (base::trimmed(trial.habit).empty() || trial.measure.empty() || !first || days > lengths.back()) return {};
    trial.plan = {number_in(json, "seed"), *first, static_cast<int>(days)};
    if (!is_trial_length(trial.plan.days)) return std::nullopt;
    if (json.contains("stopped")) trial.stopped = base::parse_iso_date(text_in(json, "stopped"));
    return trial;
}

std::string setting_of_trial(std::string_view id) { return std::string(setting_start) + std::string(id); }

bool is_trial_length(int days) { return std::ranges::contains(lengths, days); }

Trial new_trial(std::string habit, std::string measure, int days, base::Day today, base::Entropy& entropy)
{
    const auto first = today + std::chrono::days{1};  // or the first day would be half over when it is drawn
    return {.id = base::hex(base::random_id(entropy)), .habit = std::move(habit), .measure = std::move(measure),
            .plan = {seed_from(entropy), first, days}};
}

base::Day end_of(const Trial& trial)
{
    const auto planned = trial.plan.first + std::chrono::days{trial.plan.days};
    return std::min(planned, trial.stopped.value_or(planned));
}

}  // namespace app
