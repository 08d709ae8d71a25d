import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '@coe-check/sdk';
import { fingerprintOf } from '../check/reported.ts';
import type { Ended, Format, FormatContext } from './format.ts';

const levels: Readonly<{ [severity in Severity]: 'error' | 'warning' | 'note' }> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * SARIF 2.1.0, for code-scanning tools and editors. Written as a stream: the rules first, each result as it comes, what
 * could not be read last.
 */
export function sarifFormat({ file, rules, lang, version }: FormatContext): Format {
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  const uri = isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.replaceAll('\\', '/'));
  let first = true;
  return {
    begin: () => `{
"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
"version": "2.1.0",
"runs": [{
"tool": { "driver": ${JSON.stringify(driver(rules, lang, version))} },
"language": "${lang === 'es' ? 'es' : 'en-US'}",
"columnKind": "unicodeCodePoints",
"artifacts": [${JSON.stringify({ location: { uri } })}],
"results": [`,
    finding(reported) {
      const { number, line, finding } = reported;
      const { rule, severity, fields, message, fixes, source, pack } = finding;
      const result = {
        ruleId: rule,
        ...(index.has(rule) ? { ruleIndex: index.get(rule) } : {}),
        level: levels[severity],
        message: { text: message },
        locations: [
          {
            physicalLocation: { artifactLocation: { uri, index: 0 }, region: { startLine: line } },
            logicalLocations: fields.map((field) => ({
              name: field,
              fullyQualifiedName: `record ${number}/${field}`,
              kind: 'member',
            })),
          },
        ],
        partialFingerprints: { 'coeCheck/v1': fingerprintOf(reported) },
        properties: {
          record: number,
          pack: `${pack.name}@${pack.version}`,
          source,
          fixes: fixes.map(({ label, set }) => ({ label, set })),
        },
      };
      const comma = first ? '\n' : ',\n';
      first = false;
      return comma + JSON.stringify(result);
    },
    end: (ended) => `],\n"invocations": [${JSON.stringify(invocation(ended))}]\n}]\n}\n`,
  };
}

function invocation({ exit, faults }: Ended): object {
  return {
    executionSuccessful: exit !== 2,
    exitCode: exit,
    toolExecutionNotifications: faults.map((fault) => ({ level: 'error', message: { text: fault } })),
  };
}

function driver(rules: FormatContext['rules'], lang: 'en' | 'es', version: string): object {
  return {
    name: 'coe',
    fullName: 'COE Check',
    version,
    semanticVersion: version,
    rules: rules.map(({ id, summary, why, says, severity, source, pack }) => ({
      id,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      help: { text: `${why}\n\n${says[lang] ?? says.en}` },
      defaultConfiguration: { level: levels[severity] },
      properties: { tags: [pack.name, id.split('/')[1] ?? pack.name], source },
    })),
  };
}
