#include "ui/script.h"
#include <algorithm>
#include <span>

namespace ui {
namespace {

struct Range { char32_t from, to; };

constexpr std::size_t longest_piece = 256;  // bytes: without a space (Thai, a code) a line breaks all the same

/// Marks that stand on, under or around the letter before them (annex 29: Extend and SpacingMark).
constexpr Range marks[]{
    {0x300, 0x36F},     {0x483, 0x489},     {0x591, 0x5BD},     {0x5BF, 0x5BF},     {0x5C1, 0x5C2},
    {0x5C4, 0x5C5},          {0x5C7, 0x5C7},     {0x610, 0x61A},     {0x64B, 0x65F},     {0x670, 0x670},
    {0x6D6, 0x6DC},          {0x6DF, 0x6E4},     {0x6E7, 0x6E8},     {0x6EA, 0x6ED},     {0x711, 0x711},
    {0x730, 0x74A},          {0x7A6, 0x7B0},     {0x7EB, 0x7F3},     {0x816, 0x82D},     {0x859, 0x85B},
    {0x898, 0x89F},          {0x8CA, 0x8E1},     {0x8E3, 0x903},     {0x93A, 0x93C},     {0x93E, 0x94F},
    {0x951, 0x957},          {0x962, 0x963},     {0x981, 0x983},     {0x9BC, 0x9BC},     {0x9BE, 0x9CD},
    {0x9D7, 0x9D7},          {0x9E2, 0x9E3},     {0xA01, 0xA03},     {0xA3C, 0xA51},     {0xA70, 0xA71},
    {0xA75, 0xA75},          {0xA81, 0xA83},     {0xABC, 0xABC},     {0xABE, 0xACD},     {0xAE2, 0xAE3},
    {0xB01, 0xB03},          {0xB3C, 0xB3C},     {0xB3E, 0xB57},     {0xB62, 0xB63},     {0xB82, 0xB82},
    {0xBBE, 0xBCD},          {0xBD7, 0xBD7},     {0xC00, 0xC04},     {0xC3C, 0xC3C},     {0xC3E, 0xC56},
    {0xC62, 0xC63},          {0xC81, 0xC83},     {0xCBC, 0xCBC},     {0xCBE, 0xCD6},     {0xCE2, 0xCE3},
    {0xD00, 0xD03},          {0xD3B, 0xD3C},     {0xD3E, 0xD4D},     {0xD57, 0xD57},     {0xD62, 0xD63},
    {0xD81, 0xD83},          {0xDCA, 0xDDF},     {0xDF2, 0xDF3},     {0xE31, 0xE31},     {0xE33, 0xE3A},
    {0xE47, 0xE4E},          {0xEB1, 0xEB1},     {0xEB3, 0xEBC},     {0xEC8, 0xECE},     {0xF18, 0xF19},
    {0xF35, 0xF39},          {0xF3E, 0xF3F},     {0xF71, 0xF84},     {0xF86, 0xF87},     {0xF8D, 0xFBC},
    {0x102B, 0x103E},        {0x1056, 0x1059},   {0x135D, 0x135F},   {0x17B4, 0x17D3},   {0x18A9, 0x18A9},
    {0x1AB0, 0x1ACE},        {0x1DC0, 0x1DFF},   {0x200C, 0x200C},   {0x20D0, 0x20F0},   {0x302A, 0x302F},
    {0x3099, 0x309A},        {0xA8E0, 0xA8F1},   {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F},   {0x1F3FB, 0x1F3FF},
    {0xE0020, 0xE007F},      {0xE0100, 0xE01EF}};
constexpr char32_t joiner = 0x200D, soft_hyphen = 0xAD, zero_width_space = 0x200B;

/// Between two of these, or one of these and a word, a line may break (annex 14: ID, H2, H3, EB, CJ).
constexpr Range breaking[]{{0x1100, 0x11FF}, {0x231A, 0x231B}, {0x23E9, 0x23F3}, {0x2600, 0x27BF},
                              {0x2B50, 0x2B55},      {0x2E80, 0x2FDF}, {0x3000, 0x30FF}, {0x3105, 0xA4CF},
                              {0xAC00, 0xD7A3},      {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFF60},
                              {0xFFE0, 0xFFE6},      {0x1F000, 0x1FAFF}, {0x20000, 0x3FFFD}};

constexpr Range from_right[]{{0x590, 0x5FF}, {0x600, 0x605},     {0x608, 0x608},    {0x60B, 0x60B},
                                {0x60D, 0x60D},      {0x61B, 0x64A},     {0x66D, 0x66F},    {0x671, 0x6D5},
                                {0x6E5, 0x6E6},      {0x6EE, 0x6EF},     {0x6FA, 0x8FF},    {0x200F, 0x200F},
                                {0xFB1D, 0xFDFF},    {0xFE70, 0xFEFC},   {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};

/// Letters that run from the left, roughly: all that are neither digits, spaces, punctuation nor signs.
constexpr Range without_direction[]{{0, 0x40},    {0x5B, 0x60},     {0x7B, 0xA9},     {0xAB, 0xB4},
                                       {0xB6, 0xB9},      {0xBB, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},
                                       {0x2B9, 0x2BA},    {0x2C2, 0x2CF},   {0x300, 0x36F},   {0x660, 0x669},
                                       {0x2000, 0x200D},  {0x2010, 0x2070}, {0x2074, 0x207E}, {0x2080, 0x208E},
                                       {0x20A0, 0x20F0},  {0x2190, 0x2335}, {0x237B, 0x2BFF}, {0x3000, 0x3004},
                                       {0x3008, 0x3020},  {0xFE00, 0xFE4F}, {0x1F000, 0x1FAFF}};

bool within(std::span<const Range> ranges, char32_t code)
{
    const auto range = std::ranges::lower_bound(ranges, code, {}, &Range::to);
    return range != ranges.end() && range->from <= code;
}

/// Clings to what stands before it: no line begins with it (annex 14: CL, CP, EX, NS, small kana).
bool clings(char32_t code)
{
    constexpr std::u32string_view closing = U"!),.:;?]}»’”…‐–—、。〉》」』】〕〗〙〛゛゜ゝゞ々〻・ー・！％），．：；？］｝～"
                                            U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";
    return closing.contains(code);
}

/// Holds on to what comes after it: no line ends with it (annex 14: OP).
bool holds(char32_t code)
{
    constexpr std::u32string_view opening = U"([{¡¿«‘“‚„〈《「『【〔〖〘〚（［｛";
    return opening.contains(code);
}

bool is_flag_half(char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }
bool is_virama(char32_t code)  // binds the next consonant to this syllable
{
    constexpr std::u32string_view viramas = U"\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0C4D\u0CCD\u0D4D\u17D2\u1039";
    return viramas.contains(code);
}
bool is_jamo(char32_t code) { return code >= 0x1100 && code <= 0x11FF; }

/// Is `next` one letter with what ends in `last`?
bool belongs(char32_t last, char32_t next, bool flag_open)
{
    if (within(marks, next) || next == joiner || last == joiner) return true;
    if (is_virama(last)) return next > 0x900;
    return (flag_open && is_flag_half(next)) || (is_jamo(last) && is_jamo(next) && next >= 0x1160);
}

bool may_break(char32_t last, char32_t next)
{
    if (clings(next) || holds(last) || next == soft_hyphen) return false;
    return last == zero_width_space || within(breaking, last) || within(breaking, next);
}

}  // namespace

Letter letter_at(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || bytes > text.size()) return {0xFFFD, 1};
    char32_t code = lead & (0xFFu >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {0xFFFD, i};
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    return {code, bytes};
}

std::size_t cluster_size(std::string_view text)
{
    auto [last, size] = letter_at(text);
    bool flag_open = is_flag_half(last);
    while (size < text.size()) {
        const auto [next, bytes] = letter_at(text.substr(size));
        if (next == '\n' || next == ' ' || !belongs(last, next, flag_open)) break;
        flag_open = false;
        last = next;
        size += bytes;
    }
    return size;
}

bool runs_from_right(char32_t code) { return code >= 0x590 && within(from_right, code); }

bool begins_from_right(std::string_view paragraph)
{
    while (!paragraph.empty()) {
        const auto [code, bytes] = letter_at(paragraph);
        if (code == '\n') return false;
        if (runs_from_right(code)) return true;
        if (!within(without_direction, code)) return false;
        paragraph.remove_prefix(bytes);
    }
    return false;
}

bool has_from_right(std::string_view text)
{
    while (!text.empty()) {
        const auto [code, bytes] = letter_at(text);
        if (runs_from_right(code)) return true;
        text.remove_prefix(bytes);
    }
    return false;
}

bool joins(char32_t code) { return code == joiner || within(marks, code); }

std::string_view first_piece(std::string_view line)
{
    if (line.empty() || line.front() == ' ' || line.front() == '\n') return line.substr(0, 1);
    std::size_t size = 0;
    char32_t last = 0;
    while (size < longest_piece && size < line.size() && line[size] != ' ' && line[size] != '\n') {
        const std::string_view rest = line.substr(size);
        if (size > 0 && may_break(last, letter_at(rest).code)) break;
        last = letter_at(rest).code;
        size += cluster_size(rest);
    }
    return line.substr(0, size);
}

}  // namespace ui
