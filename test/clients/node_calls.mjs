// The calls by node's pg, whose results come as text, or with the argument
// "binary" in binary form.  Every parameter is sent as an untyped text.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const require = createRequire(process.env.NODE_FOLDER + '/');
const pg = require('pg');
const [mode, source, target] = process.argv.slice(2);

const unescape = (text) => text.replace(/\\(.)/gs, (_, c) => ({ t: '\t', n: '\n', r: '\r' })[c] ?? c);
const escape = (text) => text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');

function valueOf(kind, text) {
  if (kind === 'null') return null;
  if (kind.endsWith('[]')) return text.split('\x1f').map((part) => (part === 'NULL' ? null : valueOf(kind.slice(0, -2), part)));
  if (kind === 'float' || kind === 'int') return Number(text);
  if (kind === 'boolean') return text === 't' || text === 'true';
  if (kind === 'json') return JSON.stringify(JSON.parse(text)); // as its documentation says
  return text; // a decimal and a date, too: the language has none, and pg sends a Date with a time
}

// A float8 comes as a number, a numeric as a string; what goes back is sent as it came.
const client = new pg.Client({ binary: mode === 'binary' });
await client.connect();

async function execute(sql, values) {
  const result = await client.query({ text: sql.replace(/@(\d+)@/g, '$$$1'), values, rowMode: 'array' });
  return result.rows.length ? result.rows[0][0] : null;
}

const answers = [];
for (const line of readFileSync(source, 'utf8').split('\n').slice(0, -1)) {
  const [number, sql, back, ...rest] = line.split('\t').map(unescape);
  let fields;
  try {
    const values = [];
    for (let i = 0; i < rest.length; i += 2) values.push(valueOf(rest[i], rest[i + 1]));
    let result = await execute(sql, values);
    if (back && result !== null) result = await execute(back, [result]);
    fields = result === null ? ['null'] : ['ok', String(result)];
  } catch (error) {
    fields = ['error', error.code ?? error.name, error.message.split('\n')[0]];
  }
  answers.push([number, ...fields.map(escape)].join('\t') + '\n');
}
writeFileSync(target, answers.join(''));
await client.end();
