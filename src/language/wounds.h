#pragma once
#include <string_view>

#include "language/danger.h"

namespace language {

/// Whether what was heard is about hurting oneself rather than about one's life: its spans speak of wounds, and of no
/// wish to die. Only where `danger` has DangerKind::SelfHarm.
[[nodiscard]] bool is_about_wounds(std::string_view text, const Danger& danger);

}  // namespace language
