#pragma once
#include "platform/page_sink.h"
#include "vault/bytes.h"

namespace vault {

/// Everything in a head but its root, 52 bytes: what the root proves.
[[nodiscard]] std::vector<std::byte> bytes_before_root(const platform::Head& head);
void write_head(ByteWriter& writer, const platform::Head& head);
[[nodiscard]] platform::Head read_head(ByteReader& reader);

}  // namespace vault
