#include "patterns/column_draws.h"

#include <utility>

namespace patterns {
namespace {

constexpr std::size_t most_in_group = 256;  ///< so many rows lie in the nearest cache

void add_row(double* to, const double* one, const double* other, std::size_t width)
{
    for (std::size_t column = 0; column < width; column += ColumnDraws::lanes)
        for (std::size_t lane = 0; lane < ColumnDraws::lanes; ++lane)
            to[column + lane] = one[column + lane] + other[column + lane];
}

}  // namespace

ColumnDraws::ColumnDraws(std::size_t width, int draws, std::uint64_t seed)
    : width_(width), sums_(static_cast<std::size_t>(draws) * width), table_(width), random_(seed)
{}

void ColumnDraws::add(const std::vector<double>& rows)
{
    if (table_.size() * rows.size() > most_in_group * width_ * width_) settle();
    next_.resize(table_.size() * rows.size() / width_);
    double* to = next_.data();
    for (std::size_t one = 0; one < table_.size(); one += width_)
        for (std::size_t other = 0; other < rows.size(); other += width_, to += width_)
            add_row(to, &table_[one], &rows[other], width_);
    std::swap(table_, next_);
}

const std::vector<double>& ColumnDraws::sums()
{
    settle();
    return sums_;
}

void ColumnDraws::settle()
{
    const std::size_t count = table_.size() / width_;
    for (std::size_t draw = 0; draw < sums_.size(); draw += width_) {
        const double* row = &table_[pick(random_, count) * width_];
        add_row(&sums_[draw], &sums_[draw], row, width_);
    }
    table_.assign(width_, 0);
}

}  // namespace patterns
