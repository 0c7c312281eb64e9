#include "sample_diary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>

namespace ui_screens {
namespace {

using namespace std::chrono;

constexpr std::array sayings{
    "Slept at last. The morning was grey and soft, and nobody wanted anything from me.",
    "A slow day. Work ended late, then nothing, which is the hard part.",
    "Walked to the river with Priya. We said little. It helped more than talking.",
    "Call from my sister. She asked how I am and waited for the answer.",
    "Payday. Went the long way home so as not to pass the corner.",
    "Rain. Soup. Early bed.",
};
constexpr std::array titles{"", "", "The river", "", "Payday", ""};

class Maker {
public:
    app::Written make(int count)
    {
        for (int i = count - 1; i >= 0; --i) add_day(today - days{i}, i);
        for (const auto* name : {"work", "a walk", "tired", "family", "alone", "payday", "friends", "pain"})
            written_.tags.push_back({{name}, 10, 40});
        for (const int ago : {62, 12})
            if (ago < count) written_.lapses.push_back({.id = next_id(), .made = at(today - days{ago}, hours{23})});
        if (count > 70)
            written_.regimens.push_back({.id = next_id(), .medicine = "Methadone",
                                         .began = at(today - days{70}, hours{8})});
        return std::move(written_);
    }

private:
    double chance() { return std::uniform_real_distribution<>{}(random_); }
    base::Id next_id() { return base::id_of_content(std::to_string(++made_)); }
    static base::Moment at(base::Day day, minutes time)
    {
        return base::moment_at(base::WallTime{day + time}, minutes{60});
    }

    void add_day(base::Day day, int ago)
    {
        if (ago > 0 && chance() < .1) return;
        const bool walk = chance() < .3, work = chance() < .55, short_night = chance() < .25;
        const double wave = std::sin(ago / 19.0) + .6 * std::sin(ago / 5.0);
        const double level = wave + (walk ? .6 : 0) - (short_night ? .5 : 0) + 1.2 * (chance() - .5);
        record::CheckIn check_in;
        check_in.id = next_id();
        check_in.made = at(day, hours{21} + minutes{static_cast<int>(40 * chance())});
        check_in.mood = std::clamp(static_cast<int>(std::lround(level)), -2, 2);
        check_in.craving =
            std::clamp(static_cast<int>(std::lround(4.6 - (walk ? 2 : 0) - level + 3 * (chance() - .5))), 0, 10);
        check_in.sleep_hours = short_night ? 5 : 7 + std::round(2 * chance()) / 2;
        if (work) check_in.tags.emplace_back("work");
        if (walk) check_in.tags.emplace_back("a walk");
        if (short_night) check_in.tags.emplace_back("tired");
        if (chance() < .2) check_in.tags.emplace_back("family");
        if (chance() < .5) check_in.note = sayings[static_cast<std::size_t>(chance() * sayings.size())];
        written_.check_ins.push_back(check_in);
        if (chance() < .35) add_entry(day);
    }

    void add_entry(base::Day day)
    {
        const auto which = static_cast<std::size_t>(chance() * sayings.size());
        record::Entry entry;
        entry.id = next_id();
        entry.made = at(day, hours{7} + minutes{static_cast<int>(90 * chance())});
        entry.title = titles[which];
        entry.text = std::string(sayings[which]) + "\nI want to remember how quiet it was, and that I stayed.";
        if (chance() < .6) entry.mood = std::clamp(static_cast<int>(std::lround(4 * chance() - 2)), -2, 2);
        entry.tags = {"alone"};
        written_.entries.push_back(entry);
    }

    app::Written written_;
    std::mt19937 random_{7};
    int made_ = 0;
};

}  // namespace

app::Written sample_diary(int days) { return Maker{}.make(days); }

}  // namespace ui_screens
