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
