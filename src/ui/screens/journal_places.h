#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/views.h"
#include "ui/frame.h"

/// Where each day of a list lies, and the words of each row broken into lines. Both are kept from frame to frame: of
/// ten thousand rows a frame measures only what is new.
namespace ui {

/// How a list of one width and text size looks. Where there is little room the time stands with the tags.
struct ListLook {
    float padding = 0;  ///< between a card's side and what stands in it
    float words = 0;    ///< width for them
    bool time_beneath = false;
    float strong = 0, small = 0, caption = 0, heading = 0;  ///< heights of a line
    float scale = 1;                                        ///< device pixels: letters are as wide as they are drawn
    bool operator==(const ListLook&) const = default;
};
[[nodiscard]] ListLook look_of(const Frame& frame, float width);

/// Days newest first. `years`: each gets a heading; empty: none do. `made` as in `app::TimelineView`.
struct DaysShown {
    std::span<const app::DayView> days;
    std::span<const app::TimelineYear> years = {};
    std::shared_ptr<const void> made = {};
};

/// Lines that a row takes beneath its title; two at most.
struct RowShape { int detail = 0, last = 0; };
/// Where in the days of a list a month begins.
struct ListMonth { std::chrono::year_month month; std::size_t first; };

/// Lengths from the top of the list, which may be far from the top of the page; exact after ten thousand days.
class DayPlaces {
public:
    /// Looks at the days again only when they, or how the list looks, are no longer the same. O(days) then, else O(1).
    void fit(const Type& type, const DaysShown& shown, const ListLook& look);

    [[nodiscard]] const ListLook& look() const { return key_.look; }
    [[nodiscard]] double top(std::size_t day) const { return tops_[day]; }  ///< of the year's heading, where it has one
    [[nodiscard]] double height() const { return tops_.empty() ? 0 : tops_.back(); }
    [[nodiscard]] std::size_t day_at(double down) const;  ///< the first day for all above it; none of an empty list
    [[nodiscard]] RowShape shape(const app::Line& line) const;
    [[nodiscard]] std::span<const ListMonth> months() const { return months_; }
    [[nodiscard]] int rows() const { return rows_; }
    [[nodiscard]] int measured() const { return measured_; }  ///< rows whose words the last `fit` had to measure

private:
    struct Key {
        std::shared_ptr<const void> made;
        const app::DayView* days = nullptr;
        std::size_t count = 0, years = 0;
        ListLook look;
        bool operator==(const Key&) const = default;
    };
    [[nodiscard]] RowShape measure(const Type& type, const app::Line& line);

    Key key_;
    std::vector<double> tops_;  // one more than there are days: the last is the bottom
    std::vector<ListMonth> months_;
    std::unordered_map<std::uint64_t, RowShape> shapes_;
    int rows_ = 0, measured_ = 0;
};

/// A found word in a line, from the line's left.
struct FoundMark { float x, width; };

/// The words of one row as they are drawn.
struct RowWords {
    std::string title;
    std::vector<std::string> detail, last;
    std::vector<FoundMark> title_marks = {};
    std::vector<std::vector<FoundMark>> detail_marks = {};  ///< of each line of `detail`
    float time_width = 0;
    bool fleeting = false;  ///< some letters are the platform's, which may yet find a better font
};

/// Of the rows drawn in this frame and the last: others are let go.
class RowCache {
public:
    void begin(const ListLook& look);
    [[nodiscard]] const RowWords& words(const Type& type, const app::Line& line, RowShape shape);
    [[nodiscard]] int broken() const { return broken_; }  ///< rows whose lines had to be broken since `begin`
    [[nodiscard]] std::size_t size() const { return now_.size() + before_.size(); }

private:
    ListLook look_;
    std::unordered_map<std::uint64_t, RowWords> now_, before_;
    int broken_ = 0;
};

[[nodiscard]] float row_words_height(RowShape shape, const ListLook& look);
[[nodiscard]] float row_detail_height(RowShape shape, const ListLook& look);
[[nodiscard]] float row_height(RowShape shape, const ListLook& look);
[[nodiscard]] float day_heading_height(const ListLook& look);
[[nodiscard]] float year_heading_height(const ListLook& look);

namespace day_list_look {
inline constexpr float above_day = 20, below_day = 6;  ///< about a day's heading
inline constexpr float above_year = 24;
inline constexpr float card_edge = 8;                  ///< between the card's edge and its first and last line
inline constexpr float bubble = 40, bubble_gap = 14;
inline constexpr float tucked = 3;                     ///< a line of smaller words stands this much closer
}  // namespace day_list_look

}  // namespace ui
