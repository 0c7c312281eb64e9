#include "ui/screens/key_field.h"

#include "words/text.h"

namespace ui {

TextFieldResult key_field(Column& column, TypedKey& key, std::string_view problem)
{
    const bool code = key.by_code;
    const auto field = column.text_field(code ? "code" : "passphrase", code ? key.code : key.passphrase,
                                         {.label = code ? text::lock::code : text::lock::passphrase,
                                          .hint = code ? text::lock::code_hint : std::string_view(),
                                          .titled = true,
                                          .enter_hint = "done",
                                          .invalid = !problem.empty(),
                                          .problem = problem,
                                          .secret = !code && !key.shown,
                                          .plain = true});
    column.gap(8);
    if (!code) column.toggle(text::lock::show, key.shown, text::settings::on, text::settings::off);
    return field;
}

std::string_view other_key(const TypedKey& key)
{
    return key.by_code ? text::lock::by_passphrase : text::lock::by_code;
}

}  // namespace ui
