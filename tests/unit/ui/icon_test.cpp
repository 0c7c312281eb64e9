#include "ui/icon.h"
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <string>
#include <doctest/doctest.h>

// Only where there are files: the order of the subset font and that of the enum are one thing written twice.
TEST_CASE("the icon font has the icons in the order of the enum")
{
    const char* data = std::getenv("LANTERN_TEST_DATA");
    if (!data) return;
    std::ifstream list{std::string{data} + "/../../assets/icons/names.txt"},
        header{std::string{data} + "/../../src/ui/icon.h"};
    if (!list || !header) return;
    std::string enumerators{std::istreambuf_iterator<char>{header}, {}};
    enumerators.erase(0, enumerators.find("HomeHeart"));
    enumerators.erase(enumerators.find("};"));
    std::erase_if(enumerators, [](unsigned char c) { return std::isspace(c); });
    const std::string start = "=0xE000";
    enumerators.erase(enumerators.find(start), start.size());
    std::string names, name;
    while (std::getline(list, name)) {
        std::erase(name, '-');
        names += (names.empty() ? "" : ",") + name;
    }
    std::ranges::transform(enumerators, enumerators.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    CHECK(enumerators == names);
}
