#pragma once
#include <string>
#include <vector>

#include "app/views.h"
#include "platform/files.h"
#include "sharing/import.h"

namespace app {

/// A file between being chosen and being brought in. Until `bring`, nothing is kept anywhere.
class BringIn {
public:
    /// A mapping once made for a table with the same columns is used again, where `record` has one. Keeps no reference.
    BringIn(platform::OpenedFile file, const record::Record* record);

    void map_mood(std::size_t mood, std::optional<int> level);
    void map_column(std::size_t column, int use);
    void order_dates(int order);
    [[nodiscard]] const ImportView& view() const { return view_; }
    /// One transaction; after it, the mapping of a table is remembered.
    /// `offset`: of the person's clock, for rows that name none.
    [[nodiscard]] base::Result<record::Added> bring(record::Record& record, base::Moment now);

private:
    void show();

    platform::OpenedFile file_;  ///< a copy from the vault already as the plain record inside
    base::Result<sharing::Preview> preview_;
    ImportView view_;
};

}  // namespace app
