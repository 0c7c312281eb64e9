#pragma once
#include "sharing/bundle.h"
#include "sharing/told.h"

namespace sharing {

/// Journey (journey.cloud): an archive with one JSON file an entry, and its pictures beside. Each file: `id`,
/// `date_journal` (milliseconds since 1970), `text` (HTML where `type` is "html" or it begins with a tag, else
/// Markdown), `tags`, `photos`. Follows the fixtures and readers of k-robertson/journey-to-evernote and of three other
/// public converters; Journey publishes no schema. The scale of its `mood` is told nowhere, so moods are left out and
/// counted. Moments are shown by the person's clock of today. BadInput: no entry in it.
[[nodiscard]] base::Result<Reading> read_journey(const Bundle& bundle);

}  // namespace sharing
