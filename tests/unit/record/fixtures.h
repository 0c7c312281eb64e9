#pragma once
#include <cstddef>
#include <memory>
#include <string>

#include "base/random.h"
#include "doctest/doctest.h"
#include "record/record.h"
#include "vault/database.h"

/// Records in memory, with a clock and randomness of the test's own.
namespace record_test {

using namespace std::chrono_literals;

class Dice : public base::Entropy {
public:
    explicit Dice(std::uint64_t seed) : stream_(seed) {}
    void fill(std::span<std::byte> bytes) override
    {
        for (auto& byte : bytes) byte = static_cast<std::byte>(stream_.below(256));
    }

private:
    base::RandomStream stream_;
};

/// One copy of a record, on a device of its own.
class Copy {
public:
    explicit Copy(std::uint64_t seed = 1) : dice_(seed), database_(*vault::Database::in_memory()), record_(opened()) {}
    record::Record* operator->() { return &record_; }
    record::Record& operator*() { return record_; }
    vault::Database& database() { return database_; }

private:
    record::Record opened()
    {
        auto record = record::Record::open(database_, dice_);
        REQUIRE(record);
        return std::move(*record);
    }
    Dice dice_;
    vault::Database database_;
    record::Record record_;
};

inline constexpr base::Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 12h};

/// Made at noon UTC plus `later`, by a clock one hour east of it.
inline base::Moment moment(std::chrono::minutes later = 0min) { return {noon + later, 60min}; }

inline record::CheckIn good_evening()
{
    return {.id = {}, .made = moment(), .mood = 1, .craving = 3, .energy = 6, .sleep_hours = 7.5, .confidence = 8,
            .tags = {"work", "Anna"}, .note = "Walked home", .numbers = {{"steps", 8000}}, .reference = "row 1"};
}

inline record::Entry first_page()
{
    return {.id = {}, .made = moment(5min), .title = "First page", .text = "It rained all day.", .tags = {"rain"},
            .mood = 0, .prompt = "weather", .reference = ""};
}

inline std::string json(record::Record& record)
{
    const auto text = record.export_json();
    REQUIRE(text);
    return *text;
}

inline record::Rows everything(const record::Record& record)
{
    const auto rows = record.everything();
    REQUIRE(rows);
    return *rows;
}

/// The search index says the same as the rows.
inline bool index_is_right(const vault::Database& database)
{
    return database.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)").has_value();
}

}  // namespace record_test
