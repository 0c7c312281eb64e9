/** Passkeys that keep a secret: WebAuthn, whose PRF extension gives 32 bytes for a salt, to its owner alone. */
import { Refused } from './refused.js';

const patience = 120_000; // milliseconds; the device may close its window sooner

/** Whether it is worth offering them. A browser that does not say that it has the extension is not tried: what fails
 *  would leave a passkey in the device's list, for nothing. An address of numbers can have none. */
export const offered = async () => {
  const { PublicKeyCredential: kind, location } = globalThis;
  if (!kind?.getClientCapabilities || !/^[^[]*[a-z][^.]*$/i.test(location.hostname)) return false;
  const can = await kind.getClientCapabilities().catch(() => ({}));
  return Boolean(can['extension:prf'] && can.passkeyPlatformAuthenticator);
};

const refusals = { NotAllowedError: 'Cancelled', AbortError: 'Cancelled', InvalidStateError: 'AlreadyThere' };
const orRefused = work => async (...given) => {
  try { return await work(...given); } catch (error) {
    throw error instanceof Refused ? error : new Refused(refusals[error?.name] ?? 'Unavailable', error);
  }
};

const random = () => crypto.getRandomValues(new Uint8Array(32));
const described = ({ id }) => ({ type: 'public-key', id });
const base64url = bytes =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const secretOf = credential => {
  const secret = credential.getClientExtensionResults().prf?.results?.first;
  return secret && { id: new Uint8Array(credential.rawId), secret: new Uint8Array(secret) };
};

const request = passkeys => ({
  challenge: random(), // nobody checks an answer: only its secret counts
  allowCredentials: passkeys.map(described),
  userVerification: 'required', // without it some give another secret
  timeout: patience,
  extensions: { prf: { evalByCredential: Object.fromEntries(passkeys.map(({ id, salt }) => [base64url(id), { first: salt }])) } },
});

/** The one of them that its owner chose: { id, secret }. Must begin in a click, as `make` must.
 *  @param passkeys [{ id, salt }], bytes */
export const ask = orRefused(async passkeys => {
  const answered = secretOf(await navigator.credentials.get({ publicKey: request(passkeys) }));
  if (!answered) throw new Refused('NoSecret');
  return answered;
});

const description = (name, salt, known) => ({
  rp: { name }, // this page's host
  user: { id: random(), name, displayName: name }, // nobody in particular
  challenge: random(),
  pubKeyCredParams: [-7, -257].map(alg => ({ type: 'public-key', alg })),
  excludeCredentials: known.map(described),
  // Some devices give a secret only with passkeys that they list.
  authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
  timeout: patience,
  extensions: { prf: { eval: { first: salt } } },
});

/** The passkeys open nothing any more: whoever keeps them may take them out of its list. Few listen as yet. */
export const forget = async passkeys => {
  for (const { id } of passkeys)
    await globalThis.PublicKeyCredential?.signalUnknownCredential?.({ rpId: location.hostname, credentialId: base64url(id) })
      .catch(error => console.info(`A passkey is still listed: ${error.name}`));
};

/** A new one, listed as `name`, and its secret. Some tell the secret only when they are asked once more.
 *  @param known as in `ask`: none is made where one of them is */
export const make = orRefused(async (name, salt, known) => {
  const made = await navigator.credentials.create({ publicKey: description(name, salt, known) });
  const passkey = { id: new Uint8Array(made.rawId), salt };
  if (made.getClientExtensionResults().prf?.enabled) return secretOf(made) ?? ask([passkey]);
  forget([passkey]);
  throw new Refused('NoSecret');
});
