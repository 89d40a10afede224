import ts from 'typescript';

/** A text that people may see and that no translation can reach. */
export interface UntranslatedText {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Calls that show their arguments. */
const SHOWING =
  /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|appendText|createTreeView)$/;
/** Properties of VS Code's objects whose values are shown or read aloud. */
const SHOWN_PROPERTIES: ReadonlySet<string> = new Set(
  (
    'title label detail description tooltip placeHolder placeholder prompt message name value contextualTitle ' +
    'openLabel saveLabel badge text ariaLabel'
  ).split(' '),
);
const SHOWN_ATTRIBUTE =
  /\s[.?]?(?:aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
/** Where words are for those who develop, or for no one. */
const UNSEEN_CALL = /^(?:Error|TypeError|RangeError|RegExp|log|error|warn|info|debug|trace)$/;
/** HTML, in `html` and elsewhere. */
const TAG = /<\/?[a-z!]/i;
/** `$(icon)`, ids such as `zeroTrustSteps.x`, and what stands for an expression. */
const NO_WORDS = /\$\([\w~-]+\)|\b[a-z]\w*(?:\.\w+)+\b|\0/gi;
/** A sentence, or a name that begins with a capital. */
const PROSE = /\p{L}{2,}[,:;]? \p{L}{2,}|^\p{Lu}\p{Ll}+[ .!?…:]?$/u;

/** The texts of a module of the host or the webview that no `l10n.t`, no templates and no list of words goes around. */
export function untranslatedTexts(fileName: string, source: string): UntranslatedText[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found: UntranslatedText[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (isUnseen(node)) {
      return;
    }
    const text = literalText(node);
    if (text !== undefined && TAG.test(text)) {
      found.push(...textsOfPage(text).map(each => ({ line, text: each })));
    } else if (text !== undefined && isSeen(node, text)) {
      found.push({ line, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Text nodes and spoken or shown attributes of a template of lit-html or of a page. */
function textsOfPage(html: string): string[] {
  const attributes = [...html.matchAll(SHOWN_ATTRIBUTE)].map(([, double, single]) => double ?? single ?? '');
  const nodes = html
    .replace(/<(style|script)\b[^]*?<\/\1>/gi, '')
    .replace(/<!--[^]*?-->/g, '')
    .split(/<\/?[a-z!](?:"[^"]*"|'[^']*'|[^>"'])*>/i);
  return [...attributes, ...nodes].map(text => text.replaceAll('\0', '').trim()).filter(hasLetters);
}

/** Modules, types, templates that `l10n.t` is given elsewhere, and what only developers read. */
function isUnseen(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) {
    return true;
  }
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
    return /templates$/i.test(node.name.text);
  }
  return (ts.isCallExpression(node) || ts.isNewExpression(node)) && UNSEEN_CALL.test(calledName(node));
}

function isSeen(node: ts.Node, text: string): boolean {
  if (isKey(node) || isTranslated(node)) {
    return false;
  }
  const words = text.replace(NO_WORDS, '');
  return PROSE.test(words.trim()) || (isShown(node) && hasLetters(words));
}

/** A name of a property, a value that something is compared with, an index. */
function isKey(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText()))
  );
}

/** The text of `l10n.t(…)`. */
function isTranslated(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    /(?:^|\.)l10n\.t$/.test(parent.expression.getText())
  );
}

/** It goes where VS Code shows it, perhaps through `?:`, `??`, `+` or a list. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (
    ts.isConditionalExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isTemplateExpression(parent) ||
    (ts.isBinaryExpression(parent) && /^(?:\+|\?\?|\|\|)$/.test(parent.operatorToken.getText()))
  ) {
    return !(ts.isConditionalExpression(parent) && parent.condition === node) && isShown(parent);
  }
  if (ts.isPropertyAssignment(parent)) {
    return SHOWN_PROPERTIES.has(parent.name.getText()) && isOfEditor(parent);
  }
  if (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left)) {
    return parent.right === node && SHOWN_PROPERTIES.has(parent.left.name.text);
  }
  return ts.isCallExpression(parent) && parent.expression !== node && SHOWING.test(calledName(parent));
}

/** An argument of a function of VS Code: `{ title: … }` of our own messages says nothing to people. */
function isOfEditor(property: ts.Node): boolean {
  for (let node = property.parent; !ts.isStatement(node); node = node.parent) {
    if (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      node.expression.getText().startsWith('vscode.')
    ) {
      return true;
    }
  }
  return false;
}

function calledName(node: ts.CallExpression | ts.NewExpression): string {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression)) {
    return expression.getText();
  }
  const owner = expression.expression.getText();
  return /(?:^|\.|#)log$/.test(owner) ? 'log' : expression.name.text;
}

function literalText(node: ts.Node): string | undefined {
  return ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)
    ? textOf(node)
    : undefined;
}

/** With a null character for each expression. */
function textOf(node: ts.StringLiteral | ts.TemplateLiteral): string {
  return ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => `\0${literal.text}`).join('')
    : node.text;
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}
