#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "ui/frame.h"

namespace ui {

enum class ButtonKind { Primary, Tonal, Quiet, Danger, DangerFilled };
struct ButtonOptions {
    Icon icon = Icon::None;
    ButtonKind kind = ButtonKind::Tonal;
    bool enabled = true;
    std::string_view missing = {};  ///< the sentence beneath a disabled button: what it still needs
    bool busy = false;              ///< says `busy_label` and does nothing; the width stays
    std::string_view busy_label = {};  ///< "Saving…"; room for it is kept also while not busy
    float width = 0;                ///< 0: as wide as its words; `full_width` for all of the column
    float height = 48;              ///< 48; 56 main action; 72 Night room
    bool minor = false;             ///< smaller words and icon: a quiet way to more
    std::string_view key = {};      ///< when labels repeat
    std::optional<bool> expanded = {};  ///< it opens and closes what follows
    bool leaves = false;            ///< the page, at once: by the bridge, not by us
    std::string_view href = {};     ///< a link instead of a button: "tel:112", "#/journal"
};
inline constexpr float full_width = -1;

struct SliderOptions {
    int from = 0, to = 10;
    std::string_view low_word, high_word;  ///< anchors under both ends
    std::string_view unset_word;           ///< "Not set"
    std::string_view unset_action;         ///< name of the small x: "Unset craving"
    bool titled = true;                    ///< draws its name as a heading; false when the screen has drawn it
};
struct RowOptions {
    Icon icon = Icon::None;
    std::string_view name = {};  ///< said in place of title, value and detail, where the title does not tell it apart
    std::optional<bool> expanded = {};  ///< it opens and closes what follows
    std::string_view title, detail, value;  ///< value: at the right, text2
    bool chevron = false, tick = false;     ///< tick: positive, done
    bool selected = false, divider = false, enabled = true;
    bool activates = true;                  ///< false: says something, does nothing
    bool compact = false;                   ///< of a list beside its detail: 64 high, quiet bubble
    int mood = -1;                          ///< 0 to 4: a face in place of the bubble
    std::string_view key = {};
    int position = 0, count = 0;            ///< in a long list
};
struct TextFieldOptions {
    std::string_view label;     ///< what it is, for screen readers; drawn above in boxed fields when `titled`
    std::string_view hint;
    bool titled = false, boxed = true, many_lines = false;
    float least_height = 0;     ///< many lines: grows with its words from here
    std::string_view input_mode = {}, enter_hint = {};
    Style style = Style::Body;
    bool invalid = false;
    std::string_view problem = {};  ///< said beneath when invalid
    bool secret = false;            ///< shown as dots
    bool plain = false;             ///< no words of a language: nothing corrects it or takes it for a sentence
};
struct TextFieldResult { bool changed = false, submitted = false, focused = false; };
enum class BannerKind { Note, Positive, Caution, Danger, Win };
struct BannerOptions {
    Icon icon = Icon::InfoCircle;
    std::string_view title = {}, text, action = {};
    BannerKind kind = BannerKind::Note;
    std::string_view key = {};
};
struct EmptyState { Icon icon; std::string_view sentence, small = {}, action = {}; };
struct Tile { Icon icon; std::string_view label; std::string_view key = {}; };
struct StepperOptions {
    int from = 0, to = 24;
    std::string_view less, more;  ///< names of the buttons: "Earlier", "Later"
    std::string_view unit;
    std::string_view shown = {};  ///< in place of number and unit: "21:00"
    int step = 1;
    bool around = false;          ///< after the last comes the first: hours of a day
};
struct TextLook {
    Align align = Align::Left;
    std::optional<Colour> colour = {};
    int level = 0;            ///< 0: what the style usually is
    int most_lines = 0;       ///< what is longer ends with …; 0: as many as it takes
};
struct CardOptions {
    std::optional<Colour> fill = {};  ///< `card` when not given
    float padding = 0;                ///< 0: 20 on a phone, 24 else
    float above = 0;                  ///< padding above and below, where it differs: 16 around faces
    bool rows = false;                ///< of rows: 20 at the sides, 8 above and below
    Depth depth = Depth::Card;
    std::string_view name = {};       ///< a group in the mirror when given
    float least_height = 0;
};

/// Things one under another, as wide as the column. Each call draws, reports itself to the mirror and moves down.
/// What lies outside the view is measured and reported, not painted.
class Column {
public:
    /// `words_inset`: words outside cards stand in by this much on a phone, where cards reach further out.
    Column(Frame& frame, const Rect& area, Colour ground, float words_inset = 0);

    // Words
    void display(std::string_view words, TextLook look = {});    ///< heading 1
    void title(std::string_view words, TextLook look = {});      ///< heading 1, balanced
    void prompt(std::string_view words, TextLook look = {});     ///< a question; heading when `look.level` is given
    void heading(std::string_view words, TextLook look = {});    ///< heading 2
    void section(std::string_view words);                        ///< caption above a group; heading 2
    void paragraph(std::string_view words, TextLook look = {});  ///< body
    void strong(std::string_view words, TextLook look = {});
    void small(std::string_view words, TextLook look = {});      ///< text2
    void caption(std::string_view words, TextLook look = {});    ///< text2
    void figure(std::string_view words, TextLook look = {});     ///< a key number or short answer in the prompt style
    void count(std::string_view words, TextLook look = {});      ///< one big number
    void lamp_caption(std::string_view words);                   ///< after the glowing dot: "One question for tonight"
    void facts(std::string_view label, std::string_view value,
               bool divider = false);  ///< label left, strong value right

    // Things that act
    bool button(std::string_view label, ButtonOptions options = {});
    bool icon_button(Icon icon, std::string_view name, std::string_view key = {});  ///< 44 square
    /// 0 to 4 for mood −2 to +2; nothing chosen at first. `words`: five names, drawn beneath when they fit, else the
    /// first and last. True when the person chose.
    bool faces(std::string_view name, std::span<const std::string_view, 5> words, std::optional<int>& chosen);
    /// The same where a face does something at once, as on Today. Gives the face that was chosen in this frame.
    std::optional<int> face_buttons(std::string_view name, std::span<const std::string_view, 5> words);
    bool slider(std::string_view name, std::optional<int>& value, const SliderOptions& options);
    /// Names in `chosen` are pressed. True when one was added or taken away.
    bool chips(std::string_view name, std::span<const std::string> names, std::vector<std::string>& chosen);
    bool chip(std::string_view name, bool chosen, Icon icon = Icon::None,
              std::string_view key = {});  ///< flows like `beside`
    bool chip_choice(std::string_view name, std::span<const std::string_view> options, int& chosen);  ///< one of them
    bool segmented(std::string_view name, std::span<const std::string_view> options, int& chosen);
    bool toggle(std::string_view name, bool& on, std::string_view on_word, std::string_view off_word,
                std::string_view detail = {});
    bool stepper(std::string_view name, int& value, const StepperOptions& options);
    bool choice(std::string_view name, std::span<const std::string_view> options, int& chosen);  ///< radio rows
    bool row(const RowOptions& options);
    std::optional<int> tiles(std::string_view name, std::span<const Tile> tiles, int across = 0);
    TextFieldResult text_field(std::string_view key, std::string& text, const TextFieldOptions& options);
    TextFieldResult search_field(std::string_view key, std::string& text, std::string_view label,
                                 std::string_view clear);

    // Things that tell
    bool banner(const BannerOptions& options);               ///< true when its action was chosen
    bool empty_state(const EmptyState& state);               ///< true when its action was chosen
    void face_legend(std::string_view lowest, std::string_view highest);
    void progress(std::string_view name, float share,
                  std::string_view words = {});  ///< share 0 to 1; below 0: going on
    void divider(float inset = 0);

    // Places
    void gap(float height);
    /// The next thing stands right of the last one if it fits, else beneath it. For buttons, chips, icon buttons.
    void beside(float gap = 8);
    Rect take(float height);                                 ///< a strip of the column for own drawing
    Rect take(float width, float height);                    ///< the same, but flowing after `beside`
    template <class Body> void card(Body&& body, CardOptions options = {})
    {
        card_of([&](Column& inside) { body(inside); }, options);
    }
    /// Two columns next to each other; continues beneath the longer.
    void split(float first_width, float gap, const std::function<void(Column& first, Column& second)>& body);
    void indented(float left, const std::function<void(Column&)>& body);
    void group(platform::Role role, std::string_view name, const std::function<void(Column&)>& body);

    [[nodiscard]] Frame& frame() { return frame_; }
    [[nodiscard]] float x() const { return area_.x; }
    [[nodiscard]] float y() const { return y_; }
    [[nodiscard]] float width() const { return area_.width; }
    [[nodiscard]] Colour ground() const { return ground_; }
    [[nodiscard]] float bottom() const { return y_; }
    void move_to(float y) { y_ = y; }

private:
    void card_of(const std::function<void(Column&)>& body, const CardOptions& options);
    void words(Style style, std::string_view words, const TextLook& look, Colour colour, int level);
    bool quiet_button(std::string_view label, const ButtonOptions& options, Style style);
    TextFieldResult hear_field(std::uint32_t id, std::string& text);
    /// All of `frame` is the field, its words stand in by `inset`. Gives its place among the nodes.
    std::size_t show_field(std::uint32_t id, const Rect& frame, const platform::Insets& inset, std::string_view text,
                           const TextFieldOptions& options, platform::Role role);
    void say_problem(std::size_t field, std::string_view problem);
    [[nodiscard]] float lines_height(std::uint32_t id, std::string_view text, const TextFieldOptions& options,
                                     float width) const;
    void keep_caret_in_view(std::uint32_t id, const Rect& rect);
    bool unset_button(const Rect& rect, const SliderOptions& options);
    void anchors(const SliderOptions& options, bool unset);
    bool draw_faces(std::string_view name, std::span<const std::string_view, 5> words, std::optional<int>& chosen,
                    bool acts);
    bool faces_as_rows(std::string_view name, std::span<const std::string_view, 5> words, std::optional<int>& chosen,
                       bool acts);
    bool draw_chip(platform::Node node, bool chosen, Icon icon, std::string_view key);
    void draw_segment(const Rect& part, std::string_view word, bool chosen);
    void draw_row_sign(const RowOptions& options, Point centre);
    [[nodiscard]] Rect words_area() const { return {area_.x + words_inset_, y_, area_.width - 2 * words_inset_, 0}; }

    Frame& frame_;
    Rect area_;
    Colour ground_;
    float y_, words_inset_;
    Rect last_;             ///< what was placed last, for `beside`
    float beside_ = -1;     ///< gap wanted before the next thing; below 0: none
};

}  // namespace ui
