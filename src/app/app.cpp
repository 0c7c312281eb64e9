#include "app/app.h"

#include <format>

#include "app/came_in.h"
#include "app/counted.h"
#include "app/dates.h"
#include "app/privacy_view.h"
#include "app/state.h"
#include "base/parse.h"
#include "platform/discretion.h"
#include "platform/updates.h"
#include "words/text.h"

namespace app {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view version = "0.1";
constexpr std::chrono::milliseconds looking_time{5};  ///< of each frame, for what is found in the days
constexpr std::size_t worth_a_bar = 50;  ///< texts; fewer are read before one looks
constexpr std::chrono::milliseconds progress_pace{500};
constexpr std::chrono::seconds longest_rest{30};  ///< after it another window may have written: look first

std::string kept_sentence(const Written& written, bool sample)
{
    if (sample) return std::format(text::settings::kept_sample, written.check_ins.size());
    if (written.empty()) return std::string(text::settings::kept_none);
    return std::format(text::settings::kept, counted(written.check_ins.size(), written.entries.size()));
}

/// Also when nothing had to be written: a file whose rows are all here already.
bool is_safe(Keeping keeping)
{
    return keeping == Keeping::Saved || keeping == Keeping::SavedUnproven || keeping == Keeping::Nothing;
}

}  // namespace

App::State::State(const Platform& outside, const Content& texts, std::function<void()> changed_again)
    : platform(outside),
      content(texts),
      changed(std::move(changed_again)),
      keeper(outside, {.changed = [this] { changed(); },
                       .opened = [this](record::Record record) { own.emplace(std::move(record), knowledge); },
                       .before_migration =
                           [this](std::function<void()> go_on) { archive.keep_before(std::move(go_on)); }}),
      others(outside.places, outside.secrets, outside.entropy),
      locksmith(outside.secrets, outside.passkeys, outside.entropy, keeper, others, [this] { changed(); }),
      archive(outside.snapshots, outside.entropy, keeper,
              {.changed = [this] { changed(); },
               .let_go = [this] { sample.reset(), own.reset(); },
               .merge = [this](const vault::Remains& remains) { return merge(remains); }}),
      meetings(outside.secrets, outside.entropy),
      folder({.folder = outside.folder,
              .secrets = outside.secrets,
              .entropy = outside.entropy,
              .keeper = keeper,
              .own = [this] { return own ? &own->record() : nullptr; },
              .changed = [this] { changed(); }})
{
    if (auto prompts = reflection::parse_prompts(content.prompts)) knowledge.catalogue = std::move(*prompts);
    else content_problem = prompts.error();
    if (auto wording = patterns::parse_wording(content.insight_sentences)) knowledge.wording = std::move(*wording);
    else content_problem = wording.error();
}

base::Moment App::State::now() const
{
    const auto at = platform.clock.now();
    return {at, platform.clock.offset_at(at)};
}

void App::State::say(std::string_view words, std::optional<Command> undo)
{
    notices.push_back({std::string(words), std::move(undo)});
}

void App::State::saved(const base::Result<>& result, std::string_view words, std::optional<Command> undo)
{
    diary().forget();
    if (!result) return say(text::notice::not_done);
    if (sample) return say(text::notice::sample_not_kept, std::move(undo));
    when_saved = Notice{std::string(words), std::move(undo)};
}

void App::State::note_shown_prompt(const TodayView& view)
{
    if (!view.question || sample || view.question->prompt == prompt_noted || own->record().read_only()) return;
    prompt_noted = view.question->prompt;
    const auto at = now();
    // Only a wish to ask something else for a while: when it cannot be kept, nothing of the person's is lost.
    static_cast<void>(own->record().note_prompt({prompt_noted, at, record::Outcome::Shown}, at.at));
}

/// Only one's own record has earlier copies; what is found out about them is remembered with it.
void App::State::tick_archive(std::chrono::milliseconds now_steady)
{
    archive.tick(now_steady, now(), last_used, setting_of_own("last-tested"));
    if (const auto tested = archive.take_tested(); tested && own)
        static_cast<void>(own->record().set_setting("last-tested", *tested, now().at));
    if (const auto words = archive.take_said(); !words.empty()) {
        say(words);
        changed();
    }
}

void App::State::tick_folder(std::chrono::milliseconds now_steady)
{
    folder.tick(now_steady, now(), last_used);
    const auto brought = folder.take_brought();
    if (brought.added == 0) return;
    if (own) own->forget();
    show_came(brought.came);
    say(std::format(text::folder::brought, brought.added));
    changed();
}

/// A merge that did nothing does not hide what the one before did.
void App::State::show_came(std::span<const record::Came> rows)
{
    if (own && !rows.empty()) came = came_in(rows, own->record(), now());
}

int App::State::merge(const vault::Remains& remains)
{
    if (!own) return 0;
    const auto merged = own->record().merge_remains(remains, now().at);
    own->forget();
    if (merged) show_came(merged->came);
    changed();
    return merged ? merged->added : 0;
}

App::App(const Platform& platform, const Content& content, std::function<void()> changed)
    : state_(std::make_unique<State>(platform, content, std::move(changed)))
{
}

App::~App() = default;

void App::start()
{
    state_->keeper.start();
    state_->locksmith.find_passkeys();
    state_->platform.updates.watch([this] {
        state_->update_ready = true;
        state_->notices.push_back({std::string(text::notice::update_ready), TakeUpdate{}, text::notice::update_take});
        state_->changed();
    });
}

std::optional<std::chrono::milliseconds> App::tick(std::chrono::milliseconds now)
{
    const auto at = state_->platform.clock.now();
    if (at - std::exchange(state_->last_tick, at) > longest_rest) state_->keeper.shown();
    auto wake = state_->keeper.tick(now);
    if (const auto words = state_->locksmith.tick(); !words.empty()) {
        state_->archive.lock_changed();
        state_->say(words);
        state_->changed();  // the frame that led here was drawn before
    }
    state_->others.tick(now);
    state_->tick_archive(now);
    state_->tick_folder(now);
    state_->tick_texts();
    state_->tick_patterns();
    if (state_->ready() && (state_->diary().reads() || state_->diary().looks())) wake = 1ms;
    for (const auto& next : {state_->archive.next_wake(), state_->folder.next_wake(), state_->others.next_wake()}) {
        if (!next) continue;
        const auto wait = std::max(std::chrono::milliseconds{1}, *next - now);
        wake = std::min(wake.value_or(wait), wait);
    }
    const bool counts_down = state_->locksmith.wait(at) > 0s;
    if (counts_down) wake = std::min(wake.value_or(1s), std::chrono::milliseconds{1s});
    if (const auto locks_in = time_to_lock(now)) wake = std::min(wake.value_or(*locks_in), *locks_in);
    if (state_->when_saved && is_safe(state_->keeper.keeping().keeping)) {
        state_->notices.push_back(std::move(*state_->when_saved));
        state_->when_saved.reset();
        state_->changed();
    }
    return wake;
}

/// For a part of a frame. How far it is shows while it goes on, and what was heard when all is.
void App::State::tick_texts()
{
    if (!ready() || !diary().reads()) return;
    const auto from = platform.clock.now();
    while (diary().reads() && platform.clock.now() - from < looking_time) diary().read_further();
    const bool progresses = diary().reads() && from - progress_shown >= progress_pace;
    if (progresses) progress_shown = from;
    if (diary().take_heard() || progresses) changed();
}

/// For a part of a frame; what was found is drawn when all is.
void App::State::tick_patterns()
{
    if (!ready() || !diary().looks()) return;
    const auto from = platform.clock.now();
    while (diary().look_further())
        if (platform.clock.now() - from >= looking_time) return;
    changed();
}

void App::shown()
{
    state_->keeper.shown();
    state_->folder.look_soon();
}

void App::hidden() { state_->keeper.hidden(); }

/// None while it does not lock by itself, or is about to.
std::optional<std::chrono::milliseconds> App::time_to_lock(std::chrono::milliseconds now) const
{
    const auto& locksmith = state_->locksmith;
    if (!state_->own || !locksmith.has_passphrase() || locksmith.is_locking()) return std::nullopt;
    const std::chrono::minutes after{base::whole_number(state_->own->record().setting("lock-after")).value_or(0)};
    if (after.count() <= 0) return std::nullopt;
    return std::max(std::chrono::milliseconds{1}, state_->last_used + after - now);
}

void App::used(std::chrono::milliseconds now) { state_->last_used = now; }

bool App::should_lock(std::chrono::milliseconds now) const
{
    const auto locks_in = time_to_lock(now);
    return locks_in && locks_in->count() <= 1;
}

bool App::locks_when_hidden() const
{
    return state_->own && state_->locksmith.has_passphrase() && state_->own->record().setting("lock-hidden") == "on";
}

platform::Discreet App::discreet() const { return state_->platform.discretion.kept(); }

LockView App::lock() const
{
    auto view = state_->locksmith.view(state_->now().at);
    if (!state_->own) return view;
    view.after_minutes = base::whole_number(state_->own->record().setting("lock-after")).value_or(0);
    view.when_hidden = state_->own->record().setting("lock-hidden") == "on";
    return view;
}

OtherRecordsView App::other_records() const
{
    auto view = state_->others_view;
    view.busy = state_->others.busy();
    return view;
}

ArchiveView App::archive() const { return state_->archive.view(state_->now(), state_->setting_of_own("last-tested")); }

PrivacyView App::privacy()
{
    auto view = privacy_view(state_->setting_of_own("last-copy"), state_->storage, state_->now());
    view.kept = kept_sentence(state_->diary().written(state_->now()), state_->sample.has_value());
    view.locked = state_->locksmith.has_passphrase();
    return view;
}

FolderView App::folder() const { return state_->folder.view(state_->now()); }

MeetingView App::meeting() const
{
    return {.code = state_->setting_of_own("meeting-code"), .busy = state_->meetings.busy(), .came = state_->came};
}

std::optional<base::Id> App::carry_out(const Command& command)
{
    std::optional<base::Id> saved;
    std::visit(
        [&](const auto& wanted) {
            if constexpr (std::is_void_v<decltype(state_->carry(wanted))>) state_->carry(wanted);
            else saved = state_->carry(wanted);
        },
        command);
    state_->changed();
    return saved;
}

std::vector<Notice> App::take_notices() { return std::exchange(state_->notices, {}); }

Stage App::stage() const { return state_->ready() ? Stage::Ready : state_->keeper.stage(); }

std::string App::trouble() const
{
    return state_->content_problem ? state_->content_problem->where : state_->keeper.trouble();
}

KeepingView App::keeping() const { return state_->sample ? KeepingView{} : state_->keeper.keeping(); }

bool App::is_new_person()
{
    auto& own = state_->own;
    return own && !state_->sample && !own->record().read_only() && own->record().setting("welcomed").empty() &&
           own->written(state_->now()).empty();
}

std::optional<SampleDiary> App::sample() const
{
    return state_->sample ? state_->sample->diary.sample() : std::nullopt;
}

const TodayView& App::today()
{
    const auto& view = state_->diary().today(state_->now());
    state_->note_shown_prompt(view);
    return view;
}

const CheckInView& App::check_in() { return state_->diary().check_in(state_->now()); }

const TimelineView& App::timeline() { return state_->diary().timeline(state_->now()); }

const CalendarView& App::calendar() { return state_->diary().calendar(state_->now()); }

const ReviewView& App::review(const ReviewSpan& span) { return state_->diary().review(span, state_->now()); }

const PatternsView& App::patterns() { return state_->diary().patterns(state_->now()); }

const TrialsView& App::trials() { return state_->diary().trials(state_->now()); }
const ExploreView& App::explore() { return state_->diary().explore(state_->now()); }

const AlikeView& App::alike() { return state_->diary().alike(state_->now()); }

FeelingView App::feeling(const base::Id& text) { return state_->diary().feeling(text, state_->now()); }

HeardNow App::heard_now() { return state_->diary().heard_now(state_->now()); }

const SafetyView& App::safety() const { return state_->gate.view(); }

ReadingView App::reading() const
{
    const auto [read, all] = state_->diary().reading();
    if (!state_->diary().reads() || all < worth_a_bar) return {};
    return {std::format(text::heard::reading, read, all),
            static_cast<float>(read) / static_cast<float>(all)};
}

const NightRoomView& App::night_room() { return state_->diary().night_room(state_->now()); }

const ImportView* App::import() const { return state_->bringing ? &state_->bringing->view() : nullptr; }

SettingsView App::settings()
{
    auto& diary = state_->diary();
    const auto& record = state_->own ? state_->own->record() : diary.record();
    const auto& written = diary.written(state_->now());
    const auto theme = record.setting("theme");
    const auto night_from = base::whole_number(record.setting("night-from"));
    return {.kept = kept_sentence(written, diary.sample().has_value()),
            .last_copy = last_copy_in_words(record.setting("last-copy"), state_->now()),
            .sample = diary.sample(),
            .day_starts = static_cast<int>(day_starts(record).count()),
            .name = record.setting("name"),
            .theme = theme.empty() ? "system" : theme,
            .night_from = night_from,
            .night_now = night_from && is_night_at(hour_of(base::wall_time(state_->now())), *night_from),
            .text_percent = base::whole_number(record.setting("text")).value_or(100),
            .line_percent = base::whole_number(record.setting("lines")).value_or(100),
            .version = std::format(text::settings::version, version),
            .spellcheck = record.setting("spellcheck") == "on",
            .typing_pace = record.setting("typing-pace") == "on",
            .update_ready = state_->update_ready};
}

std::optional<record::CheckIn> App::find_check_in(const base::Id& id) const
{
    const auto found = state_->diary().record().check_in(id);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<record::Entry> App::find_entry(const base::Id& id) const
{
    const auto found = state_->diary().record().entry(id);
    return found ? std::optional(*found) : std::nullopt;
}

std::string App::draft(std::string_view place) const { return state_->diary().record().draft(place); }

std::string App::question(std::string_view id) const
{
    for (const auto& prompt : state_->knowledge.catalogue.prompts)
        if (prompt.id == id) return prompt.ask;
    return {};
}

base::Moment App::now() const { return state_->now(); }

base::Day App::today_day() { return state_->diary().today_day(state_->now()); }

}  // namespace app
