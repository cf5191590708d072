// Times queries on DuckDB, in memory and with one thread, beside povaid's.
//
//     node duckdb.mjs FILE.csv ROUNDS <queries.json
//
// FILE.csv is the table household; the queries, an object of name: SQL, are
// run in turn in each round, after one round that warms the caches. Prints the
// version, then "name<TAB>milliseconds" for each.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The package is installed for one run, not beside this file.
const { DuckDBInstance } = createRequire(join(process.env.DUCKDB_FOLDER, 'x.js'))('@duckdb/node-api');
const [file, rounds] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(0, 'utf8'));

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
const version = await connection.runAndReadAll('SELECT version()');
console.log(`version\t${version.getRows()[0][0]}`);
await connection.run(`CREATE TABLE household AS SELECT * FROM read_csv('${file}', header = true, columns =
	{'village': 'INTEGER', 'small_group': 'INTEGER', 'income': 'DOUBLE', 'line': 'DOUBLE', 'weight': 'DOUBLE'})`);

for (let round = 0; round <= Number(rounds); round++) {
	for (const [name, query] of Object.entries(queries)) {
		const begun = process.hrtime.bigint();
		await connection.runAndReadAll(query);
		const took = Number(process.hrtime.bigint() - begun) / 1e6;
		if (round > 0)
			console.log(`${name}\t${took}`);
	}
}
