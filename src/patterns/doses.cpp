#include "patterns/doses.h"

#include <set>

namespace patterns {

std::vector<NamedReading> doses_taken(std::span<const record::Dose> doses, std::span<const record::Regimen> regimens,
                                      std::string_view name)
{
    std::set<base::Id> known;
    for (const auto& regimen : regimens) known.insert(regimen.id);
    std::vector<NamedReading> all;
    for (const auto& dose : doses)
        if (known.contains(dose.regimen))
            all.push_back({std::string(name), dose.due, dose.intake == record::Intake::Skipped ? 0. : 100.});
    return all;
}

}  // namespace patterns
