#include "ui/screens/sure.h"

#include "base/text.h"

namespace ui {

bool ask_if_sure(Column& page, const Sure& words, std::string& typed)
{
    page.text_field("sure", typed, {.label = words.label, .titled = true, .enter_hint = "done", .plain = true});
    page.gap(16);
    const bool sure = base::folded(typed) == words.word;
    return page.button(words.action, {.kind = sure ? ButtonKind::DangerFilled : ButtonKind::Danger, .enabled = sure,
                                      .missing = words.missing, .width = full_width, .height = 56});
}

}  // namespace ui
