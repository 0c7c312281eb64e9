#pragma once
#include "app/alike.h"
#include "app/written.h"

namespace app {

[[nodiscard]] AlikeView alike_view(const Written& written, base::Day today);

}  // namespace app
