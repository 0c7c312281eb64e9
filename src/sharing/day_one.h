#pragma once
#include "sharing/bundle.h"
#include "sharing/told.h"

namespace sharing {

/// Day One's JSON export: `{"metadata":…,"entries":[…]}`, alone or in an archive with one file a journal and folders
/// of photos, videos, audios and pdfs. Each entry: `creationDate` (UTC), `text` in Markdown with escapes and
/// `![](dayone-moment://…)` for what is attached (or only `richText`), `tags`, `uuid`. There is no published schema;
/// this follows exported journals in public repositories (gokuvinoth/Cairns) and journiv/journiv-app's mapper. A first
/// line that is a heading is the title. Zones have names that a browser without a zone table cannot follow: moments
/// are shown by the person's clock of today. BadInput: no journal in it.
[[nodiscard]] base::Result<Reading> read_day_one(const Bundle& bundle);

}  // namespace sharing
