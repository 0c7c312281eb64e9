#include <algorithm>

#include "app/habit.h"
#include "app/state.h"
#include "app/trials.h"
#include "words/text.h"

namespace app {
namespace {

std::optional<Trial> find_trial(const record::Record& record, std::string_view id)
{
    const auto trials = trials_in(record);
    const auto found = std::ranges::find(trials, id, &Trial::id);
    return found == trials.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

/// One at a time, and none that a screen would have refused.
void App::State::carry(const BeginTrial& command)
{
    const auto& view = diary().trials(now());
    if (view.current || !is_trial_length(command.days) || !habit_problem(command.habit, view.medicines).empty())
        return say(text::notice::not_done);
    const auto today = diary().today_day(now());
    const auto trial = new_trial(command.habit, command.measure, command.days, today, platform.entropy);
    saved(keep_trial(diary().record(), trial, now().at), text::trial::begun, RemoveTrial{trial.id});
}

/// Today is not over and does not count; before the second day nothing has been tried yet.
void App::State::carry(const StopTrial& command)
{
    auto trial = find_trial(diary().record(), command.id);
    if (!trial) return;
    const auto today = diary().today_day(now());
    if (today <= trial->plan.first) return carry(RemoveTrial{command.id});
    const PutTrialBack undo{trial->id, kept_form(*trial)};
    trial->stopped = today;
    saved(keep_trial(diary().record(), *trial, now().at), text::trial::stopped_notice, undo);
}

void App::State::carry(const RemoveTrial& command)
{
    const auto setting = setting_of_trial(command.id);
    const auto kept = diary().record().setting(setting);
    if (kept.empty()) return;
    saved(diary().record().set_setting(setting, "", now().at), text::trial::removed, PutTrialBack{command.id, kept});
}

void App::State::carry(const PutTrialBack& command)
{
    saved(diary().record().set_setting(setting_of_trial(command.id), command.kept, now().at), text::notice::back_again,
          std::nullopt);
}

}  // namespace app
