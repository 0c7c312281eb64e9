#include "app/bring_in.h"

#include <format>

#include "app/dates.h"
#include "app/problem.h"
#include "sharing/remembered.h"
#include "vault/vault_file.h"
#include "words/text.h"

namespace app {
namespace {

std::string span_words(const sharing::Preview& preview)
{
    if (!preview.first || !preview.last) return {};
    return std::format(text::bring::span, date_with_year(*preview.first), date_with_year(*preview.last));
}

/// A file's rows are counted by its lines, an app's by its entries.
std::string words_of(const sharing::Skipped& skipped, sharing::FileFormat format)
{
    const auto why = sentence(skipped);
    if (skipped.line == 0) return why;
    return sharing::has_lines(format) ? std::format(text::bring::line, skipped.line, why)
                                      : std::format(text::bring::entry, skipped.line, why);
}

/// A table shows all its columns; what Daylio's mean is known.
void add_columns(ImportView& view, const sharing::Preview& preview)
{
    if (preview.format != sharing::FileFormat::Table) return;
    for (std::size_t i = 0; i < preview.columns.size(); ++i) {
        const auto& column = preview.columns[i];
        view.columns.push_back({column.name, column.samples, static_cast<int>(preview.mapping.columns[i].use)});
    }
}

ImportView view_of(const std::string& file, const sharing::Preview& preview)
{
    ImportView view{.file = file,
                    .format = std::string(text::bring::formats[static_cast<std::size_t>(preview.format)]),
                    .days = preview.days,
                    .rows = preview.rows,
                    .span = span_words(preview),
                    .order_is_sure = preview.mapping.order_is_sure,
                    .order = static_cast<int>(preview.mapping.order),
                    .whole_record = sharing::is_whole_record(preview.format),
                    .ready = preview.ready()};
    for (const auto& mood : preview.moods) view.moods.push_back({mood.name, mood.count, mood.level});
    for (const auto& skipped : preview.skipped)
        view.skipped.push_back({skipped.line, words_of(skipped, preview.format)});
    add_columns(view, preview);
    return view;
}

/// A copy that was downloaded from the vault holds a whole record; once opened, `bytes` are that record.
base::Result<sharing::Preview> look_at(std::vector<std::byte>& bytes)
{
    if (vault::is_vault_file(bytes)) {
        const auto opened = vault::open_file(bytes);
        auto plain = opened ? opened->database.plain_copy() : std::unexpected(opened.error());
        if (!plain) return std::unexpected(plain.error());
        bytes = std::move(*plain);
    }
    auto preview = sharing::preview(bytes);
    if (preview && !sharing::is_whole_record(preview->format) && preview->table.rows.empty())
        return base::failed(base::Kind::BadInput, std::string(text::bring::nothing_in_it));
    return preview;
}

sharing::Preview as_last_time(sharing::Preview preview, const record::Record& record)
{
    if (preview.format != sharing::FileFormat::Table) return preview;
    const auto written = record.setting(sharing::name_of_mapping(preview.table));
    auto mapping = sharing::read_mapping(written, preview.table);
    return mapping ? preview_with(std::move(preview), std::move(*mapping)) : std::move(preview);
}

base::Result<record::Added> bring_rows(const sharing::Preview& preview, record::Record& record, base::Moment now)
{
    const auto added = record.add(sharing::convert(preview, now.offset).rows, now.at);
    if (!added || preview.format != sharing::FileFormat::Table) return added;
    const auto name = sharing::name_of_mapping(preview.table);
    static_cast<void>(record.set_setting(name, sharing::written_mapping(preview.mapping), now.at));  // only a comfort
    return added;
}

std::string_view text_of(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

BringIn::BringIn(platform::OpenedFile file, const record::Record* record)
    : file_(std::move(file)), preview_(look_at(file_.bytes))
{
    if (preview_ && record) preview_ = as_last_time(std::move(*preview_), *record);
    show();
}

void BringIn::show()
{
    view_ = preview_ ? view_of(file_.name, *preview_)
                     : ImportView{.file = file_.name, .error = sentence_of(preview_.error())};
}

void BringIn::map_mood(std::size_t mood, std::optional<int> level)
{
    if (!preview_ || mood >= preview_->moods.size()) return;
    preview_ = with_level(std::move(*preview_), mood, level);
    show();
}

void BringIn::map_column(std::size_t column, int use)
{
    if (!preview_ || column >= preview_->columns.size()) return;
    preview_ = with_use(std::move(*preview_), column, static_cast<sharing::Use>(use));
    show();
}

void BringIn::order_dates(int order)
{
    if (!preview_) return;
    auto mapping = preview_->mapping;
    mapping.order = static_cast<sharing::DateOrder>(order);
    preview_ = preview_with(std::move(*preview_), std::move(mapping));
    show();
}

base::Result<record::Added> BringIn::bring(record::Record& record, base::Moment now)
{
    if (!preview_) return std::unexpected(preview_.error());
    switch (preview_->format) {
    case sharing::FileFormat::LanternJson: return record.merge_json(text_of(file_.bytes), now.at);
    case sharing::FileFormat::LanternSqlite: return record.merge_sqlite(file_.bytes, now.at);
    default: return bring_rows(*preview_, record, now);
    }
}

}  // namespace app
