/** Something unreadable without the key it was sealed with (AES-256-GCM). */
export type Sealed = { readonly nonce: Uint8Array<ArrayBuffer>; readonly body: ArrayBuffer };

/** A key that can be used and not be read out. @param base64 32 bytes */
export function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, content: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  return { nonce, body: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, content) };
}

/** @throws {DOMException} where the key is another one */
export function unseal(key: CryptoKey, { nonce, body }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, body);
}

export function sealText(key: CryptoKey, text: string): Promise<Sealed> {
  return seal(key, new TextEncoder().encode(text));
}

export async function unsealText(key: CryptoKey, sealed: Sealed): Promise<string> {
  return new TextDecoder().decode(await unseal(key, sealed));
}
