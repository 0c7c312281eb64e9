#include "vault/head_bytes.h"

namespace vault {

std::vector<std::byte> bytes_before_root(const platform::Head& head)
{
    ByteWriter writer;
    writer.raw(head.epoch.bytes).number(head.generation).number(head.image_generation).number(head.page_count);
    return std::move(writer.raw(head.batch.bytes).bytes());
}

void write_head(ByteWriter& writer, const platform::Head& head)
{
    writer.raw(bytes_before_root(head)).raw(head.root);
}

platform::Head read_head(ByteReader& reader)
{
    platform::Head head;
    reader.fill(head.epoch.bytes);
    head.generation = reader.number<std::uint64_t>();
    head.image_generation = reader.number<std::uint64_t>();
    head.page_count = reader.number<std::uint32_t>();
    reader.fill(head.batch.bytes);
    reader.fill(head.root);
    return head;
}

}  // namespace vault
