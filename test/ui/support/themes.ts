import type { Workbench } from './workbench';

export type Theme = 'light' | 'dark' | 'high-contrast-dark' | 'high-contrast-light';

/** `id`: its name in a setting. `label`: its name in the list of themes. `base`: the class of a window that has it. */
interface ColorTheme {
  readonly id: string;
  readonly label: string;
  readonly base: string;
}

const themes: Readonly<Record<Theme, ColorTheme>> = {
  light: { id: 'Default Light Modern', label: 'Light Modern', base: 'vs' },
  dark: { id: 'Default Dark Modern', label: 'Dark Modern', base: 'vs-dark' },
  'high-contrast-dark': { id: 'Default Dark Modern', label: 'Dark High Contrast', base: 'hc-black' },
  'high-contrast-light': { id: 'Default Light Modern', label: 'Light High Contrast', base: 'hc-light' },
};

/** What a window starts with; of the high-contrast ones VS Code takes none from a setting while the system has none. */
export function settingOf(theme: Theme): Readonly<Record<string, unknown>> {
  return { 'workbench.colorTheme': themes[theme].id };
}

/** Waits until a window that was opened with this theme shows it. */
export async function waitForTheme(workbench: Workbench, theme: Theme): Promise<void> {
  if (theme.startsWith('high-contrast')) await chooseTheme(workbench, theme);
  else await isShown(workbench, theme);
}

/** Chooses a theme from the list, as people do, and waits until the window has it. */
export async function chooseTheme(workbench: Workbench, theme: Theme): Promise<void> {
  const { label } = themes[theme];
  await workbench.runCommand('Preferences: Color Theme');
  // The list comes some time after its command, and empties the box.
  await workbench.quickInput.search(label);
  await workbench.quickInput.pick(label);
  await isShown(workbench, theme);
}

function isShown(workbench: Workbench, theme: Theme): Promise<void> {
  return workbench.page.locator(`.monaco-workbench.${themes[theme].base}`).waitFor();
}
