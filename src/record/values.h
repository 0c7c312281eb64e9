#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/moment.h"

/// What a person records, as plain values. Everything that is not named below may be left unset.
namespace record {

/// One look at how it is right now. At least one of its parts is set.
struct CheckIn {
    base::Id id;
    base::Moment made;
    std::optional<int> mood;              ///< −2 very low … 2 very good
    std::optional<int> craving;           ///< 0 none … 10 as strong as it gets
    std::optional<int> energy;            ///< 0 … 10
    std::optional<double> sleep_hours;    ///< the night before, 0 … 24
    std::optional<int> confidence;        ///< 0 … 10, "to get through today the way I want"
    std::vector<std::string> tags;        ///< names as the person writes them, in their order, none twice
    std::string note;
    std::map<std::string, double> numbers;  ///< measures of the person's own or of an import, by name
    std::string reference;                  ///< the row's name in the file it came from; empty if made here
    bool operator==(const CheckIn&) const = default;
};

/// Something written. The title may be empty.
struct Entry {
    base::Id id;
    base::Moment made;
    std::string title;
    std::string text;
    std::vector<std::string> tags;
    std::optional<int> mood;
    std::string prompt;     ///< id of the question it answers; empty if none
    std::string reference;  ///< as in CheckIn
    bool operator==(const Entry&) const = default;
};

/// A return to use, told in the person's own words. Only the moment is needed.
struct Lapse {
    base::Id id;
    base::Moment made;          ///< when it was
    std::string what;
    std::string circumstances;  ///< how it was: where, with whom, what was felt
    std::string helped;         ///< what helped afterwards
    std::string note;
    bool operator==(const Lapse&) const = default;
};

/// A medicine that is taken day by day. No amounts: those belong to the clinic.
struct Regimen {
    base::Id id;
    std::string medicine;
    base::Moment began;
    std::optional<base::Moment> ended;
    std::vector<std::string> times;  ///< of the day, on the person's clock: "08:00"
    bool operator==(const Regimen&) const = default;
};

enum class Intake { Taken, Late, Skipped };

/// What became of one dose of a regimen. It goes by its regimen and the time on the clock that it was due.
struct Dose {
    base::Id regimen;
    base::Moment due;
    Intake intake = Intake::Taken;
    std::optional<base::Moment> taken;  ///< none: nobody said when, or it was skipped
    bool operator==(const Dose&) const = default;
};

/// Something to have more of in life.
struct Goal {
    base::Id id;
    std::string words;
    std::string why;
    std::optional<int> times_a_week;  ///< 1 … 7
    base::Moment began;
    std::optional<base::Moment> ended;
    bool operator==(const Goal&) const = default;
};

/// Something that went well, kept to be looked at again.
struct Win {
    base::Id id;
    base::Moment made;
    std::string words;
    bool operator==(const Win&) const = default;
};

enum class TagGroup { Trigger, Person, Place, Doing, Feeling, Body, Other };

struct Tag {
    std::string name;
    TagGroup group = TagGroup::Other;
    bool operator==(const Tag&) const = default;
};

/// A tag with what the tag picker needs to order it.
struct TagUse {
    Tag tag;
    int recent = 0;  ///< times used in the 90 days before the day asked for
    int total = 0;
    bool operator==(const TagUse&) const = default;
};

/// How a question that was shown ended.
enum class Outcome { Shown, Answered, Skipped };

struct PromptShown {
    std::string prompt;
    base::Moment at;
    Outcome outcome = Outcome::Shown;
    bool operator==(const PromptShown&) const = default;
};

}  // namespace record
