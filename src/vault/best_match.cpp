#include "vault/best_match.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "sqlite3.h"
#include "vault/sqlite_error.h"

namespace vault {
namespace {

enum Argument { K1, B, WordWeights, ColumnWeights };

/// What is the same for all rows that one question finds.
struct Question {
    double k1 = 0, b = 0, mean_length = 1;
    std::vector<double> worth;  ///< of each phrase: how rare it is, times its weight
    std::vector<double> columns;
};

int count_one(const Fts5ExtensionApi* /*api*/, Fts5Context* /*fts*/, void* rows)
{
    ++*static_cast<sqlite3_int64*>(rows);
    return SQLITE_OK;
}

double rarity(double all, double with) { return std::log1p((all - with + 0.5) / (with + 0.5)); }

double word_weight(sqlite3_value* weights, int phrase)
{
    const auto at = static_cast<std::size_t>(phrase) * sizeof(double);
    if (static_cast<std::size_t>(sqlite3_value_bytes(weights)) < at + sizeof(double)) return 1;
    double weight = 1;
    std::memcpy(&weight, static_cast<const char*>(sqlite3_value_blob(weights)) + at, sizeof weight);
    return weight;
}

std::vector<double> column_weights(int columns, int given, sqlite3_value** arguments)
{
    std::vector<double> weights(static_cast<std::size_t>(columns), 1.0);
    for (int i = 0; i < std::min(columns, given - ColumnWeights); ++i)
        weights[static_cast<std::size_t>(i)] = sqlite3_value_double(arguments[ColumnWeights + i]);
    return weights;
}

int ask(const Fts5ExtensionApi& api, Fts5Context* fts, int given, sqlite3_value** arguments, Question& question)
{
    sqlite3_int64 rows = 0, words = 0;
    if (const int code = api.xRowCount(fts, &rows); code != SQLITE_OK) return code;
    if (const int code = api.xColumnTotalSize(fts, -1, &words); code != SQLITE_OK) return code;
    question.k1 = sqlite3_value_double(arguments[K1]);
    question.b = sqlite3_value_double(arguments[B]);
    const auto texts = static_cast<double>(std::max<sqlite3_int64>(1, rows));
    question.mean_length = std::max(1.0, static_cast<double>(words) / texts);
    question.columns = column_weights(api.xColumnCount(fts), given, arguments);
    for (int phrase = 0; phrase < api.xPhraseCount(fts); ++phrase) {
        sqlite3_int64 with = 0;
        if (const int code = api.xQueryPhrase(fts, phrase, &with, count_one); code != SQLITE_OK) return code;
        const double worth = rarity(static_cast<double>(rows), static_cast<double>(std::min(with, rows)));
        question.worth.push_back(worth * word_weight(arguments[WordWeights], phrase));
    }
    return SQLITE_OK;
}

/// The question is put once and kept with the cursor, or finding out how rare each word is would take all the time.
int question_of(const Fts5ExtensionApi& api, Fts5Context* fts, int given, sqlite3_value** arguments,
                const Question*& question)
{
    question = static_cast<const Question*>(api.xGetAuxdata(fts, 0));
    if (question) return SQLITE_OK;
    auto asked = std::make_unique<Question>();
    if (const int code = ask(api, fts, given, arguments, *asked); code != SQLITE_OK) return code;
    question = asked.get();
    return api.xSetAuxdata(fts, asked.release(), [](void* old) { delete static_cast<Question*>(old); });
}

/// How often the phrase is in the row, by the weights of the columns it is in.
double frequency(const Fts5ExtensionApi& api, Fts5Context* fts, int phrase, const Question& question)
{
    Fts5PhraseIter at;
    int column = 0, offset = 0;
    double sum = 0;
    if (api.xPhraseFirst(fts, phrase, &at, &column, &offset) != SQLITE_OK) return 0;
    for (; column >= 0; api.xPhraseNext(fts, &at, &column, &offset))
        sum += question.columns[static_cast<std::size_t>(column)];
    return sum;
}

int score_of(const Fts5ExtensionApi& api, Fts5Context* fts, const Question& question, double& score)
{
    int length = 0;
    if (const int code = api.xColumnSize(fts, -1, &length); code != SQLITE_OK) return code;
    const double longer = 1 - question.b + question.b * length / question.mean_length;
    for (std::size_t i = 0; i < question.worth.size(); ++i) {
        const double often = frequency(api, fts, static_cast<int>(i), question);
        if (often > 0) score += question.worth[i] * often * (question.k1 + 1) / (often + question.k1 * longer);
    }
    return SQLITE_OK;
}

void best_match(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* answer, int given,
                sqlite3_value** arguments)
{
    if (given < ColumnWeights) return sqlite3_result_error(answer, "best_match: k1, b or word weights missing", -1);
    const Question* question = nullptr;
    double score = 0;
    int code = question_of(*api, fts, given, arguments, question);
    if (code == SQLITE_OK) code = score_of(*api, fts, *question, score);
    if (code == SQLITE_OK) sqlite3_result_double(answer, score);
    else sqlite3_result_error_code(answer, code);
}

}  // namespace

base::Result<fts5_api*> full_text_of(sqlite3* connection)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
        code = sqlite3_finalize(statement);
    }
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(code, "asking for FTS5"));
    if (!api) return base::failed(base::Kind::Internal, "SQLite has no FTS5");
    return api;
}

base::Result<> offer_best_match(sqlite3* connection)
{
    const auto api = full_text_of(connection);
    if (!api) return std::unexpected(api.error());
    const int code = (*api)->xCreateFunction(*api, "best_match", nullptr, best_match, nullptr);
    if (code != SQLITE_OK) return std::unexpected(sqlite_error(code, "adding best_match"));
    return {};
}

}  // namespace vault
