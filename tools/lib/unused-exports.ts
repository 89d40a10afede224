import { readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';
import { findFiles } from './find-files';
import { root } from './paths';

/** Modules that are started or stand in for others: what they export is not for an import of ours. */
const STARTED =
  /^src\/(?:extension|cli|webview\/dashboard)\.ts$|^test\/(?:host|web)\/run\.ts$|^test\/support\/unhandled\.ts$|^test\/web\/(?:files\/extension|shims\/[\w-]+)\.ts$/;
/** Stands for all names of a module. */
const ALL = '*';

/** `src/a.ts: name` for each export of the project that no other module imports. */
export function unusedExports(): string[] {
  const paths = ['src', 'test', 'tools', 'bench'].flatMap(folder => findFiles(join(root, folder), '.ts'));
  const nameOf = (path: string): string => relative(root, path).replaceAll('\\', '/');
  return unusedOf(new Map(paths.map(path => [nameOf(path), readFileSync(path, 'utf8')])))
    .map(({ path, name }) => `${path}: ${name}`)
    .filter(found => !STARTED.test(found.split(':')[0] ?? ''));
}

/** @param sources By path, with `/`. A module is known by its path without `.ts`. */
export function unusedOf(sources: ReadonlyMap<string, string>): { path: string; name: string }[] {
  const modules = [...sources].map(([path, source]) => ({
    path,
    file: ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true),
  }));
  const used = new Set(modules.flatMap(({ path, file }) => importsOf(path, file)));
  return modules.flatMap(({ path, file }) => {
    const key = path.replace(/\.ts$/, '');
    return exportsOf(file)
      .filter(name => !used.has(`${key}:${name}`) && !used.has(`${key}:${ALL}`))
      .map(name => ({ path, name }));
  });
}

/** What a module imports from modules beside it, each as `path:name`. */
function importsOf(path: string, file: ts.SourceFile): string[] {
  const found: string[] = [];
  const add = (specifier: ts.Node | undefined, names: readonly string[]): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier) && specifier.text.startsWith('.')) {
      const target = posix.join(posix.dirname(path), specifier.text).replace(/\.ts$/, '');
      found.push(...names.map(name => `${target}:${name}`));
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, namesOf(node.importClause?.namedBindings));
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, namesOf(node.exportClause));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], [ALL]);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, [node.qualifier?.getText(file) ?? ALL]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  return bindings !== undefined && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))
    ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
    : [ALL];
}

function exportsOf(file: ts.SourceFile): string[] {
  return file.statements.flatMap(statement => {
    if (ts.isExportDeclaration(statement)) {
      return statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map(({ name }) => name.text)
        : [];
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isExported === true && !isOfSignatures(statement, file) ? declaredNames(statement) : [];
  });
}

/** A type that its own module names belongs to what the module says of its functions and values. */
function isOfSignatures(statement: ts.Statement, file: ts.SourceFile): boolean {
  if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) {
    return false;
  }
  const isNamed = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && node.text === statement.name.text && node !== statement.name) ||
    ts.forEachChild(node, isNamed) === true;
  return isNamed(file);
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Node };
  return name === undefined ? [] : [name.getText()];
}
