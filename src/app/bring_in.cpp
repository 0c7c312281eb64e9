#include "app/bring_in.h"

#include <algorithm>
#include <format>
#include <utility>

#include "app/counted.h"
#include "app/dates.h"
#include "app/problem.h"
#include "sharing/remembered.h"
#include "vault/page_file.h"
#include "vault/vault_file.h"
#include "words/text.h"

namespace app {

using record::MergedSettings;

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

base::Result<sharing::Preview> preview_of(std::span<const std::byte> bytes)
{
    auto preview = sharing::preview(bytes);
    if (preview && !sharing::is_whole_record(preview->format) && preview->table.rows.empty())
        return base::failed(base::Kind::BadInput, std::string(text::bring::nothing_in_it));
    return preview;
}

/// What a copy holds, in words; empty where it does not say so without being read whole.
std::string holds(std::span<const std::byte> bytes, sharing::FileFormat format)
{
    if (format != sharing::FileFormat::LanternSqlite) return {};
    const auto database = vault::Database::from_bytes(bytes);
    const auto counts = database ? record::counts_in(*database) : std::unexpected(database.error());
    return counts ? counted(counts->check_ins, counts->entries) : std::string();
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

BringIn::BringIn(platform::OpenedFile file, const Helpers& with)
    : file_(std::move(file)), changed_(with.changed), keyring_(with.secrets, with.entropy)
{
    look(open_copy(with.key), with.record);
    if (vault::parse_recovery_code(with.meeting)) unlock(with.meeting, true);
    meets_ = view_.busy;
}

/// A copy that was downloaded from the vault holds a whole record; once opened, the bytes are that record.
base::Result<> BringIn::open_copy(const vault::DataKey* own)
{
    if (!vault::is_vault_file(file_.bytes)) return {};
    auto slots = vault::slots_of_file(file_.bytes);
    if (!slots) return std::unexpected(slots.error());
    const auto is_own = [own](const vault::KeySlot& slot) { return own && vault::belongs(slot, *own); };
    if (std::ranges::any_of(*slots, is_own)) return open_with(*own);
    const auto key = vault::key_in(*slots);
    if (!key) return std::unexpected(key.error());
    if (*key) return open_with(**key);
    slots_ = std::move(*slots);
    return {};
}

base::Result<> BringIn::open_with(const vault::DataKey& key)
{
    slots_.clear();
    const auto opened = vault::open_file(file_.bytes, key);
    auto plain = opened ? opened->database.plain_copy() : std::unexpected(opened.error());
    if (!plain) return std::unexpected(plain.error());
    file_.bytes = std::move(*plain);
    return {};
}

void BringIn::look(base::Result<> readable, const record::Record* record)
{
    if (!readable) preview_ = std::unexpected(readable.error());
    else if (slots_.empty()) preview_ = preview_of(file_.bytes);
    if (preview_ && record) preview_ = as_last_time(std::move(*preview_), *record);
    show();
}

/// A slip of the finger is told by a code itself.
void BringIn::unlock(const std::string& typed, bool by_code)
{
    if (slots_.empty() || keyring_.busy()) return;
    view_.problem.clear();
    const auto answer = [this, wrong = by_code ? text::lock::wrong_code : text::lock::wrong_passphrase](
                            const base::Result<vault::OpenedSlot>& found) { tried(found, wrong); };
    const auto code = vault::parse_recovery_code(typed);
    if (by_code && !code) return void(view_.problem = text::lock::no_code);
    view_.busy = true;
    by_code ? keyring_.open(slots_, *code, answer) : keyring_.open(slots_, typed, answer);
}

void BringIn::tried(const base::Result<vault::OpenedSlot>& found, std::string_view wrong)
{
    view_.busy = false;
    const bool untold = std::exchange(meets_, false);  // nobody typed that code
    if (found) look(open_with(found->key), nullptr);
    else if (!untold) view_.problem = sentence_of_lock(found.error(), wrong);
    changed_();
}

void BringIn::show()
{
    if (!slots_.empty()) {
        view_ = {.file = file_.name, .format = std::string(text::bring::formats.back()), .locked = true};
        view_.only_code = !std::ranges::contains(slots_, vault::SlotKind::Passphrase, &vault::KeySlot::kind);
    } else if (!preview_) {
        view_ = {.file = file_.name, .error = sentence_of(preview_.error())};
    } else {
        view_ = view_of(file_.name, *preview_);
        view_.holds = holds(file_.bytes, preview_->format);
    }
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

base::Result<record::Merged> BringIn::bring(record::Record& record, base::Moment now)
{
    if (!preview_) return std::unexpected(preview_.error());
    if (sharing::is_whole_record(preview_->format)) return merge_into(record, now.at, MergedSettings::NotTheDevices);
    return bring_rows(*preview_, record, now).transform([](const record::Added& added) {
        return record::Merged{added};
    });
}

base::Result<record::Merged> BringIn::merge_into(record::Record& record, base::Instant now,
                                                 MergedSettings settings) const
{
    if (preview_->format == sharing::FileFormat::LanternJson)
        return record.merge_json(text_of(file_.bytes), now, settings);
    return record.merge_sqlite(file_.bytes, now, settings);
}

base::Result<vault::VaultFile> BringIn::as_record(base::Entropy& entropy, base::Moment now) const
{
    if (!preview_ || !sharing::is_whole_record(preview_->format))
        return base::failed(base::Kind::BadInput, "no copy of a record");
    vault::DataKey key;
    entropy.fill(key);
    const auto pages = std::make_shared<vault::PageFile>();
    auto database = vault::Database::encrypted(pages, key);
    if (!database) return std::unexpected(database.error());
    auto record = record::Record::open(*database, entropy);
    const auto merged = record ? merge_into(*record, now.at, MergedSettings::All) : std::unexpected(record.error());
    if (!merged) return std::unexpected(merged.error());
    return vault::file_of(*pages, key, std::array{vault::open_slot(key)}, entropy);
}

}  // namespace app
