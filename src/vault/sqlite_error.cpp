#include "vault/sqlite_error.h"

#include "sqlite3.h"

namespace vault {
namespace {

base::Kind kind_of(int code)
{
    switch (code & 0xff) {  // the rest of a code only refines it
        case SQLITE_FULL:
        case SQLITE_TOOBIG:
        case SQLITE_NOMEM: return base::Kind::Full;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_IOERR: return base::Kind::Corrupt;
        case SQLITE_READONLY: return base::Kind::Superseded;  // see Database::make_read_only
        default: return base::Kind::Internal;
    }
}

}  // namespace

base::Error sqlite_error(int code, const std::string& where)
{
    return {kind_of(code), where + ": " + sqlite3_errstr(code)};
}

}  // namespace vault
