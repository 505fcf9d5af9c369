/** Whether a text can be an account: what people type on any keyboard, 2 to 40 characters. */
export function isAccount(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{1,39}$/.test(text);
}
