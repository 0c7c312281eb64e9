#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "sharing/csv.h"
#include "sharing/mapping.h"
#include "sharing/reasons.h"

/// What the readers of other apps' files give: their entries as the rows of a table, so that all that comes after (the
/// person's choices, reasons, ids, doing it twice) is the same for every format.
namespace sharing {

/// One entry of another app's file, in the words that cells of a table use. Empty: not there.
struct Told {
    int line = 0;  ///< of the file, or which entry of it, from 1
    std::string date;  ///< with its time and offset where one cell holds all: "2024-03-01T21:40:00Z"
    std::string time;
    std::string mood, energy;
    std::string sleep;   ///< hours
    std::string tags;    ///< parted as `Telling::parting` says
    std::string scales;  ///< "Stress: 3 | Pain: 5"
    std::string title, text;
    std::string reference;  ///< the entry's own name
};

/// How a format's entries are to be understood.
struct Telling {
    std::string_view parting = "|";  ///< between tags
    std::optional<Range> mood = {}, energy = {};
    bool words_are_notes = false;  ///< as in Mapping
};

/// A file as far as its reader knows what is in it.
struct Reading {
    Table table;
    Mapping mapping;
    std::vector<Skipped> left_out;  ///< what is no entry at all: pictures, other files
};

[[nodiscard]] Reading reading_of(std::vector<Told> entries, const Telling& telling = {});

/// Adds "name: value" to a cell of scales; a name's own bars become slashes.
void add_scale(std::string& scales, std::string_view name, std::string_view value);
/// Adds a tag to a cell of tags parted by bars; its own bars become slashes.
void add_tag(std::string& tags, std::string_view name);
/// Adds a paragraph.
void add_words(std::string& text, std::string_view more);
/// "12 pictures and recordings were left out", once, where there are any.
void leave_out(std::vector<Skipped>& left_out, Reason reason, int count);

}  // namespace sharing
