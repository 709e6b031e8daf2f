// Reads a JSON array of bodies in Portable Text, writes a JSON array of their HTML by the default components.
import { toHTML } from "@portabletext/to-html";
import { readFileSync, writeFileSync } from "node:fs";

const bodies = JSON.parse(readFileSync(process.argv[2], "utf8"));
writeFileSync(process.argv[3], JSON.stringify(bodies.map((blocks) => toHTML(blocks))));
