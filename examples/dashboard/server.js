// The dashboard's server: the built site, and the answers of named queries.
//
//     node server.js SITE
//
// Every file queries/NAME.sql is an address /api/NAME. A page chooses among
// these and gives their parameters, which are integers within the limits that
// the file declares; it can never send SQL. Nothing is cached: an answer is what
// the tables hold now. The role that asks can only read.
//
// PGHOST, PGPORT and PGDATABASE say where the database is, PORT where to listen
// (0: wherever there is room), always on the loopback interface.

import {createServer} from "node:http";
import {createReadStream, readFileSync, readdirSync, statSync} from "node:fs";
import {dirname, extname, join, normalize, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import pg from "pg";

const here = dirname(fileURLToPath(import.meta.url));
const site = resolve(process.argv[2] ?? join(here, "dist"));

// Counts are numbers; what SQL printed as a decimal stays as it is printed.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, String);
pg.types.setTypeParser(pg.types.builtins.DATE, String);

const queries = new Map(readdirSync(join(here, "queries")).map((file) => {
  const sql = readFileSync(join(here, "queries", file), "utf8");
  const parameters = [...sql.matchAll(/^-- \$(\d+) (\w+) integer (\d+)\.\.(\d+)$/gm)]
    .map(([, n, name, least, most]) => ({n: Number(n), name, least: Number(least), most: Number(most)}));
  const used = new Set([...sql.replace(/^--.*$/gm, "").matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)));
  if (parameters.some(({n}, i) => n !== i + 1) || used.size !== parameters.length) {
    throw new Error(`${file} does not declare the parameters that it uses`);
  }
  return [file.replace(/\.sql$/, ""), {sql, parameters}];
}));

const pool = new pg.Pool({user: process.env.DASHBOARD_USER ?? "dashboard_reader", max: 4, application_name: "dashboard"});
pool.on("error", (error) => console.error(`dashboard: ${error.message}`));

class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function answer(name, given) {
  const query = queries.get(name);
  if (!query) throw new Refusal(404, `there is no query "${name}"`);
  const values = query.parameters.map(({name, least, most}) => {
    const text = given.get(name) ?? "";
    if (!/^\d{1,9}$/.test(text) || text < least || text > most) {
      throw new Refusal(400, `parameter "${name}" must be an integer from ${least} to ${most}`);
    }
    return Number(text);
  });
  for (const name of given.keys()) {
    if (!query.parameters.some((p) => p.name === name)) throw new Refusal(400, `there is no parameter "${name}"`);
  }
  return (await pool.query({name, text: query.sql, values})).rows;
}

const types = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png"};

const headers = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // Framework writes the cells of a page into the page, as scripts.
  "Content-Security-Policy": "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
    "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
};

function file(path) {
  const name = normalize(join(site, decodeURIComponent(path)));
  if ((name !== site && !name.startsWith(`${site}/`)) || name.includes("\0")) throw new Refusal(404, "there is no such page");
  for (const candidate of [name, `${name}.html`, join(name, "index.html")]) {
    if (statSync(candidate, {throwIfNoEntry: false})?.isFile()) return candidate;
  }
  throw new Refusal(404, "there is no such page");
}

async function handle(request, response) {
  const {port} = server.address();
  // Another site's name that resolves to this machine is not this server.
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host)) throw new Refusal(403, "this is not the server of that name");
  if (request.method !== "GET" && request.method !== "HEAD") throw new Refusal(405, "this server only answers questions");
  const url = new URL(request.url, `http://127.0.0.1:${port}`);
  if (url.pathname === "/") {
    const language = /^\s*zh\b/i.test(request.headers["accept-language"] ?? "") ? "zh" : "en";
    response.writeHead(302, {...headers, Location: `/${language}/`}).end();
  } else if (url.pathname.startsWith("/api/")) {
    const rows = await answer(url.pathname.slice(5), url.searchParams);
    response.writeHead(200, {...headers, "Content-Type": "application/json", "Cache-Control": "no-store"});
    response.end(request.method === "HEAD" ? undefined : JSON.stringify(rows));
  } else if (url.pathname.startsWith("/sql/")) {
    const query = queries.get(url.pathname.slice(5));
    if (!query) throw new Refusal(404, "there is no such query");
    response.writeHead(200, {...headers, "Content-Type": "text/plain; charset=utf-8"}).end(query.sql);
  } else {
    const name = file(url.pathname);
    response.writeHead(200, {...headers, "Content-Type": types[extname(name)] ?? "application/octet-stream", "Cache-Control": "no-cache"});
    if (request.method === "HEAD") response.end();
    else createReadStream(name).on("error", () => response.destroy()).pipe(response);
  }
}

const server = createServer((request, response) => {
  handle(request, response).catch((error) => {
    const status = error.status ?? (error instanceof URIError ? 400 : 500);
    if (status === 500) console.error(`dashboard: ${request.url}: ${error.code ?? ""} ${error.message}`);
    if (response.headersSent) return response.destroy();
    response.writeHead(status, {...headers, "Content-Type": "application/json", "Cache-Control": "no-store"});
    response.end(JSON.stringify({error: error.message, code: error.code}));
  });
});

server.on("error", (error) => {
  console.error(`dashboard: ${error.message}`);
  process.exit(1);
});
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  console.log(`The dashboard is at http://127.0.0.1:${server.address().port}/ (Ctrl-C ends it)`);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
