#pragma once
#include <array>
#include <string_view>

/// How the schema came to be, one step a constant. A step that was ever released is never edited: add the next one
/// below and list it. `PRAGMA user_version` is the number of steps a database has taken. Plain SQL only: a copy must
/// open in any SQLite (no functions or collations of ours). A step that adds a column also changes remains.cpp.
namespace record {

/// What all rows that can meet again have: a random `id` (or one made from their name), the hybrid logical time and
/// the device of their last change, and `stamps` where their fields differ in that. NULL is "left blank".
inline constexpr std::string_view first_schema = R"sql(
PRAGMA application_id = 0x4C4E5452;

CREATE TABLE check_in (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  made_at INTEGER NOT NULL,                       -- milliseconds since 1970, UTC
  made_offset INTEGER NOT NULL DEFAULT 0,         -- minutes east of UTC, by the person's clock
  made_wall INTEGER GENERATED ALWAYS AS (made_at + made_offset * 60000) VIRTUAL,
  mood INTEGER,                                   -- -2 to 2
  craving INTEGER,                                -- 0 to 10
  energy INTEGER,                                 -- 0 to 10
  sleep_hours REAL,
  confidence INTEGER,                             -- 0 to 10
  tags TEXT,                                      -- JSON: ["name", ...]
  note TEXT,
  numbers TEXT,                                   -- JSON: {"name": number, ...}
  reference TEXT,                                 -- the row's name in the file it came from
  deleted INTEGER,                                -- 1: a tombstone
  changed INTEGER NOT NULL DEFAULT 0,             -- milliseconds since 1970 * 65536 + counter
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT                                     -- JSON: {"*": oldest, "field": its own, ...}; NULL: all as `changed`
) STRICT;
CREATE INDEX check_in_by_wall ON check_in (made_wall) WHERE deleted IS NULL;

CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  made_at INTEGER NOT NULL,
  made_offset INTEGER NOT NULL DEFAULT 0,
  made_wall INTEGER GENERATED ALWAYS AS (made_at + made_offset * 60000) VIRTUAL,
  title TEXT,
  text TEXT,
  tags TEXT,
  mood INTEGER,
  prompt TEXT,                                    -- id of the question it answers
  reference TEXT,
  deleted INTEGER,
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT;
CREATE INDEX entry_by_wall ON entry (made_wall) WHERE deleted IS NULL;
CREATE INDEX entry_by_minus_number ON entry (-number);  -- how `written` names entries

CREATE TABLE tag (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),  -- made from the name in lower case
  name TEXT NOT NULL,                             -- as it was first written
  belongs TEXT,                                   -- trigger, person, place, doing, feeling, other
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE prompt_shown (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),  -- made from prompt and moment
  prompt TEXT NOT NULL,
  shown_at INTEGER NOT NULL,
  shown_offset INTEGER NOT NULL DEFAULT 0,
  outcome TEXT NOT NULL,                          -- shown, answered, skipped
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX prompt_shown_by_time ON prompt_shown (shown_at);

CREATE TABLE setting (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),  -- made from the name
  name TEXT NOT NULL,
  value TEXT,
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),  -- made from the place
  place TEXT NOT NULL,
  text TEXT,
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT, WITHOUT ROWID;

-- This copy's own clock: never exported as rows. A copy without a device gets a new one when it is opened.
CREATE TABLE clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  device BLOB CHECK (length(device) = 16),
  last INTEGER NOT NULL DEFAULT 0,                -- the newest stamp given or heard
  version INTEGER NOT NULL DEFAULT 0              -- rises with every change to check-ins, entries and tags
) STRICT;
INSERT INTO clock (one) VALUES (1);

-- All words that can be found, under one number: check-ins by theirs, entries by minus theirs.
CREATE VIEW written (number, title, text) AS
  SELECT number, NULL, note FROM check_in WHERE deleted IS NULL AND note IS NOT NULL
  UNION ALL
  SELECT -number, title, text FROM entry WHERE deleted IS NULL AND (title IS NOT NULL OR text IS NOT NULL);
)sql";

/// Recovery beside the diary: lapses, medicines with their doses, goals and wins.
inline constexpr std::string_view recovery_schema = R"sql(
CREATE TABLE lapse (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  made_at INTEGER NOT NULL,
  made_offset INTEGER NOT NULL DEFAULT 0,
  what TEXT,
  circumstances TEXT,
  helped TEXT,
  note TEXT,
  deleted INTEGER,
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE regimen (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  medicine TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  began_offset INTEGER NOT NULL DEFAULT 0,
  ended_at INTEGER,
  ended_offset INTEGER,
  times TEXT,                                     -- JSON: ["08:00", ...]
  deleted INTEGER,
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE dose (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),  -- made from the regimen and the clock it is due by
  regimen TEXT NOT NULL,                          -- its id, in hexadecimal
  due_at INTEGER NOT NULL,
  due_offset INTEGER NOT NULL DEFAULT 0,
  intake TEXT NOT NULL,                           -- taken, late, skipped
  taken_at INTEGER,
  taken_offset INTEGER,
  deleted INTEGER,
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  words TEXT NOT NULL,
  why TEXT,
  times_a_week INTEGER,                           -- 1 to 7
  began_at INTEGER NOT NULL,
  began_offset INTEGER NOT NULL DEFAULT 0,
  ended_at INTEGER,
  ended_offset INTEGER,
  deleted INTEGER,
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE win (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  made_at INTEGER NOT NULL,
  made_offset INTEGER NOT NULL DEFAULT 0,
  words TEXT NOT NULL,
  deleted INTEGER,
  changed INTEGER NOT NULL DEFAULT 0,
  device BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(device) = 16),
  stamps TEXT
) STRICT, WITHOUT ROWID;
)sql";

inline constexpr std::array migrations = {first_schema, recovery_schema};

/// The search index is no part of the schema proper: a database without it gets one when it is opened, and exports
/// go without, as common builds of SQLite (sql.js) have no FTS5. One that was made in another way is made anew.
inline constexpr std::string_view words_table =
    "CREATE VIRTUAL TABLE words USING fts5 (title, text, content = 'written', content_rowid = 'number', "
    "tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3')";

/// Triggers keep it right whatever changes a row.
inline constexpr std::string_view fill_search_index = R"sql(
CREATE TRIGGER check_in_words_in AFTER INSERT ON check_in WHEN new.deleted IS NULL AND new.note IS NOT NULL BEGIN
  INSERT INTO words (rowid, title, text) VALUES (new.number, NULL, new.note);
END;
CREATE TRIGGER check_in_words_out AFTER DELETE ON check_in WHEN old.deleted IS NULL AND old.note IS NOT NULL BEGIN
  INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.number, NULL, old.note);
END;
CREATE TRIGGER check_in_words_change AFTER UPDATE ON check_in
WHEN old.note IS NOT new.note OR old.deleted IS NOT new.deleted OR old.number <> new.number BEGIN
  INSERT INTO words (words, rowid, title, text)
    SELECT 'delete', old.number, NULL, old.note WHERE old.deleted IS NULL AND old.note IS NOT NULL;
  INSERT INTO words (rowid, title, text)
    SELECT new.number, NULL, new.note WHERE new.deleted IS NULL AND new.note IS NOT NULL;
END;

CREATE TRIGGER entry_words_in AFTER INSERT ON entry
WHEN new.deleted IS NULL AND (new.title IS NOT NULL OR new.text IS NOT NULL) BEGIN
  INSERT INTO words (rowid, title, text) VALUES (-new.number, new.title, new.text);
END;
CREATE TRIGGER entry_words_out AFTER DELETE ON entry
WHEN old.deleted IS NULL AND (old.title IS NOT NULL OR old.text IS NOT NULL) BEGIN
  INSERT INTO words (words, rowid, title, text) VALUES ('delete', -old.number, old.title, old.text);
END;
CREATE TRIGGER entry_words_change AFTER UPDATE ON entry
WHEN old.title IS NOT new.title OR old.text IS NOT new.text OR old.deleted IS NOT new.deleted
  OR old.number <> new.number BEGIN
  INSERT INTO words (words, rowid, title, text)
    SELECT 'delete', -old.number, old.title, old.text
    WHERE old.deleted IS NULL AND (old.title IS NOT NULL OR old.text IS NOT NULL);
  INSERT INTO words (rowid, title, text)
    SELECT -new.number, new.title, new.text
    WHERE new.deleted IS NULL AND (new.title IS NOT NULL OR new.text IS NOT NULL);
END;

INSERT INTO words (words) VALUES ('rebuild');
)sql";

/// Nor is what was heard in texts (heard.h): it can be heard again. A changed text is heard anew.
inline constexpr std::string_view heard_table = R"sql(
CREATE TABLE heard (
  number INTEGER PRIMARY KEY,                     -- as in `written`
  model INTEGER NOT NULL,                         -- which reading heard it
  valence REAL NOT NULL,                          -- -1 to 1
  feelings TEXT                                   -- how much of each, in thousandths, commas between
) STRICT;

CREATE TRIGGER check_in_heard_out AFTER DELETE ON check_in BEGIN DELETE FROM heard WHERE number = old.number; END;
CREATE TRIGGER check_in_heard_change AFTER UPDATE ON check_in
WHEN old.note IS NOT new.note OR old.deleted IS NOT new.deleted OR old.number <> new.number BEGIN
  DELETE FROM heard WHERE number IN (old.number, new.number);
END;
CREATE TRIGGER entry_heard_out AFTER DELETE ON entry BEGIN DELETE FROM heard WHERE number = -old.number; END;
CREATE TRIGGER entry_heard_change AFTER UPDATE ON entry
WHEN old.title IS NOT new.title OR old.text IS NOT new.text OR old.deleted IS NOT new.deleted
  OR old.number <> new.number BEGIN
  DELETE FROM heard WHERE number IN (-old.number, -new.number);
END;
)sql";

inline constexpr std::string_view drop_heard_table = R"sql(
DROP TRIGGER check_in_heard_out; DROP TRIGGER check_in_heard_change;
DROP TRIGGER entry_heard_out; DROP TRIGGER entry_heard_change;
DROP TABLE heard;
)sql";

inline constexpr std::string_view drop_search_index = R"sql(
DROP TRIGGER IF EXISTS check_in_words_in;
DROP TRIGGER IF EXISTS check_in_words_out;
DROP TRIGGER IF EXISTS check_in_words_change;
DROP TRIGGER IF EXISTS entry_words_in;
DROP TRIGGER IF EXISTS entry_words_out;
DROP TRIGGER IF EXISTS entry_words_change;
DROP TABLE IF EXISTS words;
)sql";

}  // namespace record
