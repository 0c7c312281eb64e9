#pragma once
#include <functional>

#include "vault/keyring.h"
#include "vault/vault_file.h"

namespace vault {

/// A record on its way between two devices of one person: a vault file under a key of its own, which nothing opens but
/// a code that both know. Whoever has the code learns nothing of the key that either device keeps its record with.
class MeetingFiles {
public:
    using Bytes = std::vector<std::byte>;
    template <class Value> using Answer = std::function<void(base::Result<Value>)>;

    /// Both must outlive it.
    MeetingFiles(platform::Secrets& secrets, base::Entropy& entropy)
        : secrets_(&secrets), entropy_(&entropy), keyring_(secrets, entropy)
    {
    }
    MeetingFiles(const MeetingFiles&) = delete;
    MeetingFiles& operator=(const MeetingFiles&) = delete;

    /// Of what `file` holds, by its key, after everything in it verified. Takes memory twice its size meanwhile; errors
    /// may be answered within the call. Corrupt, it does not verify; Refused, the browser has no service for secrets.
    void make(VaultFile file, const DataKey& key, const RecoveryCode& code, Answer<Bytes> answer);
    /// The plain record in one, after everything in it verified. BadInput: the code is another one, or it is no such
    /// file; Corrupt, it is damaged.
    void open(Bytes file, const RecoveryCode& code, Answer<Bytes> answer);
    [[nodiscard]] bool busy() const { return answer_.waiting() || keyring_.busy(); }

private:
    platform::Secrets* secrets_;
    base::Entropy* entropy_;
    OneAnswer answer_;
    Keyring keyring_;  ///< last: its answers come here
};

}  // namespace vault
