// node data.mjs SITE: holds the JSON of a site to its schemas: the feeds to JSON Feed 1.1, the data to what the site publishes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const site = process.argv[2];
const all = readdirSync(site, { recursive: true }).map((file) => file.replaceAll("\\", "/"));
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const kinds = [
  [new URL("schemas/json-feed.schema.json", import.meta.url), /^(feed|quotations)\.json$/],
  [join(site, "schema/index.schema.json"), /^index\.json$/],
  [join(site, "schema/briefing.schema.json"), /^[^/]+\/briefing\.json$/],
];

let faults = 0;
for (const [schema, pattern] of kinds) {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats(ajv);
  const isValid = ajv.compile(read(schema));
  const files = all.filter((file) => pattern.test(file)).sort();
  if (files.length === 0) {
    console.log(`${pattern}: there is none`);
    faults++;
  }
  for (const file of files) {
    if (isValid(read(join(site, file)))) continue;
    faults++;
    for (const error of isValid.errors) console.log(`${file}${error.instancePath}: ${error.message}`);
  }
  console.log(`${pattern}: ${files.length} by ${schema}`);
}
process.exit(faults === 0 ? 0 : 1);
