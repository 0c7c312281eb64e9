#pragma once
#include <string>

#include "vault/page_file.h"

/// SQLite's way to storage (its `sqlite3_vfs`): databases are PageFiles that were mounted under a name; everything
/// else SQLite may open, a journal or a temporary file, is memory that dies with its handle and so can never reach
/// a disk. Multiple Ciphers sits between SQLite and this, so pages arrive here already encrypted.
namespace vault {

/// While it lives, SQLite finds `file` under `name()`. The file must outlive every connection to it.
class Mount {
public:
    explicit Mount(PageFile& file);
    ~Mount();
    Mount(const Mount&) = delete;
    Mount& operator=(const Mount&) = delete;
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::string name_;
};

}  // namespace vault
