import fc from "fast-check";
import { expect, test } from "vitest";

import { readPadAddress } from "../../src/pads/pad-address.ts";

/** What the bot makes of what a person copied. */
function understood(copied: string): string {
  try {
    const address = readPadAddress(copied);
    switch (address.kind) {
      case "file":
        return `file ${address.path}`;
      case "hedgedoc":
        return `${address.download.href} (link ${address.link})`;
      case "etherpad":
        return `${address.api.href} pad "${address.padId}" (link ${address.link})`;
      case "hackmd":
        return `HackMD ${address.owner === null ? "" : `@${address.owner} `}"${address.name}" (link ${address.link})`;
    }
  } catch (error) {
    return String(error);
  }
}

test("every form of a pad's URL that a browser shows leads to the text of the same note", () => {
  const copied = [
    "https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw",
    "https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw?both#",
    "https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw?view#Agenda-for-next-time",
    "  <https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw/>\n",
    "https://pad.data.coop//To6IOSeNSOK9kFVlgo7XWw/download",
    "HTTPS://PAD.data.coop/To6IOSeNSOK9kFVlgo7XWw/slide",
    "https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw/revision/1733738400000",
  ];
  expect([...new Set(copied.map(understood))]).toEqual([
    "https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw/download (link https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw)",
  ]);
});

test("published pads, sub paths, ports and aliases are read where they are", () => {
  const copied = [
    "https://pad.example.org/s/u40GPk8gd#Agenda",
    "https://example.org/tools/pads/team-meeting?edit",
    "https://example.org/tools/pads/s/u40GPk8gd",
    "http://localhost:3000/agenda",
    "https://pad.example.org/R%C3%A9union%20%2F%20caf%C3%A9?view",
    "https://pad.example.org/Réunion d'équipe",
    "https://pad.example.org/download",
  ];
  expect(copied.map(understood)).toMatchInlineSnapshot(`
    [
      "https://pad.example.org/s/u40GPk8gd/download (link https://pad.example.org/s/u40GPk8gd)",
      "https://example.org/tools/pads/team-meeting/download (link https://example.org/tools/pads/team-meeting)",
      "https://example.org/tools/pads/s/u40GPk8gd/download (link https://example.org/tools/pads/s/u40GPk8gd)",
      "http://localhost:3000/agenda/download (link http://localhost:3000/agenda)",
      "https://pad.example.org/R%C3%A9union%20%2F%20caf%C3%A9/download (link https://pad.example.org/R%C3%A9union%20%2F%20caf%C3%A9)",
      "https://pad.example.org/R%C3%A9union%20d'%C3%A9quipe/download (link https://pad.example.org/R%C3%A9union%20d'%C3%A9quipe)",
      "https://pad.example.org/download/download (link https://pad.example.org/download)",
    ]
  `);
});

test("an Etherpad's pad is known by /p/, whatever is before it and after it", () => {
  const copied = [
    "https://pad.example.org/p/team-meeting",
    "https://pad.example.org/p/team-meeting/timeslider#42",
    "https://pad.example.org/p/team-meeting/export/txt?showChat=false",
    "https://example.org/etherpad/p/R%C3%A9union%20caf%C3%A9/",
    "http://127.0.0.1:9001/p/g.s8oes9dhwrvt0zif$weekly",
  ];
  expect(copied.map(understood)).toMatchInlineSnapshot(`
    [
      "https://pad.example.org/api/1.2.15/ pad "team-meeting" (link https://pad.example.org/p/team-meeting)",
      "https://pad.example.org/api/1.2.15/ pad "team-meeting" (link https://pad.example.org/p/team-meeting)",
      "https://pad.example.org/api/1.2.15/ pad "team-meeting" (link https://pad.example.org/p/team-meeting)",
      "https://example.org/etherpad/api/1.2.15/ pad "Réunion café" (link https://example.org/etherpad/p/R%C3%A9union%20caf%C3%A9)",
      "http://127.0.0.1:9001/api/1.2.15/ pad "g.s8oes9dhwrvt0zif$weekly" (link http://127.0.0.1:9001/p/g.s8oes9dhwrvt0zif$weekly)",
    ]
  `);
});

test("a note on HackMD is known by its host", () => {
  const copied = [
    "https://hackmd.io/ehgwc6a8RXSmcSaRwIQ2jw",
    "https://hackmd.io/ehgwc6a8RXSmcSaRwIQ2jw?both#",
    "https://hackmd.io/@mirage/weekly?view#Agenda",
    "https://hackmd.io/@mirage/SysUa9xJc/edit",
    "https://www.hackmd.io/s/SysUa9xJc",
  ];
  expect(copied.map(understood)).toMatchInlineSnapshot(`
    [
      "HackMD "ehgwc6a8RXSmcSaRwIQ2jw" (link https://hackmd.io/ehgwc6a8RXSmcSaRwIQ2jw)",
      "HackMD "ehgwc6a8RXSmcSaRwIQ2jw" (link https://hackmd.io/ehgwc6a8RXSmcSaRwIQ2jw)",
      "HackMD @mirage "weekly" (link https://hackmd.io/@mirage/weekly)",
      "HackMD @mirage "SysUa9xJc" (link https://hackmd.io/@mirage/SysUa9xJc)",
      "HackMD "SysUa9xJc" (link https://www.hackmd.io/s/SysUa9xJc)",
    ]
  `);
});

test("a file is named by its path, or by a file: URL", () => {
  const copied = ["file:notes.md", "file:../pads/notes 1.md", "file:/srv/notes.md", "file:///srv/team%20notes.md"];
  expect(copied.map(understood)).toEqual([
    "file notes.md",
    "file ../pads/notes 1.md",
    "file /srv/notes.md",
    "file /srv/team notes.md",
  ]);
});

test("what is no pad's address is answered with what to write instead, and secrets are not repeated", () => {
  const copied = [
    " ",
    "file:",
    "file://server/notes.md",
    "file:///srv/100%.md",
    "pad.data.coop/To6IOSeNSOK9kFVlgo7XWw?both",
    "hannes:secret@pad.example.org/agenda?token=secret",
    "notes.md",
    "https://",
    "ftp://pad.example.org/agenda",
    "https://hannes:secret@pad.example.org/agenda",
    "https://pad.example.org/",
    "https://pad.example.org/new",
    "https://pad.example.org/s/?token=secret",
    "https://pad.example.org/100%",
    "https://pad.example.org/p/",
    "https://pad.example.org/p/100%",
    "https://pad.example.org/p/r.4f2b9c0d7e6a5b4c3d2e1f0a9b8c7d6e",
    "https://hackmd.io/",
    "https://hackmd.io/new",
    "https://hackmd.io/@mirage",
    "https://hackmd.io/team/mirage?nav=overview",
    "https://hackmd.io/@mirage/100%",
  ];
  expect(copied.map(understood).join("\n")).toMatchInlineSnapshot(`
    "UserError: The pad's address is empty. Copy it from the browser, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: file: names no file. Write its path after it, for example file:notes.md.
    UserError: The pad's file: URL can't be read. Write file: and the path alone, for example file:notes.md.
    UserError: The pad's file: URL can't be read. Write file: and the path alone, for example file:notes.md.
    UserError: The pad "pad.data.coop/To6IOSeNSOK9kFVlgo7XWw" is neither a URL nor a file. Write https://pad.data.coop/To6IOSeNSOK9kFVlgo7XWw if it is a pad, file:pad.data.coop/To6IOSeNSOK9kFVlgo7XWw if it is a file.
    UserError: The pad "pad.example.org/agenda" is neither a URL nor a file. Write https://pad.example.org/agenda if it is a pad, file:pad.example.org/agenda if it is a file.
    UserError: The pad "notes.md" is neither a URL nor a file. Write https://notes.md if it is a pad, file:notes.md if it is a file.
    UserError: The pad's address is no URL. Copy it from the browser, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address begins with ftp:, but a pad is read by https: or http:, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address holds a user name or password, and it would be posted with every reminder. Write it without.
    UserError: The pad's address names no note. Open the note at https://pad.example.org and copy the address from there, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address names no note. Open the note at https://pad.example.org and copy the address from there, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address names no note. Open the note at https://pad.example.org and copy the address from there, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address has a percent sign that stands for nothing. Copy the address again from the browser.
    UserError: The pad's address names no note. Open the note at https://pad.example.org and copy the address from there, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address has a percent sign that stands for nothing. Copy the address again from the browser.
    UserError: The pad's address is Etherpad's read-only link, which its API does not know. Open the pad itself and copy the address from there, for example https://pad.example.org/p/team-meeting.
    UserError: The pad's address names no note. Open the note at https://hackmd.io and copy the address from there, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address names no note. Open the note at https://hackmd.io and copy the address from there, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address names no note. Open the note at https://hackmd.io and copy the address from there, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address names no note. Open the note at https://hackmd.io and copy the address from there, for example https://pad.example.org/team-meeting, or file:notes.md.
    UserError: The pad's address has a percent sign that stands for nothing. Copy the address again from the browser."
  `);
});

test("whatever the note is called and wherever the server is, only its download is ever asked for", () => {
  const name = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/^(?:\.{1,2}|p)$/.test(text));
  const note = fc.uuid().map((id) => id.replaceAll("-", ""));
  const mode = fc.constantFrom("", "?both", "?both#", "?view#a/b?c", "#x", "/", "/download", "/publish", "/slide?x#y");
  const address = fc.tuple(fc.array(name, { maxLength: 2 }), fc.constantFrom("", "s/"), note, mode);
  fc.assert(
    fc.property(address, ([base, published, id, suffix]) => {
      const root = ["https://pad.example.org", ...base.map(encodeURIComponent)].join("/");
      const read = readPadAddress(`${root}/${published}${id}${suffix}`);
      expect(read).toMatchObject({ kind: "hedgedoc", link: `${root}/${published}${id}` });
      expect(read).toHaveProperty("download.href", `${root}/${published}${id}/download`);
    }),
  );
});

test("nonsense is read or refused in words, never with a bug", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.string({ maxLength: 3 }),
          fc.constantFrom(
            "https://",
            "file:",
            "host",
            "hackmd.io",
            "/p/",
            "/@",
            "/s/",
            "/",
            ":",
            "?",
            "#",
            "%",
            "@",
            "[",
            "]",
            "<",
            ">",
            ".",
          ),
        ),
      }),
      (text) => {
        expect(understood(text)).toMatch(/^(?:https?:|file |HackMD |UserError: )/);
      },
    ),
  );
});
