"use strict";
// Lays out what the report holds as data. Text reaches the page by textContent alone; nothing is
// loaded, evaluated or kept. The shape of the data is told in PageJson and CaseLines.

const SEVERITIES = ["none", "low", "medium", "high", "critical"];
const SHAPES = ["○", "●", "■", "▲", "◆"];
const VERDICTS = ["expected", "review", "suspicious"];
const AT_ONCE = 50;
const TAGS = 3;
const ID = 0, SEVERITY = 1, VERDICT = 2, KIND = 3, HOST = 4, FIRST = 5, LAST = 6, FIRST_SHOWN = 7,
  SPAN_SHOWN = 8, HEADLINE = 9, ANALYTICS = 10, FORMER = 11, RECOVERED = 12;

const frame = JSON.parse(document.getElementById("frame").textContent);
const rows = [];      // a row of the table each
const pages = [];     // the page of each case, as text until it is opened; there when unpacked
const haystacks = []; // what search looks through of each case, made when needed
const sharedBy = [];  // of each case the texts that it shares, by number; there when searchable
const placeOf = new Map();
let shared = [];      // texts that many pages have; there when unpacked
let ownTexts = [];    // texts of the page that is laid out
let hosts = [];
let ready = false;

// ---- making elements

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "on") for (const [event, what] of Object.entries(value)) made.addEventListener(event, what);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== ""));
  return made;
}

function drawn(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes || {})) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function verdictOf(row) { return row[VERDICT] === 1 ? "to review" : VERDICTS[row[VERDICT]]; }

function badge(severity) {
  const word = SEVERITIES[severity];
  return element("span", { class: "badge " + word },
    element("span", { "aria-hidden": "true" }, SHAPES[severity]), " " + word);
}

// ---- reading the data

function readBlocks() {
  for (const block of document.querySelectorAll("script.cases:not([data-read])")) {
    block.setAttribute("data-read", "");
    for (const line of block.textContent.split("\n")) {
      if (line === "") continue;
      const row = JSON.parse(line);
      row[SEVERITY] = SEVERITIES.indexOf(row[SEVERITY]);
      row[VERDICT] = VERDICTS.indexOf(row[VERDICT]);
      placeOf.set(row[ID], rows.length);
      for (const former of row[FORMER]) if (!placeOf.has(former)) placeOf.set(former, rows.length);
      rows.push(row);
    }
  }
}

async function unpacked(block) {
  const letters = atob(block.textContent);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const text = await new Response(stream).text();
  block.remove();
  return text;
}

async function unpack() {
  shared = JSON.parse(await unpacked(document.getElementById("shared")));
  for (const block of document.querySelectorAll("script.pages")) {
    const text = await unpacked(block);
    if (text !== "") pages.push(...text.split("\n"));
  }
}

function readRest() {
  const lines = document.getElementById("hosts-data").textContent.split("\n");
  hosts = lines.map((line) => JSON.parse(line));
}

// Addresses are found however they are written: as evidence has them, or defanged.
function plain(text) {
  return text.toLowerCase().replaceAll("[.]", ".").replaceAll("hxxp", "http").replaceAll("fxp:", "ftp:").replaceAll("fxps:", "ftps:");
}

function rowTexts(at) {
  const row = rows[at];
  return [row[ID], row[HOST], row[HEADLINE], ...row[ANALYTICS], ...row[FORMER], row[SPAN_SHOWN]];
}

// Every text in some data.
function gather(data, texts) {
  for (const one of data) {
    if (typeof one === "string") texts.push(one);
    else if (Array.isArray(one)) gather(one, texts);
  }
  return texts;
}

// The row alone at first; the page is added when there is time for it, so that no key waits.
function haystack(at) {
  if (haystacks[at] === undefined) haystacks[at] = plain(rowTexts(at).join("\n"));
  return haystacks[at];
}

const sharedPlain = []; // shared texts as search looks through them; "" where they are ours

// Of which shared texts a word is part, a one for each; nothing where of none.
function sharedWith(word) {
  for (let at = sharedPlain.length; at < shared.length; at++) {
    sharedPlain.push(textOf(shared[at]).ours ? "" : plain(textOf(shared[at]).text));
  }
  let found = null;
  for (const [at, text] of sharedPlain.entries()) {
    if (!text.includes(word)) continue;
    if (found === null) found = new Uint8Array(sharedPlain.length);
    found[at] = 1;
  }
  return found;
}

// What a page says itself, and which shared texts it has.
function readPage(at) {
  const [texts, sections] = JSON.parse(pages[at]);
  sharedBy[at] = Uint32Array.from(texts.filter((one) => typeof one === "number"));
  return gather(texts.filter((one) => typeof one !== "number" && !textOf(one).ours), gather(sections, rowTexts(at)));
}

function prepareSearch(from) {
  const end = performance.now() + 8;
  let at = from;
  while (at < rows.length && performance.now() < end) {
    haystacks[at] = plain(readPage(at).join("\n"));
    at++;
  }
  if (at < rows.length) {
    setTimeout(prepareSearch, 0, at);
  } else {
    performance.mark("searchable");
    if (table.search.value !== "") { table.lastFound = null; choose(); }
  }
}

// ---- the table of cases

const COLUMNS = [
  { name: "Severity", key: (row) => -row[SEVERITY] },
  { name: "Case", key: (row) => row[HEADLINE].toLowerCase() },
  { name: "Host", key: (row) => row[HOST].toLowerCase() },
  { name: "First", key: (row) => row[FIRST] },
  { name: "Why", key: (row) => -row[ANALYTICS].length },
];

const table = { chosen: [], shown: 0, sort: -1, down: false, lastQuery: "", lastFound: null };

function caseRow(at) {
  const row = rows[at];
  return element("tr", {},
    element("td", {}, badge(row[SEVERITY])),
    element("td", { class: "what" },
      element("a", { href: "#" + row[ID] }, row[HEADLINE]),
      element("span", { class: "id" }, row[ID] + (row[KIND] === "job" ? "" : ", " + row[KIND])
        + (row[RECOVERED] ? ", recovered" : ""))),
    element("td", { class: "host" }, row[HOST]),
    element("td", { class: "time" }, row[FIRST_SHOWN]),
    element("td", { class: "why" }, row[ANALYTICS].length
      ? row[ANALYTICS].slice(0, TAGS).join(", ") + (row[ANALYTICS].length > TAGS ? " and " + (row[ANALYTICS].length - TAGS) + " more" : "")
      : verdictOf(row)));
}

function showMore() {
  const end = Math.min(table.shown + AT_ONCE, table.chosen.length);
  const some = document.createDocumentFragment();
  for (let at = table.shown; at < end; at++) some.append(caseRow(table.chosen[at]));
  table.body.append(some);
  table.shown = end;
  table.more.hidden = end >= table.chosen.length;
  table.more.textContent = "Show " + Math.min(AT_ONCE, table.chosen.length - end) + " more";
}

function matches(query, at) {
  return query.every(([word, among]) => haystack(at).includes(word)
    || (among !== null && sharedBy[at] !== undefined && sharedBy[at].some((number) => among[number] === 1)));
}

function choose() {
  const words = table.search.value.trim().split(/\s+/).filter((word) => word !== "");
  const query = words.map((word) => [plain(word), sharedWith(plain(word))]);
  const narrowed = table.lastFound !== null && table.lastQuery !== ""
    && plain(table.search.value).startsWith(plain(table.lastQuery)) && table.lastCount === rows.length;
  let found = narrowed ? table.lastFound : rows.keys();
  found = Array.from(found);
  if (query.length > 0) found = found.filter((at) => matches(query, at));
  table.lastQuery = table.search.value;
  table.lastFound = found;
  table.lastCount = rows.length;
  const verdict = table.verdict.value, severity = table.severity.value, host = table.host.value,
    analytic = table.analytic.value;
  let chosen = found.filter((at) => (verdict === "" || rows[at][VERDICT] === +verdict)
    && (severity === "" || rows[at][SEVERITY] >= +severity)
    && (host === "" || rows[at][HOST] === host)
    && (analytic === "" || rows[at][ANALYTICS].includes(analytic)));
  if (table.sort >= 0) {
    const key = COLUMNS[table.sort].key, sign = table.down ? -1 : 1;
    chosen = chosen.map((at) => [key(rows[at]), at])
      .sort((a, b) => (a[0] < b[0] ? -sign : a[0] > b[0] ? sign : a[1] - b[1]))
      .map((pair) => pair[1]);
  }
  table.chosen = chosen;
  table.shown = 0;
  table.body.replaceChildren();
  showMore();
  const all = frame.cases;
  table.count.textContent = chosen.length === rows.length ? all + " cases" : chosen.length + " of " + all + " cases";
}

// From the key to the next picture, for who measures.
function measured(start) {
  requestAnimationFrame(() => setTimeout(() => performance.measure("search", { start })));
}

function sortBy(column) {
  table.down = table.sort === column ? !table.down : false;
  table.sort = column;
  for (const [at, head] of table.heads.entries()) {
    head.setAttribute("aria-sort", at !== column ? "none" : table.down ? "descending" : "ascending");
  }
  choose();
}

function choice(label, options) {
  const select = element("select", { on: { change: choose } });
  for (const [value, text] of options) select.append(element("option", { value }, text));
  return [select, element("label", {}, element("span", {}, label), select)];
}

function fillChoices() {
  const named = (column) => Array.from(new Set(rows.flatMap((row) => row[column]))).sort();
  for (const host of named(HOST)) table.host.append(element("option", { value: host }, host));
  for (const analytic of named(ANALYTICS)) table.analytic.append(element("option", { value: analytic }, analytic));
}

function makeTable() {
  table.search = element("input", { type: "search", autocomplete: "off", spellcheck: "false",
    on: { input: (event) => { choose(); measured(event.timeStamp); } } });
  const bar = element("div", { class: "filters", role: "search" },
    element("label", { class: "search" }, element("span", {}, "Search"), table.search));
  const filters = {
    verdict: ["Verdict", [["", "all"], ["2", "suspicious"], ["1", "to review"], ["0", "expected"]]],
    severity: ["Severity", [["", "all"], ["4", "critical"], ["3", "high or worse"], ["2", "medium or worse"], ["1", "low or worse"]]],
    host: ["Host", [["", "all"]]],
    analytic: ["Analytic", [["", "all"]]],
  };
  for (const [name, [label, options]] of Object.entries(filters)) {
    const [select, labelled] = choice(label, options);
    table[name] = select;
    bar.append(labelled);
  }
  table.count = element("p", { class: "count", role: "status" });
  table.heads = COLUMNS.map((column, at) => element("th", { scope: "col", "aria-sort": "none" },
    element("button", { type: "button", on: { click: () => sortBy(at) } }, column.name)));
  table.body = element("tbody");
  table.more = element("button", { type: "button", class: "more", hidden: true, on: { click: showMore } });
  document.getElementById("table").append(bar, table.count,
    element("table", { class: "rows" },
      element("thead", {}, element("tr", {}, table.heads)), table.body), table.more);
}

// ---- times and charts

function offsetAt(time) {
  let minutes = frame.offsets.length ? frame.offsets[0][1] : 0;
  for (const [from, then] of frame.offsets) if (from <= time) minutes = then;
  return minutes;
}

function shownTime(time, withDay) {
  const text = new Date(time + offsetAt(time) * 60000).toISOString();
  return withDay ? text.slice(0, 10) : text.slice(11, 19);
}

const STEPS = [1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10800, 21600, 43200, 86400, 172800, 604800,
  1209600, 2592000, 7776000, 31536000, 157680000].map((seconds) => seconds * 1000);

function mark(severity, x, y) {
  const size = 5;
  const points = {
    4: [[0, -6], [6, 0], [0, 6], [-6, 0]],
    3: [[0, -6], [6, 5], [-6, 5]],
    2: [[-size, -size], [size, -size], [size, size], [-size, size]],
  }[severity];
  const attributes = { class: "mark " + SEVERITIES[severity] };
  if (!points) return drawn("circle", { ...attributes, cx: x, cy: y, r: severity === 1 ? 4 : 3 });
  return drawn("polygon", { ...attributes, points: points.map(([dx, dy]) => (x + dx) + "," + (y + dy)).join(" ") });
}

function chartOfHosts() {
  const place = document.getElementById("chart");
  place.replaceChildren();
  if (rows.length === 0) { place.append(element("p", {}, "No case, so nothing to draw.")); return; }
  const MOST = 40, LANE = 26, LEFT = 170, WIDTH = 1200, RIGHT = 20;
  const byHost = new Map();
  for (const [at, row] of rows.entries()) {
    if (!byHost.has(row[HOST])) byHost.set(row[HOST], []);
    byHost.get(row[HOST]).push(at);
  }
  const names = Array.from(byHost.keys());
  let first = Infinity, last = -Infinity;
  for (const row of rows) { first = Math.min(first, row[FIRST]); last = Math.max(last, row[FIRST]); }
  const span = Math.max(last - first, 1);
  const x = (time) => LEFT + 10 + (time - first) / span * (WIDTH - LEFT - RIGHT - 10);
  const lanes = names.slice(0, MOST);
  const height = lanes.length * LANE + 30;
  const svg = drawn("svg", { viewBox: "0 0 " + WIDTH + " " + height, class: "chart", role: "img",
    "aria-label": "Cases of " + lanes.length + " hosts over time; the table above holds the same cases" });
  const step = STEPS.find((one) => span / one <= 8) || STEPS[STEPS.length - 1];
  const zero = offsetAt(first) * 60000;
  for (let time = Math.ceil((first + zero) / step) * step - zero; time <= last; time += step) {
    svg.append(drawn("line", { class: "grid", x1: x(time), x2: x(time), y1: 0, y2: height - 22 }));
    svg.append(drawn("text", { class: "tick", x: x(time), y: height - 6, "text-anchor": "middle" },
      step >= 86400000 ? shownTime(time, true) : shownTime(time, false).slice(0, 5)));
  }
  for (const [lane, name] of lanes.entries()) {
    const y = lane * LANE + LANE / 2;
    svg.append(drawn("line", { class: "lane", x1: LEFT, x2: WIDTH - RIGHT, y1: y, y2: y }));
    svg.append(drawn("text", { class: "label", x: LEFT - 8, y: y + 4, "text-anchor": "end" },
      name.length > 24 ? name.slice(0, 23) + "…" : name));
    const worstAt = new Map(); // one mark a place, the worst
    for (const at of byHost.get(name)) {
      const bin = Math.round(x(rows[at][FIRST]) / 4);
      if (!worstAt.has(bin) || rows[worstAt.get(bin)][SEVERITY] < rows[at][SEVERITY]) worstAt.set(bin, at);
    }
    const sorted = Array.from(worstAt.values()).sort((a, b) => rows[a][SEVERITY] - rows[b][SEVERITY]);
    for (const at of sorted) {
      const row = rows[at];
      const one = mark(row[SEVERITY], x(row[FIRST]), y);
      one.append(drawn("title", {}, SEVERITIES[row[SEVERITY]] + ", " + row[FIRST_SHOWN] + ": " + row[HEADLINE]));
      one.addEventListener("click", () => { location.hash = "#" + row[ID]; });
      svg.append(one);
    }
  }
  place.append(element("div", { class: "wide", tabindex: "0", role: "region", "aria-labelledby": "timeline-title" }, svg), legend());
  if (names.length > MOST) place.append(element("p", {}, "and " + (names.length - MOST) + " more hosts, whose worst cases weigh less"));
}

function legend() {
  const list = element("p", { class: "legend" });
  for (let severity = 4; severity >= 0; severity--) list.append(badge(severity), " ");
  return list;
}

const LANES = ["process", "job", "transfer", "network", "machine"];
const LANE_OF = { "process-started": 0, command: 0, script: 0, "child-started": 0, executed: 0, loaded: 0,
  detected: 0, scheduled: 0, "service-installed": 0, "transfer-started": 2, "transfer-stopped": 2,
  "transfer-failed": 2, "file-written": 2, "file-renamed": 2, "file-deleted": 2, "name-resolved": 3,
  connected: 3, "proxy-request": 3, "logged-on": 4, "logged-off": 4, boot: 4, shutdown: 4,
  "service-started": 4, "service-stopped": 4, "start-type-changed": 4, "clock-changed": 4, "log-cleared": 4 };

// Seconds and weeks in one picture: each gap is as wide as the logarithm of its length.
function chartOfMoments(moments) {
  const LEFT = 80, WIDTH = 1200, RIGHT = 30, LANE = 24;
  const used = LANES.map((_, lane) => moments.some((one) => laneOf(one) === lane));
  const lanes = LANES.map((_, lane) => lane).filter((lane) => used[lane]);
  const at = [0];
  for (let i = 1; i < moments.length; i++) {
    const gap = Math.max(0, moments[i][0] - moments[i - 1][0]);
    at.push(at[i - 1] + (gap === 0 ? 0 : 0.6 + Math.log2(1 + gap / 1000)));
  }
  const span = Math.max(at[at.length - 1], 1);
  const x = (i) => LEFT + 10 + at[i] / span * (WIDTH - LEFT - RIGHT - 10);
  const height = lanes.length * LANE + 40;
  const svg = drawn("svg", { viewBox: "0 0 " + WIDTH + " " + height, class: "chart", role: "img",
    "aria-label": "What happened, in order; the table below says the same. Gaps are shortened" });
  for (const [row, lane] of lanes.entries()) {
    const y = row * LANE + LANE / 2;
    svg.append(drawn("line", { class: "lane", x1: LEFT, x2: WIDTH - RIGHT, y1: y, y2: y }));
    svg.append(drawn("text", { class: "label", x: LEFT - 8, y: y + 4, "text-anchor": "end" }, LANES[lane]));
  }
  let free = 0;
  let day = "";
  const dots = drawn("g");
  for (const [i, one] of moments.entries()) {
    const y = lanes.indexOf(laneOf(one)) * LANE + LANE / 2;
    const bad = one[2] === "transfer-failed" || one[2] === "executed" || one[2] === "log-cleared" || one[2] === "detected";
    const dot = drawn("circle", { class: bad ? "moment bad" : "moment", cx: x(i), cy: y, r: 5 });
    dot.append(drawn("title", {}, one[1] + " " + one[2] + ": " + textOf(one[3]).text));
    dots.append(dot);
    if (x(i) >= free) {
      svg.append(drawn("line", { class: "grid", x1: x(i), x2: x(i), y1: 0, y2: height - 34 }));
      const today = shownTime(one[0], true);
      const anchor = x(i) > WIDTH - 90 ? "end" : "start";
      svg.append(drawn("text", { class: "tick", x: x(i), y: height - 20, "text-anchor": anchor }, shownTime(one[0], false)));
      if (today !== day) svg.append(drawn("text", { class: "tick", x: x(i), y: height - 6, "text-anchor": anchor }, today));
      day = today;
      free = x(i) + 80;
    }
  }
  svg.append(dots);
  return element("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Timeline, drawn" }, svg);
}

function laneOf(moment) {
  const lane = LANE_OF[moment[2]];
  return lane === undefined ? 1 : lane;
}

// ---- the page of a case or host

const LOOKS = ["said", "quoted", "command", "said", "quoted"];
const OURS = 3;

function textOf(text) {
  const whole = typeof text === "number" ? ownTexts[text] : text;
  if (typeof whole === "string") return { text: whole, look: "said", ours: false };
  return { text: whole[0], look: LOOKS[whole[1]], ours: whole[1] >= OURS };
}

// The sections of a page, whose texts are there from now on.
function sectionsOf([texts, sections]) {
  ownTexts = texts.map((one) => (typeof one === "number" ? shared[one] : one));
  return sections;
}

function shownText(text) {
  const { text: words, look } = textOf(text);
  return look === "said" ? document.createTextNode(words) : element("code", { class: look }, words);
}

function words(text) { return textOf(text).text; }

function shownRefs(refs) {
  if (!refs) return "";
  const list = element("span", { class: "refs" });
  for (const ref of refs.split(" ")) {
    list.append(element("button", { type: "button", class: "ref", "aria-label": "evidence " + ref,
      on: { click: () => toEvidence(ref) } }, ref));
  }
  return list;
}

function toEvidence(ref) {
  const row = document.getElementById("row-" + ref);
  if (!row) return;
  row.scrollIntoView({ block: "center" });
  row.focus();
}

function factsBlock(facts) {
  const list = element("dl", { class: "facts" });
  let before = "";
  for (const [label, text, refs] of facts) {
    const name = words(label) || before;
    const repeated = name === before;
    list.append(element("div", repeated ? { class: "again" } : {},
      element("dt", {}, name), element("dd", {}, shownText(text), shownRefs(refs))));
    before = name;
  }
  return list;
}

function tableBlock([, columns, cells], caption) {
  const names = columns.map(words);
  const body = element("tbody");
  const refsAt = names.indexOf("evidence"), refAt = names.indexOf("ref");
  for (const row of cells) {
    const made = element("tr");
    row.forEach((cell, at) => {
      const content = at === refsAt ? shownRefs(words(cell)) : shownText(cell);
      made.append(element("td", { "data-label": names[at] }, content));
    });
    if (refAt >= 0) { made.id = "row-" + words(row[refAt]); made.tabIndex = -1; }
    body.append(made);
  }
  const made = element("table", { class: "static" }, element("caption", { class: "unseen" }, caption),
    element("thead", {}, element("tr", {}, names.map((name) => element("th", { scope: "col" }, name)))), body);
  const wide = element("div", { class: "wide", tabindex: "0", role: "region", "aria-label": caption }, made);
  return cells.length > 3 ? [searchable(made), wide] : [wide];
}

const QUIET = new Set(["analytic", "techniques", "entry", "by"]);

function item([mark, title, text, [, facts], refs]) {
  const word = words(mark);
  const severity = SEVERITIES.indexOf(word);
  const tags = facts.filter(([label]) => QUIET.has(words(label)));
  const rest = facts.filter(([label]) => !QUIET.has(words(label)));
  const heading = words(title);
  return element("li", { class: "item " + (severity >= 0 ? word : "m-" + word.replaceAll(" ", "-")) },
    severity >= 0 ? badge(severity) : element("span", { class: "badge m-" + word.replaceAll(" ", "-") }, word),
    element("div", { class: "body" },
      heading ? element("b", {}, heading) : "",
      heading ? element("br") : "",
      shownText(text), shownRefs(refs),
      element("span", { class: "tags" }, tags.flatMap(([, value]) => words(value).split(" "))
        .map((tag) => element("span", { class: "tag" }, tag))),
      rest.length ? factsBlock(rest) : ""));
}

function itemsBlock([, heading, items], folded) {
  const list = element("ul", { class: "items" }, items.map(item));
  const title = words(heading);
  if (!title) return [list];
  if (!folded) return [element("h3", {}, title), list];
  const counts = new Map();
  for (const one of items) counts.set(words(one[0]), (counts.get(words(one[0])) || 0) + 1);
  const told = Array.from(counts, ([word, number]) => number + " " + word).join(", ");
  return [element("details", {}, element("summary", {}, element("b", {}, title), " " + told), list)];
}

function treeBlock([, nodes]) {
  const root = element("ul", { class: "tree" });
  const lists = [root];
  for (const [depth, text, role] of nodes) {
    const node = element("li", {}, shownText(text), words(role) ? element("span", { class: "role" }, words(role)) : "");
    lists.length = Math.min(lists.length, depth + 1);
    const parent = lists[lists.length - 1];
    parent.append(node);
    const below = element("ul");
    node.append(below);
    lists.push(below);
  }
  for (const empty of root.querySelectorAll("ul:empty")) empty.remove();
  return root;
}

function momentsBlock([, moments]) {
  const told = moments.map(([time, shown, what, text, refs]) => [time, shown, words(what), text, refs]);
  const body = element("tbody", {}, told.map(([, shown, what, text, refs]) => element("tr", {},
    element("td", { class: "time" }, shown), element("td", {}, what.replaceAll("-", " ")),
    element("td", {}, shownText(text), shownRefs(refs)))));
  return [chartOfMoments(told), element("table", { class: "static" },
    element("caption", { class: "unseen" }, "Timeline"),
    element("thead", {}, element("tr", {}, ["time", "what", "text"].map((name) => element("th", { scope: "col" }, name)))), body)];
}

function shownBlock(block, section, title) {
  switch (block[0]) {
    case "f": return [factsBlock(block[1])];
    case "t": return tableBlock(block, title);
    case "i": return itemsBlock(block, section === "playbooks" && words(block[2].length ? block[2][0][0] : "") !== "conclusion");
    case "m": return momentsBlock(block);
    case "p": return [treeBlock(block)];
    default: return [];
  }
}

function shownSection([id, title, blocks]) {
  const name = words(title);
  return element("section", { class: "part part-" + id },
    element("h2", { id: "part-" + id, tabindex: "-1" }, name),
    blocks.flatMap((block) => shownBlock(block, id, name)));
}

function contents(sections) {
  return element("nav", { class: "contents", "aria-label": "Parts of this page" },
    sections.map(([id, title]) => element("button", { type: "button",
      on: { click: () => { const head = document.getElementById("part-" + id); head.scrollIntoView(); head.focus(); } } },
      words(title))));
}

function neighbours(at) {
  const order = table.chosen;
  const place = order.indexOf(at);
  const link = (to, name) => (to === undefined ? element("span", { class: "off" }, name)
    : element("a", { href: "#" + rows[to][ID] }, name));
  return element("nav", { class: "around", "aria-label": "Cases" },
    element("a", { href: "#cases" }, "All cases"),
    link(place > 0 ? order[place - 1] : undefined, "Previous"),
    link(place >= 0 ? order[place + 1] : undefined, "Next"));
}

function casePage(at) {
  const row = rows[at];
  const sections = sectionsOf(JSON.parse(pages[at]));
  const title = element("h1", { tabindex: "-1" }, row[HEADLINE]);
  return [neighbours(at),
    element("header", { class: "case" },
      element("p", { class: "meta" }, badge(row[SEVERITY]),
        element("span", {}, row[ID]), element("span", {}, row[HOST]), element("span", {}, row[SPAN_SHOWN] + " " + (frame.zone === "UTC" ? "UTC" : "")),
        element("span", {}, verdictOf(row)), row[KIND] === "job" ? "" : element("span", {}, row[KIND]),
        row[RECOVERED] ? element("span", {}, "from recovered records alone") : "",
        row[FORMER].length ? element("span", {}, "formerly " + row[FORMER].join(" ")) : ""),
      title),
    contents(sections),
    element("div", { class: "parts" }, sections.map(shownSection))];
}

function hostPage(number) {
  const [name, page] = hosts[number];
  const sections = sectionsOf(page);
  return [element("nav", { class: "around", "aria-label": "Hosts" }, element("a", { href: "#hosts" }, "All hosts")),
    element("header", { class: "case" }, element("h1", { tabindex: "-1" }, "Host " + name)),
    contents(sections), element("div", { class: "parts" }, sections.map(shownSection))];
}

let kept = 0; // how far the overview was scrolled

function route() {
  const hash = decodeURIComponent(location.hash.slice(1));
  const main = document.getElementById("top");
  const page = document.getElementById("page");
  const host = /^host-(\d+)$/.exec(hash);
  let shown = null;
  if (placeOf.has(hash) && ready) shown = casePage(placeOf.get(hash));
  else if (host && ready && hosts[+host[1]]) shown = hostPage(+host[1]);
  if (shown !== null) {
    if (!main.hidden) kept = scrollY;
    page.replaceChildren(...shown);
    main.hidden = true;
    page.hidden = false;
    const title = page.querySelector("h1");
    document.title = title.textContent.slice(0, 80);
    scrollTo(0, 0);
    title.focus({ preventScroll: true });
  } else if (main.hidden) {
    page.hidden = true;
    page.replaceChildren();
    main.hidden = false;
    document.title = "BITS cases";
    const target = hash === "cases" || hash === "top" ? null : document.getElementById(hash);
    if (target) target.scrollIntoView();
    else if (hash === "cases") { scrollTo(0, kept); table.search.focus({ preventScroll: true }); }
    else scrollTo(0, 0);
  }
}

// ---- tables that stand in the page already

function searchable(one) {
  const body = one.tBodies[0];
  const heads = Array.from(one.tHead.rows[0].cells);
  const all = Array.from(body.rows);
  const search = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  const count = element("span", { class: "count", role: "status" });
  search.addEventListener("input", () => {
    const query = plain(search.value.trim());
    let left = 0;
    for (const row of all) {
      row.hidden = !plain(row.textContent).includes(query);
      left += row.hidden ? 0 : 1;
    }
    count.textContent = query === "" ? "" : left + " of " + all.length;
  });
  heads.forEach((head, at) => {
    const button = element("button", { type: "button" }, head.textContent);
    head.replaceChildren(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keyed = all.map((row) => [keyOf(row.cells[at].textContent), row]);
      keyed.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) * (down ? -1 : 1));
      body.append(...keyed.map((pair) => pair[1]));
    });
  });
  return element("div", { class: "filters" },
    element("label", { class: "search" }, element("span", {}, "Search"), search), count);
}

// Numbers are sorted as numbers: their digits are padded.
function keyOf(text) {
  const bare = text.replace(/^e(?=\d)/, "").replaceAll(",", "");
  return /^\d+$/.test(bare) ? bare.padStart(20, "0") : text.toLowerCase();
}

// ---- the way in

makeTable();
readBlocks();
choose();
if (rows.length > 0) requestAnimationFrame(() => performance.mark("first-row"));

document.addEventListener("DOMContentLoaded", async () => {
  readBlocks();
  readRest();
  fillChoices();
  for (const one of document.querySelectorAll("#top table.static")) {
    one.parentElement.before(searchable(one));
  }
  chartOfHosts();
  try {
    await unpack();
    const [ofAll] = sectionsOf(hosts[0]);
    if (ofAll[2].length > 0) document.getElementById("hosts").after(shownSection(ofAll));
  } catch (old) {
    document.getElementById("table").prepend(element("p", { class: "count" },
      "This browser cannot unpack the pages of cases: it must be of 2023 or later."));
    return;
  }
  ready = true;
  table.lastFound = null;
  choose();
  route();
  addEventListener("hashchange", route);
  prepareSearch(0);
  performance.mark("ready");
});

addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
});
