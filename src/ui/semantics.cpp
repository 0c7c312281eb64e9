#include "ui/semantics.h"
#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>
#include <unordered_set>
#include <utility>

namespace ui {
namespace {

using platform::DropNode;
using platform::MirrorChange;
using platform::Node;
using platform::PutNode;

// FNV-1a: the same words give the same id in every build.
std::uint32_t hashed(std::uint32_t seed, std::string_view words)
{
    std::uint32_t hash = seed ^ 2166136261u;
    for (const char letter : words) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619u;
    return hash;
}

std::uint32_t hashed(std::uint32_t seed, std::uint32_t number)
{
    for (int byte = 0; byte < 4; ++byte) seed = (seed ^ (number >> 8 * byte & 255)) * 16777619u;
    return seed == 0 ? 1 : seed;
}

struct Family {
    std::unordered_map<std::uint32_t, const Node*> nodes;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> children;
    std::vector<std::uint32_t> parents;  // in the order they were first met, the root first
};

Family family_of(const std::vector<Node>& nodes)
{
    Family family;
    family.parents.push_back(0);
    for (const Node& node : nodes) {
        family.nodes[node.id] = &node;
        family.children[node.parent].push_back(node.id);
        family.parents.push_back(node.id);
    }
    return family;
}

/// Whether the live element can go on being this node: what changes its kind or its place in the tree cannot.
bool lives_on(const Family& before, const Node& node)
{
    const auto found = before.nodes.find(node.id);
    return found != before.nodes.end() && found->second->parent == node.parent && found->second->role == node.role &&
           found->second->editing.has_value() == node.editing.has_value() &&
           found->second->href.empty() == node.href.empty();
}

/// Members of a longest strictly rising run of `places`, as indices. O(n log n).
std::unordered_set<std::size_t> longest_run(const std::vector<std::size_t>& places)
{
    std::vector<std::size_t> ends, previous(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto at = std::ranges::lower_bound(ends, places[i], {}, [&](std::size_t e) { return places[e]; });
        previous[i] = at == ends.begin() ? i : *(at - 1);
        if (at == ends.end()) ends.push_back(i);
        else *at = i;
    }
    std::unordered_set<std::size_t> run;
    if (ends.empty()) return run;
    for (std::size_t i = ends.back();; i = previous[i]) {
        run.insert(i);
        if (previous[i] == i) return run;
    }
}

/// The children of one parent that stay where they are, so that only the others move.
std::unordered_set<std::uint32_t> unmoved(const Family& before, const Family& after, std::uint32_t parent,
                                          const std::unordered_set<std::uint32_t>& fresh)
{
    const auto was = before.children.find(parent);
    if (was == before.children.end()) return {};
    std::unordered_map<std::uint32_t, std::size_t> place;
    for (std::size_t index = 0; index < was->second.size(); ++index) place[was->second[index]] = index;
    std::vector<std::uint32_t> kept;
    std::vector<std::size_t> places;
    for (const std::uint32_t id : after.children.at(parent))
        if (!fresh.contains(id)) {
            kept.push_back(id);
            places.push_back(place.at(id));
        }
    std::unordered_set<std::uint32_t> still;
    for (const std::size_t index : longest_run(places)) still.insert(kept[index]);
    return still;
}

/// New nodes and those that must be made again, and all that lies in them.
std::unordered_set<std::uint32_t> fresh_nodes(const Family& before, const std::vector<Node>& after)
{
    std::unordered_set<std::uint32_t> fresh;
    for (const Node& node : after)  // parents come first
        if (fresh.contains(node.parent) || !lives_on(before, node)) fresh.insert(node.id);
    return fresh;
}

float apart(const platform::Box& one, const platform::Box& other)
{
    return std::max({std::abs(one.x - other.x), std::abs(one.y - other.y), std::abs(one.width - other.width),
                     std::abs(one.height - other.height)});
}

platform::Box shared(const platform::Box& one, const platform::Box& other)
{
    const float left = std::max(one.x, other.x), top = std::max(one.y, other.y);
    const float right = std::min(one.x + one.width, other.x + other.width);
    const float bottom = std::min(one.y + one.height, other.y + other.height);
    return {left, top, std::max(0.f, right - left), std::max(0.f, bottom - top)};
}

platform::Box seen_from(const platform::Box& box, const platform::Box& parent)
{
    return {box.x - parent.x, box.y - parent.y, box.width, box.height};
}

/// Where a node lies, and what can be seen of all that lies in it.
struct Place { platform::Box box; std::optional<platform::Box> view; };

/// As much of `node` can be seen as the view around it lets through anyway.
bool is_cut_by(const std::optional<platform::Box>& view, const Node& node)
{
    if (!view || !node.clip) return false;
    const platform::Box left = shared(node.box, *view);
    const bool nothing = left.width * left.height == 0 && node.clip->width * node.clip->height == 0;
    return nothing || apart(left, *node.clip) < .5f;
}

void keep_as_told(Node& node, const Node& told)
{
    constexpr float unseen = .1f;
    if (apart(node.box, told.box) < unseen) node.box = told.box;
    if (node.clip && told.clip && apart(*node.clip, *told.clip) < unseen) node.clip = told.clip;
}

void drop_what_went(const std::vector<Node>& before, const Family& after,
                    const std::unordered_set<std::uint32_t>& fresh, std::vector<MirrorChange>& changes)
{
    std::unordered_set<std::uint32_t> gone;
    for (const Node& node : before) {
        const bool goes = !after.nodes.contains(node.id) || fresh.contains(node.id);
        const bool with_parent = gone.contains(node.parent);
        if (goes || with_parent) gone.insert(node.id);
        if (goes && !with_parent) changes.push_back(DropNode{node.id});
    }
}

}  // namespace

void SemanticTree::begin()
{
    nodes_.clear();
    parents_.clear();
    scopes_.clear();
    uses_.clear();
}

std::uint32_t SemanticTree::id_of(std::string_view key, platform::Role role)
{
    const std::uint32_t scope = scopes_.empty() ? 0 : scopes_.back();
    const std::uint32_t plain = hashed(hashed(scope, key), static_cast<std::uint32_t>(role) + 1);
    const int use = uses_[plain]++;
    return use == 0 ? plain : hashed(plain, static_cast<std::uint32_t>(use));
}

std::uint32_t SemanticTree::put(platform::Node node)
{
    if (node.id == 0) node.id = id_of(node.name, node.role);
    node.parent = parents_.empty() ? 0 : parents_.back();
    nodes_.push_back(std::move(node));
    return nodes_.back().id;
}

std::uint32_t SemanticTree::open(platform::Node node)
{
    const std::uint32_t id = put(std::move(node));
    parents_.push_back(id);
    scopes_.push_back(id);
    return id;
}

void SemanticTree::close()
{
    parents_.pop_back();
    scopes_.pop_back();
}

void SemanticTree::enter(std::string_view key) { scopes_.push_back(hashed(scopes_.empty() ? 0 : scopes_.back(), key)); }

void SemanticTree::leave() { scopes_.pop_back(); }

void SemanticTree::relate(std::uint32_t opener, std::uint32_t opened)
{
    const auto found = std::ranges::find(nodes_, opener, &Node::id);
    if (found != nodes_.end()) found->controls = opened;
}

std::vector<Node> within_parents(std::vector<Node> nodes, const std::vector<Node>& told)
{
    std::unordered_map<std::uint32_t, const Node*> known;
    for (const Node& node : told) known[node.id] = &node;
    std::unordered_map<std::uint32_t, Place> places;
    for (Node& node : nodes) {
        const Place parent = places[node.parent];
        places[node.id] = {node.box, node.role == platform::Role::Scroll ? node.clip : parent.view};
        if (is_cut_by(parent.view, node)) node.clip.reset();
        if (node.clip) node.clip = seen_from(*node.clip, parent.box);
        node.box = seen_from(node.box, parent.box);
        if (const auto same = known.find(node.id); same != known.end()) keep_as_told(node, *same->second);
    }
    return nodes;
}

std::vector<MirrorChange> difference(const std::vector<Node>& before, const std::vector<Node>& after)
{
    const Family was = family_of(before), is = family_of(after);
    const auto fresh = fresh_nodes(was, after);
    std::vector<MirrorChange> changes;
    drop_what_went(before, is, fresh, changes);
    for (const std::uint32_t parent : is.parents) {
        const auto children = is.children.find(parent);
        if (children == is.children.end()) continue;
        const auto still = unmoved(was, is, parent, fresh);
        std::uint32_t next = 0;
        for (const std::uint32_t id : children->second | std::views::reverse) {
            const Node& node = *is.nodes.at(id);
            if (!still.contains(id) || node != *was.nodes.at(id)) changes.push_back(PutNode{node, next});
            next = id;
        }
    }
    return changes;
}

}  // namespace ui
