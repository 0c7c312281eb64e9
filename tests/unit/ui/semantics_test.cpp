#include "ui/semantics.h"
#include <algorithm>
#include <map>
#include <doctest/doctest.h>
#include "base/random.h"

using namespace ui;
using platform::Node;
using platform::Role;

namespace {

/// A mirror as strict as a browser: `before` must be there, and a parent too.
struct Mirror {
    std::map<std::uint32_t, Node> nodes;
    std::map<std::uint32_t, std::vector<std::uint32_t>> children;
    int writes = 0;

    void take_out(std::uint32_t id) { std::erase(children[nodes.at(id).parent], id); }
    void drop(std::uint32_t id)
    {
        const auto below = children[id];
        for (const std::uint32_t child : below) drop(child);
        take_out(id);
        nodes.erase(id);
        children.erase(id);
    }
    void apply(const std::vector<platform::MirrorChange>& changes)
    {
        for (const auto& change : changes) {
            ++writes;
            if (const auto* gone = std::get_if<platform::DropNode>(&change)) {
                REQUIRE(nodes.contains(gone->id));
                drop(gone->id);
                continue;
            }
            const auto& [node, before] = std::get<platform::PutNode>(change);
            REQUIRE((node.parent == 0 || nodes.contains(node.parent)));
            if (const auto known = nodes.find(node.id); known != nodes.end()) {
                REQUIRE(known->second.parent == node.parent);
                REQUIRE(known->second.role == node.role);
                take_out(node.id);
            }
            auto& siblings = children[node.parent];
            const auto at = before == 0 ? siblings.end() : std::ranges::find(siblings, before);
            REQUIRE((before == 0 || at != siblings.end()));
            siblings.insert(at, node.id);
            nodes[node.id] = node;
        }
    }
    void read(std::uint32_t parent, std::vector<Node>& out) const
    {
        if (const auto here = children.find(parent); here != children.end())
            for (const std::uint32_t id : here->second) {
                out.push_back(nodes.at(id));
                read(id, out);
            }
    }
    [[nodiscard]] std::vector<Node> reading_order() const
    {
        std::vector<Node> all;
        read(0, all);
        return all;
    }
};

/// Some words of eight, in some order, some of them in groups.
std::vector<Node> some_tree(base::RandomStream& random)
{
    SemanticTree tree;
    tree.begin();
    const int count = static_cast<int>(random.below(9));
    for (int i = 0; i < count; ++i) {
        const std::string name(1, static_cast<char>('a' + random.below(8)));
        const bool open = random.below(3) == 0;
        Node node{.role = open ? Role::Group : Role::Button, .name = name};
        node.box.x = static_cast<float>(random.below(2));
        if (!open) {
            tree.put(std::move(node));
            continue;
        }
        tree.open(std::move(node));
        for (std::size_t k = random.below(4); k > 0; --k)
            tree.put({.role = Role::Text, .name = std::string(1, static_cast<char>('a' + random.below(5)))});
        tree.close();
    }
    return tree.nodes();
}

std::vector<Node> buttons(const std::vector<std::string>& names)
{
    SemanticTree tree;
    tree.begin();
    for (const std::string& name : names) tree.put({.role = Role::Button, .name = name});
    return tree.nodes();
}

}  // namespace

TEST_CASE("a mirror that follows the differences always reads as the screen does")
{
    base::RandomStream random{2026};
    Mirror mirror;
    std::vector<Node> before;
    for (int step = 0; step < 3000; ++step) {
        const std::vector<Node> after = some_tree(random);
        mirror.apply(difference(before, after));
        CAPTURE(step);
        REQUIRE(mirror.reading_order() == after);
        before = after;
    }
}

TEST_CASE("an unchanged screen writes nothing")
{
    const auto screen = buttons({"Save", "Cancel", "Help now"});
    CHECK(difference(screen, screen).empty());
}

TEST_CASE("when one thing moves only that one is written")
{
    CHECK(difference(buttons({"a", "b", "c", "d", "e"}), buttons({"b", "c", "d", "a", "e"})).size() == 1);
    CHECK(difference(buttons({"a", "b", "c"}), buttons({"a", "new", "b", "c"})).size() == 1);
    CHECK(difference(buttons({"a", "b", "c"}), buttons({"a", "c"})).size() == 1);
}

TEST_CASE("ids stay from frame to frame and tell equal names apart")
{
    const auto once = buttons({"Open", "Open", "Save"}), again = buttons({"Open", "Open", "Save"});
    CHECK(once == again);
    CHECK(once[0].id != once[1].id);
    SemanticTree tree;
    tree.begin();
    { const Scope scope{tree, "monday"}; tree.put({.role = Role::Button, .name = "Open"}); }
    { const Scope scope{tree, "tuesday"}; tree.put({.role = Role::Button, .name = "Open"}); }
    CHECK(tree.nodes()[0].id != tree.nodes()[1].id);
}

TEST_CASE("a node whose role changes is made anew, never changed in place")
{
    std::vector<Node> before{{.id = 7, .role = Role::Button, .name = "Save"}},
        after{{.id = 7, .role = Role::Link, .name = "Save"}};
    const auto changes = difference(before, after);
    REQUIRE(changes.size() == 2);
    CHECK(std::holds_alternative<platform::DropNode>(changes[0]));
    CHECK(std::holds_alternative<platform::PutNode>(changes[1]));
}

namespace {

constexpr platform::Box view{0, 60, 390, 700};

/// A long list, `offset` down: only what is near is there.
std::vector<Node> scrolled(double offset, int first = 0, int last = 20)
{
    SemanticTree tree;
    tree.begin();
    const Group main{tree, {.role = Role::Main, .name = "Journal", .box = view}};
    const auto top = static_cast<float>(60 - offset);
    const Group scroll{tree, {.role = Role::Scroll, .name = "list", .box = {0, top, 390, 600'000}, .clip = view}};
    for (int i = first; i < last; ++i) {
        const float y = top + static_cast<float>(i) * 60.3f, end = y + 60;
        Node row{.role = Role::Button, .name = std::to_string(i), .box = {16, y, 358, 60}};
        const float seen_top = std::clamp(y, 60.f, 760.f), seen_end = std::clamp(end, 60.f, 760.f);
        if (seen_end - seen_top < 60) row.clip = platform::Box{16, seen_top, 358, seen_end - seen_top};
        tree.put(std::move(row));
    }
    return tree.nodes();
}

}  // namespace

TEST_CASE("what scrolls is one thing that is told anew, with all that lies in it")
{
    const auto before = within_parents(scrolled(0), {});
    const auto changes = difference(before, within_parents(scrolled(33), before));
    REQUIRE(changes.size() == 1);
    const Node& moved = std::get<platform::PutNode>(changes.front()).node;
    CHECK(moved.role == Role::Scroll);
    CHECK(moved.box.y == -33);  // from its parent's corner
    CHECK(moved.clip == platform::Box{0, 0, 390, 700});
}

TEST_CASE("half a kilometre down a list it still is only that, whatever a float cannot hold")
{
    constexpr int first = 9'000, last = 9'030;
    const double there = first * 60.3;
    auto told = within_parents(scrolled(there, first, last), {});
    for (int step = 1; step < 200; ++step) {
        auto now = within_parents(scrolled(there + step * 3.37, first, last), told);
        CAPTURE(step);
        REQUIRE(difference(told, now).size() == 1);
        told = std::move(now);
    }
}

TEST_CASE("what a scroll cuts is not told again for each thing in it; what else covers it is")
{
    auto nodes = scrolled(700, 0, 30);
    for (const Node& node : within_parents(nodes, {})) CHECK(node.clip.has_value() == (node.role == Role::Scroll));
    auto& covered = nodes[15];
    covered.clip = platform::Box{covered.box.x, covered.box.y, 100, 60};
    const auto told = within_parents(nodes, {});
    CHECK(told[15].clip == platform::Box{16, told[15].box.y, 100, 60});
}

TEST_CASE("what a group takes with it is not told again")
{
    const auto at = [](float y) {
        SemanticTree tree;
        tree.begin();
        const Group card{tree, {.role = Role::Group, .name = "card", .box = {16, y, 358, 200}}};
        tree.put({.role = Role::Button, .name = "Save", .box = {36, y + 20, 100, 48}});
        return tree.nodes();
    };
    const auto before = within_parents(at(100), {});
    CHECK(difference(before, within_parents(at(180), before)).size() == 1);
}

TEST_CASE("a button names what it opens while that is there")
{
    SemanticTree tree;
    tree.begin();
    const auto opener = tree.put({.role = Role::Button, .name = "By tag"});
    const auto opened = tree.put({.role = Role::Group, .name = "By tag"});
    tree.relate(opener, opened);
    CHECK(tree.nodes().front().controls == opened);
}
