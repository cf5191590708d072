// The site: the same pages in two languages, under /en/ and /zh/. Nothing is
// loaded from elsewhere: the packages come from node_modules, and the style asks
// for no fonts.

import {languages, pages, texts} from "./src/components/text.js";

// The language and the name of a page are in its path: /en/trend.
function parts(path) {
  const [, lang, page = "index"] = /^\/(\w\w)\/(\w+)?/.exec(path) ?? [];
  return lang in languages ? {lang, page} : {lang: "en", page: null};
}

const address = (lang, name) => `/${lang}/${name === "index" || name === null ? "" : name}`;

export default {
  root: "src",
  output: "dist",
  title: "povaid",
  style: "style.css",
  globalStylesheets: [],
  dynamicPaths: Object.keys(languages).flatMap((lang) => pages.map((page) => `/${lang}/${page === "index" ? "" : page}`)),
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  head: ({path}) => `<script>document.documentElement.lang = "${languages[parts(path).lang].tag}";</script>
<link rel="icon" href="data:,">`,
  header: ({path}) => {
    const {lang, page} = parts(path);
    const other = lang === "en" ? "zh" : "en";
    const link = (name) => `<a href="${address(lang, name)}"${name === page ? ' aria-current="page"' : ""}>${texts[lang].nav[name]}</a>`;
    return `<a class="skip" href="#observablehq-main">${texts[lang].skip}</a>
<div class="masthead"><a class="brand" href="${address(lang, null)}">${texts[lang].title}</a>
<a class="language" lang="${languages[other].tag}" hreflang="${languages[other].tag}" href="${address(other, page)}">${languages[other].name}</a></div>
<nav aria-label="${texts[lang].pages}">${pages.filter((name) => name !== "village").map(link).join("\n")}</nav>
<script>{
const a = document.querySelector("a.language");
a.addEventListener("click", () => { a.search = location.search; });
}</script>`;
  },
  footer: ({path}) => `<p>${texts[parts(path).lang].footer}</p>`
};
