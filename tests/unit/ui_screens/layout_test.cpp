#include <array>
#include <format>
#include <set>
#include <doctest/doctest.h>

#include "whole_app.h"

using namespace ui_screens;

namespace {

constexpr float least_target = 44, slack = .6f;  // CSS pixels; boxes are rounded to device pixels

struct Words { std::string words; ui::Rect box, clip; bool on_top; };

bool acts(const Node& node)
{
    switch (node.role) {
    case Role::Button:
    case Role::Link:
    case Role::Tab:
    case Role::Radio:
    case Role::Checkbox:
    case Role::Switch:
    case Role::Slider:
    case Role::TextField:
    case Role::SearchField: return true;
    default: return node.focusable;
    }
}

ui::Rect rect_of(const platform::Box& box) { return {box.x, box.y, box.width, box.height}; }
ui::Rect seen_of(const Node& node) { return rect_of(node.clip.value_or(node.box)); }

/// look.md §4: words that are edited fill their frame's target; seven days of a month share 288 px at 320; a month of
/// the year is a column as high as the picture.
bool is_small_by_design(const Node& node)
{
    const bool day_of_month = node.box.width >= 40 && node.box.height >= least_target;
    const bool month_of_year = node.box.width >= 20 && node.box.height >= 400;
    return node.editing.has_value() || day_of_month || month_of_year;
}

void judge_targets(const std::vector<Node>& nodes, float width, std::vector<std::string>& faults)
{
    for (const Node& node : nodes) {
        if (!acts(node)) continue;
        const auto box = rect_of(node.box);
        if (box.x < -slack || box.right() > width + slack)
            faults.push_back(std::format("“{}” leaves the screen: {:.0f} to {:.0f}", node.name, box.x, box.right()));
        if (!is_small_by_design(node) && (box.width < least_target - slack || box.height < least_target - slack))
            faults.push_back(std::format("“{}” is small: {:.0f} × {:.0f}", node.name, box.width, box.height));
    }
}

void judge_overlaps(const std::vector<Node>& nodes, std::vector<std::string>& faults)
{
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const Node &one = nodes[i], &other = nodes[k];
            if (!acts(one) || !acts(other) || one.layer != other.layer) continue;
            const auto shared = seen_of(one).shared_with(seen_of(other));
            if (shared.width > 1 && shared.height > 1)
                faults.push_back(std::format("“{}” lies over “{}”", one.name, other.name));
        }
}

void judge_words(const std::vector<Words>& written, float width, std::vector<std::string>& faults)
{
    for (const Words& line : written) {
        if (line.words.ends_with("…") && line.words != "Saving…")
            faults.push_back(std::format("“{}” is cut off", line.words));
        if (!line.clip.meets(line.box)) continue;
        if (line.box.x < -slack || line.box.right() > width + slack)
            faults.push_back(std::format("“{}” is written beyond the screen", line.words));
    }
}

/// Lines of words that share a place were laid out without knowing of each other.
void judge_crowding(const std::vector<Words>& written, std::vector<std::string>& faults)
{
    const auto core = [](const Words& line) {
        return line.box.inset(1, line.box.height * .25f).shared_with(line.clip);
    };
    for (std::size_t i = 0; i < written.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            if (written[i].on_top != written[k].on_top) continue;
            const auto shared = core(written[i]).shared_with(core(written[k]));
            if (shared.width > 1 && shared.height > 1)
                faults.push_back(std::format("“{}” is written over “{}”", written[i].words, written[k].words));
        }
}

void judge_hints(const std::vector<Node>& nodes, const std::vector<float>& hint_widths,
                 std::vector<std::string>& faults)
{
    std::size_t field = 0;
    for (const Node& node : nodes) {
        if (!node.editing) continue;
        const float wide = hint_widths[field++];
        if (!node.editing->many_lines && wide > node.box.width + slack)
            faults.push_back(std::format("the hint “{}” is cut off: {:.0f} in {:.0f}", node.editing->hint, wide,
                                         node.box.width));
    }
}

struct Size { float width, height, text; };
constexpr std::array widths{320.f, 390.f, 768.f, 1280.f, 1920.f};
constexpr std::array texts{1.f, 1.5f, 2.f};

/// What one frame of a page looks like, judged.
std::vector<std::string> faults_of(Seen& seen)
{
    std::vector<Words> written;
    std::vector<float> hints;
    seen.interface->set_witness([&](const ui::PaintedWords& line) {
        written.push_back({std::string(line.words), line.box, line.clip, line.on_top});
    });
    seen.interface->frame({}, {}, seen.now += 1 / 30., [&](ui::Frame& frame) {
        written.clear();
        seen.shell.draw(frame);
        for (const Node& node : frame.semantics.nodes())
            if (node.editing) hints.push_back(frame.type.width(ui::Style::Body, node.editing->hint));
    });
    seen.interface->set_witness({});
    std::vector<std::string> faults;
    const auto& nodes = seen.interface->nodes();
    judge_targets(nodes, seen.canvas.now.width, faults);
    judge_overlaps(nodes, faults);
    judge_words(written, seen.canvas.now.width, faults);
    judge_crowding(written, faults);
    judge_hints(nodes, hints, faults);
    return faults;
}

/// Whether a line of the person's own words is what was cut: in lists they end with … by design.
bool is_own_word(const std::string& fault)
{
    constexpr std::array own{"Donau", "grandmother", "Slept at last", "A slow day", "work · "};
    return fault.contains("cut off") && std::ranges::any_of(own, [&](auto words) { return fault.contains(words); });
}

template <class Places = decltype(places)>
void walk(Seen& seen, const Places& there = places)
{
    std::set<std::string> told;
    for (const float text : texts)
        for (const float width : widths) {
            seen.canvas.now = {.width = width, .height = width < 700 ? 844.f : 900.f, .scale = 2, .text_scale = text};
            for (const auto& place : there) {
                seen.visit(std::string(place));
                for (const auto& fault : faults_of(seen)) {
                    if (is_own_word(fault)) continue;
                    const auto where = std::format("{} at {:.0f}, {:.0f} %: {}", place, width, text * 100, fault);
                    if (told.insert(where).second) FAIL_CHECK(where);
                }
            }
        }
}

}  // namespace

TEST_CASE("nothing overlaps, leaves the screen, is cut off or too small, at any width and text size")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 30);
    walk(seen);
}

TEST_CASE("so it is while something is tried, and when it is over")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 3);
    seen.window.does(app::BeginTrial{"grandmother's neighbours", "sleep", 14});
    const auto id = seen.window.app.trials().current->id;
    for (int day = 0; day < 14; ++day) {
        seen.window.pass(std::chrono::hours{24});
        seen.window.does(app::SaveCheckIn{{.sleep_hours = 5 + day % 3, .tags = {"grandmother's neighbours"}}});
    }
    static_cast<void>(seen.window.said());
    walk(seen, std::array<std::string, 2>{"/today", "/patterns/try"});
    seen.window.pass(std::chrono::hours{24});
    walk(seen, std::array<std::string, 3>{"/today", "/patterns/try", "/patterns/trial-" + id});
}

TEST_CASE("help that comes first fits too, whatever it is about; and Today after it")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    for (const auto* words :
         {"I want to kill myself", "They would be better off without me", "He hit me again last night",
          "I took too many pills and can't stay awake", "I used again after six months"}) {
        seen.visit("/today");
        writes(seen.window, words);
        static_cast<void>(seen.window.said());
        walk(seen, std::array<std::string_view, 1>{"/help-first"});
    }
    walk(seen, std::array<std::string_view, 1>{"/today"});
}

TEST_CASE("an empty record looks as finished: nothing overlaps or is cut off there either")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    walk(seen);
}

TEST_CASE("with the quick exit beside Help now there is room for both, and for what stands left of them")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.window.does(app::BeDiscreet{{.quick_exit = true}});
    walk(seen);
}
