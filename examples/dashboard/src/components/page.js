// What all pages share: questions to the server, the choice of year and county,
// numbers, tables, and the frame around a chart.

import {html} from "htl";
import {languages, say, texts} from "./text.js";

export {say};

// The words of a page in its language, and the names of places in it.
export function language(lang, page) {
  const t = texts[lang];
  const local = (row, name) => row[lang === "zh" ? `${name}_zh` : name];
  document.documentElement.lang = languages[lang].tag;
  document.title = `${t[page].heading} – ${t.title}`;
  return {
    lang,
    t,
    here: t[page],
    county: (row) => (row.county ? local(row, "county") : t.prefecture),
    township: (row) => local(row, "township"),
    village: (row) => local(row, "village"),
    label: (row) => (lang === "zh" && row.local_label) || row.label,
    labels: async () => {
      const labels = new Map((await query("criteria")).map((row) => [row.criterion, (lang === "zh" && row.local_label) || row.label.replace(/ \(.*\)/, "")]));
      return (names) => (names.length ? names.map((name) => labels.get(name) ?? name).join(lang === "zh" ? "、" : "; ") : "—");
    }
  };
}

// Ask the server a named question; see server.js.
export async function query(name, parameters = {}) {
  const response = await fetch(`/api/${name}?${new URLSearchParams(parameters)}`);
  const rows = await response.json();
  if (!response.ok) throw new Error(`${name}: ${rows.error}`);
  return rows;
}

// Numbers come as the database printed them; only the thousands are set apart.
export function number(value) {
  if (value === null || value === undefined) return "—";
  const [whole, rest] = String(value).split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",").replace("-", "−");
  return rest === undefined ? apart : `${apart}.${rest}`;
}

// The same for amounts of money, without the cents that are zero.
export const money = (value) => (value === null ? "—" : number(String(value).replace(/\.00$/, "")));

/*
 * Choices. They stand in the address, so that a reload, the other language and a
 * bookmark keep them.
 */
const address = () => new URL(location.href);

export const chosen = (name, fallback) => address().searchParams.get(name) ?? fallback;

export function choose(name, value) {
  const url = address();
  url.searchParams.set(name, value);
  history.replaceState(null, "", url);
}

// A labelled select for Framework's view().
export function select(name, label, options, fallback) {
  const values = options.map(([value]) => String(value));
  const start = values.includes(chosen(name)) ? chosen(name) : String(fallback);
  const list = html`<select name=${name}>${options.map(([value, text]) => html`<option value=${value} selected=${String(value) === start}>${text}`)}</select>`;
  const field = html`<label class="choice"><span>${label}</span>${list}</label>`;
  Object.defineProperty(field, "value", {get: () => list.value});
  list.addEventListener("change", () => {
    choose(name, list.value);
    field.dispatchEvent(new Event("input", {bubbles: true}));
  });
  return field;
}

export async function years(t, {name = "year", label = t.year, pick = (all) => all.at(-1)} = {}) {
  const all = (await query("years")).map((row) => row.year);
  return select(name, label, all.map((year) => [year, year]), pick(all));
}

export async function counties(page) {
  const all = await query("verdict_counties", {year: (await query("years")).at(-1).year});
  return select("county", page.t.county, [[0, page.t.prefecture], ...all.map((row) => [row.county_code, page.county(row)])], 0);
}

/*
 * A table: columns are {key, label, number, show}, show gives what stands in the
 * cell. Wide ones scroll within themselves, long ones begin with their first rows.
 */
export function table({t, name, caption, columns, rows, id = () => "", total = () => false, first = 40}) {
  const line = (row) => html`<tr data-id=${id(row)} class=${total(row) ? "total" : null}>${columns.map(({key, number: right, show}, i) => {
    const shown = show ? show(row) : right ? number(row[key]) : row[key] ?? "—";
    return i === 0 ? html`<th scope="row" data-column=${key}>${shown}</th>` : html`<td data-column=${key} class=${right ? "number" : null}>${shown}</td>`;
  })}</tr>`;
  const body = html`<tbody>${rows.slice(0, first).map(line)}</tbody>`;
  const more = rows.length > first ? html`<button type="button" class="more">${say(t.showAll, {n: number(rows.length)})}</button>` : "";
  if (more) {
    more.addEventListener("click", () => {
      body.append(...rows.slice(first).map(line));
      more.remove();
    });
  }
  return html`<div class="table"><div class="scroll" role="region" tabindex="0" aria-label=${say(t.scroll, {name: caption})}>
<table data-table=${name}><caption>${caption}</caption>
<thead><tr>${columns.map(({key, label, number: right}) => html`<th scope="col" class=${right ? "number" : null} data-column=${key}>${label}</th>`)}</tr></thead>
${body}</table></div>${more}</div>`;
}

// The columns of a table by name, with the labels of the page.
export const columns = (labels, shows = {}, texts = []) =>
  Object.entries(labels).map(([key, label]) => ({key, label, number: !texts.includes(key), show: shows[key]}));

export function tile(name, label, value, remark) {
  return html`<div class="tile" data-tile=${name}><dt>${label}</dt><dd class="value">${value}</dd><dd class="remark">${remark}</dd></div>`;
}

export const verdict = (t, value) => html`<span class=${`verdict ${value}`}>${t.verdict[value]}</span>`;

// A chart with its name and a note; draw(width) returns the picture.
export function figure(name, title, note, draw) {
  const place = html`<div class="picture"></div>`;
  const whole = html`<figure data-chart=${name} aria-label=${title}><figcaption><strong>${title}</strong><span>${note}</span></figcaption>${place}</figure>`;
  let drawn = 0;
  new ResizeObserver(([{contentRect: {width}}]) => {
    if (!width || Math.abs(width - drawn) < 1) return;
    drawn = width;
    const picture = draw(width);
    const svg = picture.matches("svg") ? picture : picture.querySelector("svg:last-of-type");
    if (picture !== svg) picture.setAttribute("role", "presentation");
    svg.setAttribute("role", svg.querySelector("a") ? "group" : "img");
    svg.setAttribute("aria-label", title);
    place.replaceChildren(picture);
  }).observe(place);
  return whole;
}

// When it was read, and with which queries.
export function source(t, ...names) {
  const item = (name) => {
    const text = html`<pre tabindex="0" aria-label=${name}></pre>`;
    const details = html`<details><summary>${t.sql}: <code>${name}.sql</code></summary>${text}</details>`;
    details.addEventListener("toggle", async () => {
      if (!text.textContent) text.textContent = await (await fetch(`/sql/${name}`)).text();
    });
    return details;
  };
  return html`<div class="source"><p>${say(t.readAt, {time: new Date().toLocaleTimeString(document.documentElement.lang)})}</p>${names.map(item)}</div>`;
}

// Told apart by colour-blind readers, and dark enough on white.
export const colours = {blue: "#0072b2", orange: "#d98200", red: "#c04a00", green: "#007a5a", grey: "#6b7684", ink: "#1c2430"};

// What all charts have in common.
export const base = {style: {fontFamily: "inherit", fontSize: "13px", color: "#38414d", overflow: "visible"}};
