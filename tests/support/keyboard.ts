import { expect, type Locator } from '@playwright/test';

/**
 * Moves the keyboard's focus to a field, button or mark, once it takes it: the fields of the tools wait, disabled, for
 * their script, and a focus that comes earlier is lost without a word.
 */
export async function focusOn(control: Locator): Promise<void> {
	await expect(control).toBeEnabled();
	await control.focus();
	await expect(control).toBeFocused();
}
