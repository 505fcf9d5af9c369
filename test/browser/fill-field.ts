import type { Locator } from 'playwright-core';

/**
 * Fills a field by its label as a person does, whatever control it is: a choice by its words (several parted by 、), a day typed and
 * entered, a yes or no, a text.
 */
export async function fillField(form: Locator, label: string, text: string): Promise<void> {
  const page = form.page();
  const item = form
    .locator('.ant-form-item')
    .filter({ has: page.locator('label').getByText(label, { exact: true }) })
    .last();
  await item.waitFor();
  const radio = item.locator('.ant-radio-group');
  const choice = item.locator('input[role=combobox]');
  const day = item.locator('.ant-picker input');
  if ((await radio.count()) > 0) {
    await radio.getByText(text, { exact: true }).click();
  } else if ((await choice.count()) > 0) {
    for (const words of text.split('、')) await chooseOne(item, choice, words);
    await page.keyboard.press('Escape');
  } else if ((await day.count()) > 0) {
    // A day that is typed while the calendar is still opening can be lost: look, and type it again as a person would.
    for (let tries = 0; tries < 3; tries += 1) {
      await day.click();
      await day.fill(text);
      await day.press('Enter');
      await day.press('Tab');
      if ((await day.inputValue()) === text) return;
    }
    throw new Error(`“${label}” does not take ${text}`);
  } else {
    await item.locator('input, textarea').first().fill(text);
  }
}

/** Opens the list, narrows it where it can be typed into, and takes what fits; once more where the list changed under the hand. */
async function chooseOne(item: Locator, choice: Locator, words: string): Promise<void> {
  const page = item.page();
  for (let tries = 0; tries < 3; tries += 1) {
    await choice.click();
    if (await choice.isEditable()) await choice.fill(words);
    const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').last();
    await list.locator('.ant-select-item-option').getByText(words, { exact: false }).first().click();
    const chosen = item.locator('.ant-select').filter({ hasText: words }).first();
    const isThere = await chosen.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error(`the list does not take ${words}`);
}
