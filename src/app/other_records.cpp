#include "app/other_records.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "record/record.h"
#include "vault/page_file.h"

namespace app {
namespace {

using base::Kind;
using namespace std::chrono_literals;

constexpr vault::Time patience = 10s;  ///< with a store that does not answer

/// As it is for somebody who has looked around: nothing in it yet, and nobody is greeted.
base::Result<vault::VaultFile> empty_record(const vault::DataKey& key, std::span<const vault::KeySlot> slots,
                                            base::Entropy& entropy, base::Instant now)
{
    const auto pages = std::make_shared<vault::PageFile>();
    auto database = vault::Database::encrypted(pages, key);
    if (!database) return std::unexpected(database.error());
    auto record = record::Record::open(*database, entropy);
    if (!record) return std::unexpected(record.error());
    if (const auto set = record->set_setting("welcomed", "yes", now); !set) return std::unexpected(set.error());
    return vault::file_of(*pages, key, slots, entropy);
}

}  // namespace

OtherRecords::OtherRecords(platform::Places& places, platform::Secrets& secrets, base::Entropy& entropy)
    : places_(&places), entropy_(&entropy), keyring_(secrets, entropy)
{
}

/// Lets `run` have the answer, or a refusal when none comes.
template <class Value, class Then>
platform::Places::Answer<Value> OtherRecords::then(Then run)
{
    countdown_.start(patience);
    not_answered_ = [run] { run(std::unexpected(platform::Refusal::TimedOut)); };
    return answer_.then<Value>([this, run](std::expected<Value, platform::Refusal> answer) {
        countdown_.stop();
        run(std::move(answer));
    });
}

void OtherRecords::tick(vault::Time now)
{
    if (!countdown_.over(now)) return;
    answer_.give_up();
    std::exchange(not_answered_, {})();
}

void OtherRecords::find(Key key, Answer<Found> answer)
{
    search_.emplace(std::move(key), std::vector<int>{}, std::move(answer));
    places_->list(then<std::vector<int>>([this](std::expected<std::vector<int>, platform::Refusal> numbers) {
        search_->left = std::move(numbers).value_or(std::vector<int>{});
        std::erase(search_->left, places_->in_use());
        try_next();
    }));
}

/// One that cannot be read, or whose slots are damaged, is passed over: nothing here is changed, and nobody is told.
void OtherRecords::try_next()
{
    if (search_->left.empty()) return end_search(base::failed(Kind::BadInput, "opens no other record"));
    const int number = search_->left.front();
    search_->left.erase(search_->left.begin());
    places_->pages(number).load(
        then<platform::Kept>([this, number](const std::expected<platform::Kept, platform::Refusal>& kept) {
            auto slots = kept ? vault::find_slots(kept->key_slots) : base::failed(Kind::Refused, "store");
            slots ? try_slots(number, std::move(slots->slots)) : try_next();
        }));
}

void OtherRecords::try_slots(int number, std::vector<vault::KeySlot> slots)
{
    const auto tried = [this, number](const base::Result<vault::OpenedSlot>& opened) {
        opened ? end_search(Found{number, *opened}) : try_next();
    };
    std::visit([&](const auto& key) { keyring_.open(std::move(slots), key, tried); }, search_->key);
}

void OtherRecords::end_search(base::Result<Found> found)
{
    const auto answer = std::move(std::exchange(search_, std::nullopt)->answer);
    answer(std::move(found));
}

void OtherRecords::make(std::string passphrase, std::vector<vault::KeySlot> own, base::Instant now, Answer<int> answer)
{
    keyring_.open(std::move(own), passphrase, [=, this](const base::Result<vault::OpenedSlot>& opens_own) {
        if (opens_own) return answer(base::failed(Kind::BadInput, "opens the record in use"));
        find(passphrase, [=, this](const base::Result<Found>& opens) {
            if (opens) return answer(base::failed(Kind::BadInput, "opens a record"));
            make_lock(passphrase, now, answer);
        });
    });
}

/// It has codes as every record with a passphrase has. Nobody has seen these; another lock makes others.
void OtherRecords::make_lock(std::string passphrase, base::Instant now, Answer<int> answer)
{
    vault::DataKey key;
    entropy_->fill(key);
    std::vector<vault::RecoveryCode> codes;
    for (std::size_t i = 0; i < vault::recovery_codes_in_a_set; ++i)
        codes.push_back(vault::random_recovery_code(*entropy_));
    keyring_.make(key, std::move(passphrase), codes,
                  [this, key, now, answer](const base::Result<std::vector<vault::KeySlot>>& slots) {
                      auto file = slots ? empty_record(key, *slots, *entropy_, now) : std::unexpected(slots.error());
                      file ? keep(std::move(*file), answer) : answer(std::unexpected(file.error()));
                  });
}

/// In one transaction: a record that is not there whole is not there.
void OtherRecords::keep(vault::VaultFile file, Answer<int> answer)
{
    places_->list(then<std::vector<int>>([this, file = std::move(file), answer](
                                             const std::expected<std::vector<int>, platform::Refusal>& numbers) {
        if (!numbers) return answer(base::failed(Kind::Refused, "stores"));
        const int number = std::max(1, numbers->empty() ? 1 : numbers->back()) + 1;
        const platform::Batch batch{.expected = {}, .head = file.head, .pages = {}, .image = file.image,
                                    .key_slots = file.key_slots};
        places_->pages(number).store(batch, then<bool>([=](const std::expected<bool, platform::Refusal>& stored) {
            if (stored) return answer(number);
            const bool full = stored.error() == platform::Refusal::Full;
            answer(base::failed(full ? Kind::Full : Kind::Refused, "another record"));
        }));
    }));
}

void OtherRecords::remove(std::string passphrase, Answer<int> answer)
{
    find(std::move(passphrase), [this, answer](const base::Result<Found>& found) {
        if (!found) return answer(std::unexpected(found.error()));
        const int number = found->number;
        places_->remove(number, then<bool>([=](const std::expected<bool, platform::Refusal>& gone) {
            gone.value_or(false) ? answer(number) : answer(base::failed(Kind::Refused, "something is left"));
        }));
    });
}

}  // namespace app
