#include "tool/unlock.h"

#include <algorithm>
#include <format>

#include "platform/headless/native_secrets.h"
#include "tool/files.h"
#include "vault/keyring.h"

namespace tool {
namespace {

/// Opening draws nothing at random.
class NoEntropy final : public base::Entropy {
public:
    void fill(std::span<std::byte> bytes) override { std::ranges::fill(bytes, std::byte{0}); }
};

Outcome<std::string> first_line_of_input(const std::string& path)
{
    const auto input = read_file("-");
    if (!input) return std::unexpected(input.error());
    const auto text = characters(*input);
    const std::string line(text.substr(0, text.find_first_of("\r\n")));
    if (line.empty())
        return bad_input(std::format("{} is locked. Give its passphrase or a recovery code on standard input.", path));
    return line;
}

/// What reads as a recovery code is tried as one first, then as a passphrase.
base::Result<vault::OpenedSlot> key_by(const std::vector<vault::KeySlot>& slots, const std::string& known)
{
    platform::headless::NativeSecrets secrets;
    NoEntropy entropy;
    vault::Keyring keyring(secrets, entropy);
    base::Result<vault::OpenedSlot> opened = base::failed(base::Kind::BadInput, "not a code");
    const auto take = [&](auto answer) { opened = std::move(answer); };
    if (const auto code = vault::parse_recovery_code(known)) keyring.open(slots, *code, take);
    secrets.deliver();
    if (!opened) keyring.open(slots, known, take);
    secrets.deliver();
    return opened;
}

std::unexpected<Failure> not_opened(const base::Error& error, const std::string& path)
{
    if (error.kind == base::Kind::BadInput || error.kind == base::Kind::Missing)
        return bad_input(std::format("{}: neither its passphrase nor one of its recovery codes. Try again.", path));
    if (error.kind == base::Kind::Full)
        return bad_input(std::format("{}: this machine has not enough memory for it. Close something first.", path));
    return failed(error, path);
}

}  // namespace

Outcome<vault::OpenedFile> open_locked(std::span<const std::byte> file, const std::string& path)
{
    auto opened = vault::open_file(file);
    const bool locked = !opened && opened.error().kind == base::Kind::Refused;
    if (opened) return std::move(*opened);
    if (!locked) return failed(opened.error(), path);
    const auto known = first_line_of_input(path);
    if (!known) return std::unexpected(known.error());
    const auto slots = vault::slots_of_file(file);
    if (!slots) return failed(slots.error(), path);
    const auto key = key_by(*slots, *known);
    if (!key) return not_opened(key.error(), path);
    auto unlocked = vault::open_file(file, key->key);
    if (!unlocked) return failed(unlocked.error(), path);
    return std::move(*unlocked);
}

}  // namespace tool
