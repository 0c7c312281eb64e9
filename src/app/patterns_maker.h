#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/answers.h"
#include "app/measured.h"
#include "app/views.h"
#include "app/written.h"
#include "patterns/earned_forecast.h"
#include "patterns/insights.h"

namespace app {

/// Beside what was written, all that a view of patterns depends on.
struct PatternsQuestion {
    base::Day today;
    std::string table_measure;
    Answers answers;
    KeptWordsByKey kept_words = {};
};

/// Makes the view of patterns part by part, so that no frame waits for twenty years of days. What lasts is looked for
/// in the days before today: today is not over, and so another check-in of today leaves it as it is. Small diaries
/// are looked through at once.
class PatternsMaker {
public:
    explicit PatternsMaker(const patterns::Wording& wording) : wording_(&wording) {}
    PatternsMaker(const PatternsMaker&) = delete;  // the parts of its work know where it is
    PatternsMaker& operator=(const PatternsMaker&) = delete;

    /// Begins where anything is another than before. The view then is of what can be said at once.
    void look(std::shared_ptr<const Written> written, PatternsQuestion question);
    [[nodiscard]] bool done() const { return parts_.empty(); }
    void step();  ///< of 20 years about 5 ms
    [[nodiscard]] const PatternsView& view() const { return view_; }

private:
    /// One part of the work; true when there is nothing more to do in it.
    using Part = std::function<bool()>;
    [[nodiscard]] bool only_today_differs(const Written& written, const PatternsQuestion& question) const;
    void plan_all();
    void plan_today();
    void plan_lasting();
    void plan_measured();
    void plan_tomorrow();
    bool look_ahead(std::size_t which);
    void make_view();

    const patterns::Wording* wording_;
    std::shared_ptr<const Written> written_;
    PatternsQuestion question_;
    std::deque<Part> parts_;
    patterns::DiaryDays days_;
    std::vector<Measured> measured_;
    std::optional<patterns::LastingSearch> search_;
    std::optional<patterns::LastingFindings> lasting_;  ///< none before they are found
    std::optional<patterns::EarnedForecast> forecast_;
    std::vector<std::string> tomorrow_;
    PatternsView view_;
};

/// The same at once.
[[nodiscard]] PatternsView patterns_of(Written written, PatternsQuestion question, const patterns::Wording& wording);

}  // namespace app
