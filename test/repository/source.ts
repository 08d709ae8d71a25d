import { posix } from 'node:path';
import ts from 'typescript';
import { read } from './files.ts';

export interface Spot {
  file: string;
  line: number;
  text: string;
}

export interface Source {
  /** What it imports; paths of the repository where the import is relative. */
  imports: Spot[];
  /** Every text written in the code, and every key of an object. Comments are not code. */
  texts: Spot[];
  /** Names that reach outside what was handed in: the clock, chance, code made from text, the console. */
  reaches: Spot[];
  linesOfCode: number;
}

const known = new Map<string, Source>();

export function readSource(file: string): Source {
  const seen = known.get(file) ?? parse(file);
  known.set(file, seen);
  return seen;
}

function parse(file: string): Source {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const source: Source = { imports: [], texts: [], reaches: [], linesOfCode: 0 };
  const codeLines = new Set<number>();
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line + 1;
  const spot = (node: ts.Node, text: string): Spot => ({ file, line: lineOf(node.getStart()), text });

  function visit(node: ts.Node): void {
    if (!node.getChildCount() && node.getWidth()) codeLines.add(lineOf(node.getStart()));
    const imported = importedBy(node);
    if (imported) source.imports.push(spot(node, resolve(file, imported)));
    else if (ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node))
      source.texts.push(spot(node, node.text));
    else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) source.texts.push(spot(node, node.name.text));
    const reach = reachOf(node);
    if (reach) source.reaches.push(spot(node, reach));
    if (!(imported && ts.isImportDeclaration(node))) ts.forEachChild(node, visit);
  }
  visit(tree);
  source.linesOfCode = codeLines.size;
  return source;
}

function importedBy(node: ts.Node): string | undefined {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  return named && ts.isStringLiteralLike(named) ? named.text : undefined;
}

function resolve(file: string, imported: string): string {
  return imported.startsWith('.') ? posix.join(posix.dirname(file), imported) : imported;
}

function reachOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return ['Date.now', 'Math.random', 'Date.parse'].includes(text) || /^(globalThis|console)\b/.test(text)
      ? text
      : undefined;
  }
  if (!(ts.isNewExpression(node) || ts.isCallExpression(node)) || !ts.isIdentifier(node.expression)) return undefined;
  const name = node.expression.text;
  return ['Date', 'Function', 'eval'].includes(name)
    ? `${ts.isNewExpression(node) ? 'new ' : ''}${name}(…)`
    : undefined;
}
