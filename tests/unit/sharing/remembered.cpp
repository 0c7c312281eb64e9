#include "sharing/remembered.h"

#include "other_diaries.h"

using namespace other_diaries;
using namespace std::string_literals;

TEST_CASE("a mapping is understood again for a table with the same columns, and for no other")
{
    const auto file = "Day,How,Rested\n03/04/2024,sparkly,7\n"s;
    auto preview = look_at(bytes_of(file), sharing::FileFormat::Table);
    preview = sharing::with_use(std::move(preview), 1, sharing::Use::Mood);
    preview = sharing::with_use(std::move(preview), 2, sharing::Use::Energy);
    preview = sharing::with_level(std::move(preview), 0, 2);
    auto mapping = preview.mapping;
    mapping.order = sharing::DateOrder::MonthDayYear;
    const auto written = sharing::written_mapping(mapping);
    mapping.order_is_sure = true;
    CHECK(sharing::read_mapping(written, preview.table) == mapping);

    const auto later = sharing::read_table("day,how,rested\n25/12/2024,sparkly,7\n");
    CHECK(sharing::name_of_mapping(*later) == sharing::name_of_mapping(preview.table));
    CHECK(sharing::read_mapping(written, *later)->order == sharing::DateOrder::DayMonthYear);
    const auto other = sharing::read_table("day,how\n");
    CHECK(sharing::name_of_mapping(*other) != sharing::name_of_mapping(preview.table));
    CHECK(!sharing::read_mapping(written, *other));
    for (const auto* text : {"", "{}", "[1]", "{\"columns\":[1,2,3]}", "{\"columns\":[{\"use\":99},{},{}]}"})
        CHECK(!sharing::read_mapping(text, preview.table));
}
