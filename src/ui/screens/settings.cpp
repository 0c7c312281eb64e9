#include "ui/screens/settings.h"

#include <algorithm>
#include <array>
#include <format>

#include "ui/screens/nearby.h"
#include "ui/screens/passkeys.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr std::array<std::string_view, 6> theme_values{"system", "light",         "dark",
                                                       "night",  "contrast-dark", "contrast-light"};
constexpr int usual_night = 21;  ///< o'clock, offered first to somebody who wants it by the hour

constexpr std::array text_percents{100, 125, 150, 200};
constexpr std::array line_percents{100, 125, 150};
constexpr std::array lock_minutes{0, 1, 5, 15, 60};

struct Copy { app::Format format; Icon icon; std::string_view title, detail; };
constexpr std::array copies{
    Copy{app::Format::Vault, Icon::Archive, text::settings::as_vault, text::settings::as_vault_detail},
    Copy{app::Format::Sqlite, Icon::Database, text::settings::as_sqlite, text::settings::as_sqlite_detail},
    Copy{app::Format::Json, Icon::FileText, text::settings::as_json, text::settings::as_json_detail},
    Copy{app::Format::Csv, Icon::Table, text::settings::as_csv, text::settings::as_csv_detail},
    Copy{app::Format::Markdown, Icon::Book, text::settings::as_markdown, text::settings::as_markdown_detail},
    Copy{app::Format::MarkdownFolder, Icon::FileText, text::settings::as_folder, text::settings::as_folder_detail},
};

void open_sample(Column& card, app::SampleDiary which, Act& act)
{
    const auto words = text::sample::open[static_cast<std::size_t>(which)];
    if (!card.button(words, {.icon = Icon::Eye, .kind = ButtonKind::Quiet})) return;
    act.want(app::LookAround{which});
    act.go = "/today";
}

void record_card(Column& page, const app::SettingsView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::settings::record);
        card.gap(4);
        card.paragraph(view.kept);
        card.gap(4);
        card.small(text::settings::privacy_lead);
        if (!view.sample) card.gap(4), card.small(view.last_copy);
        if (!view.sample) return;
        card.gap(16);
        if (card.button(text::today::leave_sample, {.icon = Icon::ArrowBackUp})) act.want(app::LeaveSample{});
        card.gap(8);
        open_sample(card, other_than(*view.sample), act);
    });
}

void lock_times(Column& card, const app::LockView& lock, Act& act)
{
    const auto at = std::ranges::find(lock_minutes, lock.after_minutes);
    int chosen = at == lock_minutes.end() ? 0 : static_cast<int>(at - lock_minutes.begin());
    card.strong(text::lock::after);
    card.gap(8);
    if (card.segmented(text::lock::after, text::lock::afters, chosen))
        act.want(app::SetSetting{"lock-after", std::to_string(lock_minutes[static_cast<std::size_t>(chosen)])});
    card.gap(8);
    bool hidden = lock.when_hidden;
    if (card.toggle(text::lock::when_hidden, hidden, text::settings::on, text::settings::off,
                    text::lock::when_hidden_why))
        act.want(app::SetSetting{"lock-hidden", hidden ? "on" : "off"});
}

void change_rows(Column& card, Act& act)
{
    if (card.row({.icon = Icon::Key, .title = text::lock::change_row, .detail = text::lock::change_row_detail,
                  .chevron = true, .divider = true}))
        act.go = "/passphrase";
    if (card.row({.icon = Icon::ShieldLock, .title = text::lock::new_lock_row,
                  .detail = text::lock::new_lock_row_detail, .chevron = true}))
        act.go = "/passphrase/new-lock";
}

std::string_view how_it_opens(const app::LockView& lock)
{
    if (!lock.has_passphrase) return text::lock::card_off;
    return lock.passkeys > 0 ? text::lock::card_on_passkey : text::lock::card_on;
}

void lock_card(Column& page, const app::LockView& lock, std::string& said, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::lock::card);
        card.gap(4);
        card.small(how_it_opens(lock));
        if (lock.has_passphrase) card.small(std::format(text::lock::codes_left, lock.codes_left));
        card.gap(16);
        if (!lock.has_passphrase) {
            if (card.button(text::lock::set, {.icon = Icon::Lock})) act.go = "/passphrase";
            return;
        }
        if (card.button(text::lock::now, {.icon = Icon::Lock, .busy = lock.locking})) act.want(app::LockNow{});
        card.gap(8);
        change_rows(card, act);
        card.gap(16);
        lock_times(card, lock, act);
        passkey_rows(card, lock, said, act);
    });
}

void safety_rows(Column& page, Act& act)
{
    page.card(
        [&](Column& card) {
            if (card.row({.icon = Icon::ShieldCheck, .title = text::privacy::title,
                          .detail = text::privacy::row_detail, .chevron = true, .divider = true}))
                act.go = "/privacy";
            if (card.row({.icon = Icon::Database, .title = text::earlier::row, .detail = text::earlier::row_detail,
                          .chevron = true, .divider = true}))
                act.go = "/earlier";
            if (card.row({.icon = Icon::DeviceMobile, .title = text::devices::title,
                          .detail = text::devices::row_detail, .chevron = true}))
                act.go = "/devices";
        },
        {.rows = true});
}

void take_out_card(Column& page, bool locked, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::settings::take_out);
        card.gap(4);
        card.small(locked ? text::settings::take_out_locked : text::settings::take_out_lead);
        card.gap(8);
        for (const auto& copy : copies)
            if (card.row({.icon = copy.icon,
                          .title = locked && &copy == copies.begin() ? text::settings::as_vault_locked : copy.title,
                          .detail = copy.detail,
                          .chevron = true,
                          .divider = &copy != &copies.back()}))
                act.want(app::TakeOut{copy.format});
    });
}

void bring_in_card(Column& page, const app::SettingsView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::settings::bring_in);
        card.gap(4);
        card.small(text::settings::bring_in_lead);
        card.gap(16);
        if (card.button(text::settings::choose_file, {.icon = Icon::FileImport})) act.want(app::ChooseFile{});
        if (view.sample) return;
        card.gap(8);
        if (card.button(text::today::look_around, {.icon = Icon::Eye, .kind = ButtonKind::Quiet})) {
            act.want(app::LookAround{});
            act.go = "/today";
        }
        open_sample(card, app::SampleDiary::Published, act);
    });
}

void theme_choice(Column& card, const app::SettingsView& view, Act& act)
{
    int chosen = static_cast<int>(std::ranges::find(theme_values, view.theme) - theme_values.begin());
    if (chosen == static_cast<int>(theme_values.size())) chosen = 0;
    if (card.choice(text::settings::theme, text::settings::themes, chosen))
        act.want(app::SetSetting{"theme", std::string(theme_values[static_cast<std::size_t>(chosen)])});
}

/// By the hour only where somebody asked for it: colours never change by surprise.
void night_by_hour(Column& card, const app::SettingsView& view, Act& act)
{
    bool by_hour = view.night_from.has_value();
    if (card.toggle(text::settings::night_by_hour, by_hour, text::settings::on, text::settings::off,
                    text::settings::night_by_hour_why))
        act.want(app::SetSetting{"night-from", by_hour ? std::to_string(usual_night) : "off"});
    if (!view.night_from) return;
    int hour = *view.night_from;
    const auto shown = std::format("{:02}:00", hour);
    if (card.stepper(text::settings::night_from, hour,
                     {.from = 0, .to = 23, .less = text::settings::earlier, .more = text::settings::later,
                      .shown = shown, .around = true}))
        act.want(app::SetSetting{"night-from", std::to_string(hour)});
}

/// One of a few percentages, the first of them being the usual.
void percentage(Column& card, std::string_view name, std::span<const int> percents,
                std::span<const std::string_view> words, int current, const std::string& setting, Act& act)
{
    const auto at = std::ranges::find(percents, current);
    int chosen = at == percents.end() ? 0 : static_cast<int>(at - percents.begin());
    card.strong(name);
    card.gap(8);
    if (card.segmented(name, words, chosen))
        act.want(app::SetSetting{setting, std::to_string(percents[static_cast<std::size_t>(chosen)])});
}

void appearance_card(Column& page, const app::SettingsView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::settings::appearance);
        card.gap(8);
        theme_choice(card, view, act);
        card.gap(8);
        night_by_hour(card, view, act);
        card.gap(16);
        percentage(card, text::settings::text_size, text_percents, text::settings::text_sizes, view.text_percent,
                   "text", act);
        card.gap(16);
        percentage(card, text::settings::line_spacing, line_percents, text::settings::line_spacings,
                   view.line_percent, "lines", act);
    });
}

void you_card(Column& page, const app::SettingsView& view, SettingsState& state, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::shell::you);
        card.gap(8);
        if (!std::exchange(state.name_read, true)) state.name = view.name;
        const auto field = card.text_field(
            "name", state.name,
            {.label = text::settings::name, .hint = text::settings::name_hint, .titled = true, .enter_hint = "done"});
        if (field.changed) act.want(app::SetSetting{"name", state.name});
        card.gap(16);
        int hour = view.day_starts;
        if (card.stepper(text::settings::day_starts, hour,
                         {.from = 0,
                          .to = 12,
                          .less = text::settings::earlier,
                          .more = text::settings::later,
                          .unit = text::settings::o_clock}))
            act.want(app::SetSetting{"day-starts", std::to_string(hour)});
        card.gap(16);
        bool spelling = view.spellcheck;
        if (card.toggle(text::settings::spellcheck, spelling, text::settings::on, text::settings::off,
                        text::settings::spellcheck_why))
            act.want(app::SetSetting{"spellcheck", spelling ? "on" : "off"});
        card.gap(8);
        bool pace = view.typing_pace;
        if (card.toggle(text::settings::typing_pace, pace, text::settings::on, text::settings::off,
                        text::settings::typing_pace_why))
            act.want(app::SetSetting{"typing-pace", pace ? "on" : "off"});
    });
}

void about_card(Column& page, const app::SettingsView& view, Act& act)
{
    page.card([&](Column& card) {
        card.heading(text::settings::about);
        card.gap(4);
        card.paragraph(text::settings::about_lead);
        card.gap(8);
        card.small(text::settings::fonts);
        card.gap(8);
        card.caption(view.version);
        card.gap(8);
        if (card.button(text::settings::what_lantern_is, {.icon = Icon::InfoCircle, .kind = ButtonKind::Quiet}))
            act.go = "/welcome";
        if (!view.update_ready) return;
        card.gap(16);
        card.small(text::settings::update);
        card.gap(8);
        if (card.button(text::notice::update_take, {.icon = Icon::Refresh})) act.want(app::TakeUpdate{});
    });
}

void erase_row(Column& page, Act& act)
{
    page.card(
        [&](Column& card) {
            if (card.row({.icon = Icon::Trash, .title = text::erase::title, .detail = text::erase::row_detail,
                          .chevron = true}))
                act.go = "/erase";
        },
        {.rows = true});
}

}  // namespace

Act draw_settings(Frame& frame, const Place& place, const app::SettingsView& view, const app::LockView& lock,
                  const platform::Discreet& discreet, SettingsState& state)
{
    Act act;
    const float gap = card_gap(frame.layout);
    const auto first = [&](Column& column) {
        record_card(column, view, act);
        column.gap(gap);
        if (!view.sample) {
            lock_card(column, lock, state.passkey_said, act);
            column.gap(gap);
            safety_rows(column, act);
            column.gap(gap);
        }
        nearby_card(column, discreet, lock.has_passphrase, act);
        column.gap(gap);
        const float top = column.y();
        take_out_card(column, lock.has_passphrase && !view.sample, act);
        if (std::exchange(state.to_copies, false)) frame.reveal = Rect{column.x(), top, column.width(), 120};
        column.gap(gap);
        bring_in_card(column, view, act);
    };
    const auto second = [&](Column& column) {
        appearance_card(column, view, act);
        column.gap(gap);
        you_card(column, view, state, act);
        column.gap(gap);
        about_card(column, view, act);
        column.gap(gap);
        erase_row(column, act);
    };
    scroll(frame, "settings", place.body, place.margin, place.widest, [&](Column& page) {
        page.gap(8);
        if (frame.layout == Layout::Phone) {
            page.title(text::settings::title);
            page.gap(16);
        }
        if (frame.layout >= Layout::Desktop) {
            page.split((page.width() - gap) / 2, gap, [&](Column& left, Column& right) { first(left), second(right); });
        } else {
            first(page);
            page.gap(gap);
            second(page);
        }
        page.gap(24);
    });
    return act;
}

}  // namespace ui
