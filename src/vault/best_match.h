#pragma once
#include "base/error.h"

struct sqlite3;
struct fts5_api;

namespace vault {

/// FTS5's extension interface of a connection (sqlite.org/fts5.html, 7).
[[nodiscard]] base::Result<fts5_api*> full_text_of(sqlite3* connection);

/// Gives a connection the ranking function `best_match(table, k1, b, word_weights, column_weight…)`, to be used with a
/// MATCH: Okapi BM25 as in Robertson and Zaragoza 2009, larger is better. FTS5's own bm25() knows one k1 and b only.
/// `word_weights`: a blob of doubles, one for each phrase of the question in order; NULL: all weigh 1. A column without
/// a weight weighs 1. What a rare word is worth is ln(1 + (N − n + ½)/(n + ½)): never below zero.
[[nodiscard]] base::Result<> offer_best_match(sqlite3* connection);

}  // namespace vault
