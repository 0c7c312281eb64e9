#include "ui/screens/trouble.h"

#include <algorithm>
#include <format>

#include "ui/widgets/bar.h"
#include "words/text.h"

namespace ui {
namespace {

void opening(Column& page)
{
    page.gap(72);
    lamp(page.frame(), {page.x() + page.width() / 2, page.y() + 72}, 72);
    page.gap(96);
    page.paragraph(text::shell::opening, {.align = Align::Centre});
}

/// The newest earlier copy that can come back, offered first. False when there is none.
bool bring_back(Column& page, const app::ArchiveView& earlier, Act& act)
{
    const auto whole = std::ranges::find(earlier.copies, false, &app::EarlierCopy::damaged);
    const bool stored = whole != earlier.copies.end();
    if (!stored && !earlier.apart) return false;
    const auto words = stored ? std::format(text::earlier::bring_back, whole->when)
                              : std::string(text::earlier::bring_back_apart);
    if (page.button(words, {.icon = Icon::ArrowBackUp, .kind = ButtonKind::Primary, .busy = earlier.busy,
                            .busy_label = text::earlier::working, .key = "bring-back"})) {
        act.want(app::GoBackTo{stored ? whole->name : std::string()});
        act.go = "/today";
    }
    if (stored) page.gap(4), page.small(whole->holds);
    page.gap(16);
    return true;
}

void begin_anew(Column& page, Act& act)
{
    if (!page.button(text::missing::begin, {.kind = ButtonKind::Quiet})) return;
    act.want(app::BeginAnew{});
    act.go = "/today";  // the address may name what is gone
}

void record_missing(Column& page, const app::ArchiveView& earlier, Act& act)
{
    page.title(text::missing::title);
    page.gap(8);
    page.paragraph(text::missing::lead);
    page.gap(24);
    const bool offered = bring_back(page, earlier, act);
    const auto kind = offered ? ButtonKind::Tonal : ButtonKind::Primary;
    if (page.button(text::missing::restore, {.icon = Icon::FileImport, .kind = kind})) {
        act.want(app::BeginAnew{});
        act.want(app::ChooseFile{});
    }
    page.gap(12);
    begin_anew(page, act);
}

void damaged(Column& page, const app::ArchiveView& earlier, Act& act)
{
    page.title(text::damaged::title);
    page.gap(8);
    page.paragraph(text::damaged::lead);
    page.gap(24);
    const bool offered = bring_back(page, earlier, act);
    const auto kind = offered ? ButtonKind::Tonal : ButtonKind::Primary;
    if (page.button(text::damaged::keep, {.icon = Icon::Download, .kind = kind})) act.want(app::DownloadCopy{});
    page.gap(12);
    if (page.button(text::missing::restore, {.icon = Icon::FileImport, .kind = ButtonKind::Quiet})) {
        act.want(app::BeginAnew{});
        act.want(app::ChooseFile{});
    }
    page.gap(4);
    begin_anew(page, act);
}

void elsewhere(Column& page, Act& act)
{
    page.title(text::elsewhere::title);
    page.gap(8);
    page.paragraph(text::elsewhere::lead);
    page.gap(24);
    if (page.button(text::keeping::take_over, {.icon = Icon::Pencil})) act.want(app::TakeOver{});
}

void refused(Column& page)
{
    page.title(text::refused::title);
    page.gap(8);
    page.paragraph(text::refused::lead);
}

}  // namespace

Act draw_gone(Frame& frame, const Place& place)
{
    Act act;
    scroll(frame, "gone", place.body, place.margin, place.widest, [&](Column& page) {
        page.gap(place.body.height / 8);
        page.prompt(text::check_in::gone, {.level = 1});
        page.gap(4);
        page.small(text::check_in::gone_small);
        page.gap(16);
        if (page.button(text::check_in::to_journal, {.icon = Icon::Notebook})) act.go = "/journal", act.replace = true;
    });
    return act;
}

Act draw_trouble(Frame& frame, const Place& place, app::Stage stage, const app::ArchiveView& earlier)
{
    Act act;
    scroll(frame, "trouble", place.body, place.margin, 560, [&](Column& page) {
        page.gap(24);
        switch (stage) {
        case app::Stage::Elsewhere: return elsewhere(page, act);
        case app::Stage::RecordMissing: return record_missing(page, earlier, act);
        case app::Stage::Damaged: return damaged(page, earlier, act);
        case app::Stage::Refused: return refused(page);
        default: return opening(page);
        }
    });
    return act;
}

}  // namespace ui
