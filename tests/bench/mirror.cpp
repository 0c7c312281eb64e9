/// What the mirror costs a frame: the 150 nodes of a full screen told apart from those of the frame before.
#include <cstdio>
#include <string>

#include "stopwatch.h"
#include "ui/semantics.h"

namespace {

using platform::Node;
using platform::Role;

/// A list of rows within what scrolls, `offset` down.
std::vector<Node> screen(float offset, const std::string& last)
{
    ui::SemanticTree tree;
    tree.begin();
    const ui::Group main(tree, {.role = Role::Main, .name = "Journal", .box = {0, 60, 390, 720}});
    const ui::Group scroll(tree, {.role = Role::Scroll, .name = "list", .box = {0, 60 - offset, 390, 9000},
                                  .clip = platform::Box{0, 60, 390, 720}});
    for (int i = 0; i < 148; ++i) {
        Node row{.role = Role::Button, .name = "21:40, A line with some words, number " + std::to_string(i),
                 .description = "Craving 3 · work · a walk · the river", .box = {16, 60 - offset + 60.f * i, 358, 60}};
        if (i == 147) row.name = last;
        tree.put(std::move(row));
    }
    return tree.nodes();
}

std::size_t follow(std::vector<Node>& told, const std::vector<Node>& now)
{
    auto next = ui::within_parents(now, told);
    const auto changes = ui::difference(told, next);
    told = std::move(next);
    return changes.size();
}

void row(const char* what, double ours, double peer, std::size_t changes)
{
    std::printf("%-44s %10.3f ms %10.3f ms %9.1f×   %zu changes\n", what, ours, peer, ours / peer, changes);
}

}  // namespace

int main()
{
    constexpr int rounds = 201;
    const auto still = screen(0, "last"), moved = screen(33.5f, "last"), renamed = screen(0, "renamed");
    std::vector<Node> copy, told;
    const double peer = bench::milliseconds(rounds, [&] { copy = still; });
    std::printf("%-44s %13s %13s %10s\n", "", "Lantern", "a copy", "ratio");
    const auto measure = [&](const char* what, const std::vector<Node>& one, const std::vector<Node>& other) {
        std::size_t changes = 0;
        bool turn = false;
        follow(told, one);
        const double ours = bench::milliseconds(
            rounds, [&] { changes = follow(told, (turn = !turn) ? other : one); });
        row(what, ours, peer, changes);
    };
    measure("a frame in which nothing changed", still, still);
    measure("a frame in which one name changed", still, renamed);
    measure("a frame that scrolled", still, moved);
}
