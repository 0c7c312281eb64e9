#pragma once
#include "app/views.h"
#include "app/written.h"

namespace app {

[[nodiscard]] NightRoomView night_room_view(const Written& written, base::Moment now);
/// Does Today offer the Night room before all else: from 22:00 to 05:00, and after a craving of 6 or more today?
[[nodiscard]] bool night_room_first(const Written& written, base::Moment now);

}  // namespace app
