#pragma once
#include <memory>
#include <optional>
#include <string_view>

#include "app/feeling_view.h"
#include "app/written.h"

namespace language {
class OwnTags;
}

namespace app {

/// Listens while somebody writes. Nothing is applied by itself.
class Listener {
public:
    Listener();
    Listener(Listener&&) noexcept;
    Listener& operator=(Listener&&) noexcept;
    ~Listener();
    void forget();  ///< something else is written now
    /// The person's own tags first, then topics that are spelt as a tag of theirs where there is one. `haste`: as
    /// language::haste; none: as when it was last known of this writing.
    void listen(std::string_view text, const Written& written, std::optional<double> haste);
    [[nodiscard]] const HeardNow& heard() const { return heard_; }

private:
    std::unique_ptr<language::OwnTags> learnt_;
    double haste_ = 1;
    HeardNow heard_;
};

}  // namespace app
