#pragma once
#include <optional>

namespace app {

/// A value that is made when first asked for, and again after it was forgotten.
template <class Value>
class Kept {
public:
    template <class Make>
    const Value& get(Make&& make)
    {
        if (!value_) value_ = make();
        return *value_;
    }
    void forget() { value_.reset(); }

private:
    std::optional<Value> value_;
};

}  // namespace app
