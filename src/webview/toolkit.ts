import { html } from '@microsoft/fast-element';
import {
  Checkbox,
  provideVSCodeDesignSystem,
  vsCodeBadge,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDivider,
  vsCodeDropdown,
  vsCodeLink,
  vsCodeOption,
  vsCodeProgressRing,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

// The only file that knows the toolkit, which is no longer developed: whoever replaces it starts here.

/** The toolkit's own has a style attribute, which our content security policy forbids; its colours come from the sheet. */
const BADGE = html`<span class="control" part="control"><slot></slot></span>`;

/** Defines the elements `<vscode-…>` that the views are made of. */
export function registerToolkit(): void {
  keepNamesOfBoxes();
  provideVSCodeDesignSystem().register(
    vsCodeBadge({ template: BADGE }),
    vsCodeButton(),
    vsCodeCheckbox(),
    vsCodeDivider(),
    vsCodeDropdown(),
    vsCodeLink(),
    vsCodeOption(),
    vsCodeProgressRing(),
    vsCodeTextField(),
  );
}

/** The toolkit calls every box "Checkbox" as it comes into the page, whatever name it has been given. */
function keepNamesOfBoxes(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the box below
  const { connectedCallback } = Checkbox.prototype;
  Checkbox.prototype.connectedCallback = function (this: Checkbox) {
    const name = this.getAttribute('aria-label');
    connectedCallback.call(this);
    if (name !== null) this.setAttribute('aria-label', name);
  };
}
