/** `reason` is one of the names of platform::Refusal, or of platform::SecretRefusal. */
export class Refused extends Error {
  constructor(reason, cause) {
    super(`${reason}: ${cause?.name ?? ''} ${cause?.message ?? cause ?? ''}`, { cause });
    this.reason = reason;
  }
}
