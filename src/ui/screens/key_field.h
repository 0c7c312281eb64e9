#pragma once
#include <string>

#include "ui/column.h"

namespace ui {

/// What is being typed to open something: a passphrase or a recovery code, each kept while the other is looked at.
struct TypedKey {
    std::string passphrase, code;
    bool by_code = false, shown = false;  ///< shown: the passphrase can be read
    [[nodiscard]] const std::string& typed() const { return by_code ? code : passphrase; }
};

/// Its field, and a switch that shows the passphrase. `problem`: why what was typed did not open it.
TextFieldResult key_field(Column& column, TypedKey& key, std::string_view problem);
/// The words of the button that leads to the other of both.
[[nodiscard]] std::string_view other_key(const TypedKey& key);

}  // namespace ui
