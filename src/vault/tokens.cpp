#include <memory>

#include "sqlite3.h"
#include "vault/best_match.h"
#include "vault/database.h"
#include "vault/sqlite_error.h"

namespace vault {
namespace {

int add_token(void* tokens, int /*flags*/, const char* term, int size, int from, int to)
{
    static_cast<std::vector<Token>*>(tokens)->push_back({std::string(term, static_cast<std::size_t>(size)),
                                                         static_cast<std::size_t>(from), static_cast<std::size_t>(to)});
    return SQLITE_OK;
}

}  // namespace

base::Result<std::vector<Token>> Database::tokens(std::string_view text, Stems stems) const
{
    const auto api = full_text_of(database_.get());
    if (!api) return std::unexpected(api.error());
    const char* options[] = {"unicode61", "remove_diacritics", "2"};  // porter takes another tokenizer as its option
    const int skipped = stems == Stems::Porter ? 0 : 1;
    fts5_tokenizer with{};
    void* data = nullptr;
    Fts5Tokenizer* made = nullptr;
    int code = (*api)->xFindTokenizer(*api, stems == Stems::Porter ? "porter" : "unicode61", &data, &with);
    if (code == SQLITE_OK) code = with.xCreate(data, options + skipped, 3 - skipped, &made);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(code, "making a tokenizer"));
    const std::unique_ptr<Fts5Tokenizer, void (*)(Fts5Tokenizer*)> tokenizer(made, with.xDelete);
    std::vector<Token> tokens;
    if (text.empty()) return tokens;
    code = with.xTokenize(made, &tokens, FTS5_TOKENIZE_AUX, text.data(), static_cast<int>(text.size()), add_token);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(code, "finding the words of a text"));
    return tokens;
}

}  // namespace vault
