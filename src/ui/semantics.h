#pragma once
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>
#include "platform/semantics.h"

namespace ui {

/// What one frame says of itself, in reading order. Ids come from scopes and keys, so they stay from frame to frame.
class SemanticTree {
public:
    void begin();  ///< forgets the nodes, not the storage

    /// Id of `key` within the open scopes; the second use of one key in a frame gives another id, steady by order.
    [[nodiscard]] std::uint32_t id_of(std::string_view key, platform::Role role);
    /// Adds `node` under the open group. An id of 0 is made from `node.name` and role. Returns its id.
    std::uint32_t put(platform::Node node);
    /// The same, and what follows until `close` lies within it.
    std::uint32_t open(platform::Node node);
    void close();
    /// Keys only, no node: the rows of a list that repeat one word.
    void enter(std::string_view key);
    void leave();
    /// The node `opener` opens and closes `opened`.
    void relate(std::uint32_t opener, std::uint32_t opened);

    [[nodiscard]] const std::vector<platform::Node>& nodes() const { return nodes_; }
    [[nodiscard]] std::vector<platform::Node>& nodes() { return nodes_; }

private:
    std::vector<platform::Node> nodes_;
    std::vector<std::uint32_t> parents_, scopes_;
    std::unordered_map<std::uint32_t, int> uses_;
};

class Group {  ///< a node that closes with its C++ scope
public:
    Group(SemanticTree& tree, platform::Node node) : tree_{tree} { tree_.open(std::move(node)); }
    ~Group() { tree_.close(); }
    Group(const Group&) = delete;
    Group& operator=(const Group&) = delete;

private:
    SemanticTree& tree_;
};

class Scope {  ///< keys that repeat are told apart by `key` while this lives
public:
    Scope(SemanticTree& tree, std::string_view key) : tree_{tree} { tree_.enter(key); }
    ~Scope() { tree_.leave(); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

private:
    SemanticTree& tree_;
};

/// `nodes`, each with its box and clip from its parent's corner; no clip where the `Scroll` around it already cuts as
/// much. What differs from `told` by less than a hand can see or hit stays as it was told: sums far down a long list
/// are not exact.
[[nodiscard]] std::vector<platform::Node> within_parents(std::vector<platform::Node> nodes,
                                                         const std::vector<platform::Node>& told);

/// What to do to a mirror of `before` to make it mirror `after`. Drops come first, then parents before children, and
/// among siblings the last first, so that every `before` is already in place. Siblings that keep their order stay
/// untouched (longest increasing run): screen readers lose their place in a node that moves. O(n log n).
[[nodiscard]] std::vector<platform::MirrorChange> difference(const std::vector<platform::Node>& before,
                                                             const std::vector<platform::Node>& after);

}  // namespace ui
