#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/written.h"

namespace language {
class OwnTags;
}

namespace app {

/// Listens while somebody writes, for tags to suggest. Nothing is applied by itself.
class Listener {
public:
    Listener();
    Listener(Listener&&) noexcept;
    Listener& operator=(Listener&&) noexcept;
    ~Listener();
    void forget();  ///< something else is written now: what tags go with is learnt anew
    /// The person's own tags first, then topics that are spelt as a tag of theirs where there is one; at most four.
    void listen(std::string_view text, const Written& written);
    [[nodiscard]] const std::vector<std::string>& suggested() const { return suggested_; }

private:
    std::unique_ptr<language::OwnTags> learnt_;
    std::vector<std::string> suggested_;
};

}  // namespace app
