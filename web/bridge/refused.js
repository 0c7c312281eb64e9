/** `reason` is one of the names of platform::Refusal, of platform::SecretRefusal or of platform::PasskeyRefusal. */
export class Refused extends Error {
  constructor(reason, cause) {
    super(`${reason}: ${cause?.name ?? ''} ${cause?.message ?? cause ?? ''}`, { cause });
    this.reason = reason;
  }
}
