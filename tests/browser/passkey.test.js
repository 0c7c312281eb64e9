// A passkey beside the passphrase: added, asked for, refused and taken away, with a device that Chromium makes up.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, go, heading, press, says, visit } from './app.js';
import { launch } from './harness/browser.js';
import { choosePassphrase, field, lockNow, passphrase, setPassphrase, status, unlock } from './passphrase.js';
import { foundIn, stored } from './stored.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const secret = 'Heron on the weir';
const byPasskey = 'Open with a passkey';

const sensor = {
  protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, hasPrf: true,
  isUserVerified: true, automaticPresenceSimulation: true,
};

/** Gives the page a device with a sensor, whose owner says yes. */
const device = async (page, more = {}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const add = async options => (await session.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId;
  let authenticatorId = await add({ ...sensor, ...more });
  return {
    /** Somebody else tries, until the sensor is blocked. */
    refuse: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
    /** Another device, that keeps nothing as yet. */
    replace: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      authenticatorId = await add(sensor);
    },
    lists: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    forget: () => session.send('WebAuthn.clearCredentials', { authenticatorId }),
  };
};

const visitWith = (options, work, more) => {
  let made;
  return visit(browser, opening => work(opening.page, made), { before: async page => { made = await device(page, options); }, ...more });
};

const write = async page => {
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).fill(secret);
  await press(page, 'Done');
  await status(page, /^Saved/).waitFor();
};

const addPasskey = async page => {
  await go(page, 'Settings');
  await press(page, /^Add a passkey/);
  await status(page, 'A passkey opens your record now').waitFor();
};

const opensByPasskey = async page => {
  await press(page, byPasskey);
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 20000 });
};

test('a passkey opens the record, the passphrase still does, and it can be taken away', () => visitWith({}, async (page, phone) => {
  await write(page);
  await setPassphrase(page);
  await addPasskey(page);
  await says(page, 'Your record opens with your passphrase or a passkey.');
  const [listed, ...others] = await phone.lists();
  assert.deepEqual([listed.rpId, others.length], ['localhost', 0]);
  assert.deepEqual(foundIn(await stored(page), [secret, 'Heron']), []);

  await lockNow(page);
  await opensByPasskey(page);
  await go(page, 'Journal');
  await says(page, secret);
  await lockNow(page);
  await unlock(page);

  await go(page, 'Settings');
  await press(page, /^Stop opening by passkey/);
  await status(page, 'No passkey opens your record now').waitFor();
  for (let waited = 0; waited < 40 && (await phone.lists()).length; ++waited) await page.waitForTimeout(50);
  assert.deepEqual(await phone.lists(), [], 'the device lists it no more');
  await says(page, 'Your record opens only with your passphrase.');
  await lockNow(page);
  assert.equal(await button(page, byPasskey).count(), 0);
  await unlock(page);
}));

test('a device that says no changes nothing, and the next yes counts', () => visitWith({}, async (page, phone) => {
  await setPassphrase(page);
  await phone.refuse();
  await press(page, /^Add a passkey/);
  await says(page, /^Your device did not say yes/);
  await says(page, 'Your record opens only with your passphrase.');
  await phone.replace();
  await addPasskey(page);
  await lockNow(page);
  await phone.refuse();
  await press(page, byPasskey);
  await says(page, /^Your device did not say yes/);
  await unlock(page);
}));

test('a passkey that is lost leaves the passphrase', () => visitWith({}, async (page, phone) => {
  await setPassphrase(page);
  await addPasskey(page);
  await lockNow(page);
  await phone.forget();
  await press(page, byPasskey);
  await says(page, /^Your device did not say yes/);
  await unlock(page);
}));

test('a second passkey on the same device is not made', () => visitWith({}, async (page, phone) => {
  await setPassphrase(page);
  await addPasskey(page);
  await press(page, /^Add another passkey/);
  await says(page, 'A passkey on this device opens your record already.');
  assert.equal((await phone.lists()).length, 1);
}));

test('a device that tells the secret only when it is asked once more is asked', () => visit(browser, async ({ page }) => {
  await setPassphrase(page);
  await addPasskey(page);
  await lockNow(page);
  await opensByPasskey(page);
}, { before: async page => {
  await device(page);
  await page.addInitScript(() => {
    const kind = PublicKeyCredential.prototype, results = kind.getClientExtensionResults;
    kind.getClientExtensionResults = function () {
      const all = results.call(this);
      if (this.response instanceof AuthenticatorAttestationResponse) delete all.prf.results;
      return all;
    };
  });
} }));

test('a device whose passkeys keep no secret is told apart', () => visitWith({ hasPrf: false }, async (page, phone) => {
  await setPassphrase(page);
  await press(page, /^Add a passkey/);
  await says(page, /^That passkey cannot open a record/);
  assert.deepEqual(await phone.lists(), []);
  await says(page, 'Your record opens only with your passphrase.');
}));

test('another passphrase keeps the passkey; another lock says before that it goes', () => visitWith({}, async page => {
  await setPassphrase(page);
  await addPasskey(page);
  await press(page, /^Change the passphrase/);
  await choosePassphrase(page, 'seven swans a-swimming', 'Change it');
  await status(page, 'Your passphrase is on').waitFor({ timeout: 20000 });
  await lockNow(page);
  await opensByPasskey(page);
  await go(page, 'Settings');
  await press(page, /^Change the lock/);
  await says(page, /^Passkeys will not open it any more/);
  await choosePassphrase(page, passphrase);
  await heading(page, 'Your recovery codes').waitFor({ timeout: 20000 });
  const code = await page.getByRole('group', { name: 'Recovery codes' }).getByRole('paragraph').first().textContent();
  await page.getByRole('textbox', { name: /^Type one of them here/ }).fill(code);
  await press(page, 'Turn it on');
  await status(page, 'Your passphrase is on').waitFor();
  await lockNow(page);
  assert.equal(await button(page, byPasskey).count(), 0);
  await unlock(page);
}));

test('where the browser has no passkeys, or no device to keep them, none is offered', async () => {
  const none = async ({ page }) => {
    await setPassphrase(page);
    await button(page, /^Change the lock/).waitFor();
    assert.equal(await page.getByText(/passkey/i).count(), 0);
    await lockNow(page);
    await field(page, 'Your passphrase').waitFor();
    assert.equal(await button(page, byPasskey).count(), 0);
  };
  await visit(browser, none);
  await visit(browser, none, { before: async page => {
    await device(page);
    await page.addInitScript(() => { delete globalThis.PublicKeyCredential; });
  } });
});

test('the device lists it under the name that was chosen for other eyes', () => visitWith({}, async (page, phone) => {
  await setPassphrase(page);
  await page.getByRole('radio', { name: 'Weather', exact: true }).press('Space');
  await page.waitForFunction(() => document.title === 'Weather'); // the choice has reached the program
  await press(page, /^Add a passkey/);
  await status(page, 'A passkey opens your record now').waitFor();
  assert.equal((await phone.lists())[0].userName, 'Weather');
}));
