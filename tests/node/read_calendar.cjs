// Reads a calendar from standard input with the parser that the argument names, and writes its
// events as JSON: all-day times as "2012-08-27", others as instants in UTC.
"use strict";
const fs = require("node:fs");

// Both parsers make all-day times midnight in the zone of the machine.
const day = (time) =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0"))
    .join("-");
const shown = (time, isDay) => (isDay ? day(time) : time.toISOString());

const parsers = {
  "node-ical": (text) =>
    Object.values(require("node-ical").sync.parseICS(text))
      .filter((event) => event.type === "VEVENT")
      .map((event) => ({
        uid: event.uid,
        summary: event.summary,
        description: event.description ?? null,
        start: shown(event.start, event.start.dateOnly),
        end: shown(event.end, event.end.dateOnly),
      })),
  "ical.js": (text) => {
    const ical = require("ical.js");
    const calendar = new ical.Component(ical.parse(text));
    for (const zone of calendar.getAllSubcomponents("vtimezone")) {
      ical.TimezoneService.register(zone);
    }
    return calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ical.Event(component);
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        start: shown(event.startDate.toJSDate(), event.startDate.isDate),
        end: shown(event.endDate.toJSDate(), event.endDate.isDate),
      };
    });
  },
};

const events = parsers[process.argv[2]](fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(events));
