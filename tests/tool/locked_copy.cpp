#include <cstdio>
#include <random>

#include "platform/headless/memory_page_sink.h"
#include "platform/headless/native_secrets.h"
#include "record/record.h"
#include "vault/keyring.h"
#include "vault/vault.h"

/// `locked_copy PASSPHRASE OUT`: a copy of a small record that is locked, as the page gives one; it opens by a passkey
/// too. Prints a code.
namespace {

class TrueEntropy final : public base::Entropy {
public:
    void fill(std::span<std::byte> bytes) override
    {
        for (auto& byte : bytes) byte = static_cast<std::byte>(device_());
    }

private:
    std::random_device device_;
};

bool write_to(const char* path, std::span<const std::byte> bytes)
{
    std::FILE* file = std::fopen(path, "wb");
    const bool written = file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    return file && std::fclose(file) == 0 && written;
}

}  // namespace

int main(int count, char** words)
{
    if (count != 3) return 2;
    TrueEntropy entropy;
    platform::headless::MemoryPageSink sink(std::make_shared<platform::headless::MemoryDisk>());
    platform::headless::NativeSecrets secrets;
    vault::Vault vault(sink, entropy, [] {});
    vault.open();
    sink.deliver();
    auto record = record::Record::open(vault.database(), entropy);
    record::Entry entry;
    entry.id = base::random_id(entropy);
    entry.text = "A heron stood in the reeds.";
    if (!record || !record->save(entry, base::Instant{})) return 3;
    vault::DataKey key;
    entropy.fill(key);
    const auto code = vault::random_recovery_code(entropy);
    vault::Keyring keyring(secrets, entropy);
    bool changed = false;
    const platform::Passkey passkey{platform::PasskeyId(20, std::byte{7}), {std::byte{8}}};
    keyring.make(key, words[1], {code}, [&](auto slots) {
        if (!slots) return;
        keyring.add(*slots, key, passkey, {}, [&](auto more) { changed = more && vault.change_key(key, *more); });
    });
    secrets.deliver();
    sink.deliver();
    if (!changed || !vault.slots_kept() || !write_to(words[2], vault.copy())) return 3;
    std::printf("%s\n", vault::text_of(code).c_str());
    return 0;
}
