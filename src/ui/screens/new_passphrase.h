#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "ui/column.h"

namespace ui {

/// A passphrase that is being chosen, typed twice.
struct NewPassphrase {
    std::string first, second;
    bool shown = false;  ///< what is typed can be read
    bool asked = false;  ///< it was sent: what is wrong with it may be said
};

/// Both fields, and what makes a good one. True when Enter was pressed in the last of them.
bool new_passphrase_fields(Column& page, NewPassphrase& state);
/// A switch that shows what is typed.
void show_passphrase(Column& page, NewPassphrase& state);
/// What was chosen, once it is long enough and twice the same; else none, and the fields say why.
[[nodiscard]] std::optional<std::string> take(NewPassphrase& state);

}  // namespace ui
