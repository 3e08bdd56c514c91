/** A question of our server in WebAuthn's JSON form, and the authenticator's answer in the same form. */
type Json = Record<string, unknown>;

/** Browsers that read and write that form themselves; elsewhere a mail does as well. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Null when the person closed the device's window, or the device has no passkey for us. */
export const makePasskey = (question: Json): Promise<Json | null> =>
  answered(() =>
    navigator.credentials.create({
      // The server's library writes exactly this form.
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        question as unknown as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  );

export const takePasskey = (question: Json): Promise<Json | null> =>
  answered(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        question as unknown as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  );

async function answered(ask: () => Promise<Credential | null>): Promise<Json | null> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? { ...credential.toJSON() } : null;
  } catch {
    return null; // closed, timed out, or made on this device before
  }
}
