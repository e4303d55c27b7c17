import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = (...topics: readonly string[]) =>
  `# MirageOS meeting\n\n## Meeting 2025-01-14, 10:00 - 11:00 CET\n\n${topics.map((topic) => `### ${topic}\n\n`).join("")}`;

const png = (text: string) => Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from(text)]);

test("the event tells the agenda and where the minutes are, once nobody writes it any more", async () => {
  const { write, on, story } = await openScene({
    at: "2025-01-02T09:00:00Z",
    pad: pad("Release"),
    more: "    doors: { web: true }\n",
    publicUrl: "https://meetings.example.org/",
  });
  await on("2025-01-02T09:05:00Z");
  write(pad("Release", "Solo5 *and* <script>alert(1)</script>"));
  await on("2025-01-02T09:06:00Z");
  write(pad("Release", "Solo5 *and* <script>alert(1)</script>", "long ".repeat(100_000)));
  await on("2025-01-02T09:07:00Z");
  await on("2025-01-02T09:11:00Z");
  await on("2025-01-02T09:20:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-02 09:05
    calendar> MirageOS meeting, 2025-01-14T09:00Z to 2025-01-14T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      Minutes and todos: https://meetings.example.org/mirageos/

      On the agenda:
      - Release

      9gs26scj34
    == 2025-01-02 09:06
    (nothing)
    == 2025-01-02 09:07
    (nothing)
    == 2025-01-02 09:11
    calendar (changed)> MirageOS meeting, 2025-01-14T09:00Z to 2025-01-14T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      Minutes and todos: https://meetings.example.org/mirageos/

      On the agenda:
      - Release
      - Solo5 and \\<script>alert(1)\\</script>
      - long long long long long long long long long long long long long long…

      9gs26scj34
    == 2025-01-02 09:20
    (nothing)"
  `);
});

test("the event gets its picture, and another one when the file changes; a file that can not be used leaves the one it has", async () => {
  const scene = await openScene({
    at: "2025-01-02T09:00:00Z",
    pad: pad("Release"),
    more: "    eventPicture: meeting.png\n",
  });
  const file = path.join(scene.folder, "meeting.png");
  const sent = () =>
    scene.discord.requests
      .filter(({ path: to }) => to.includes("scheduled-events"))
      .flatMap(({ method, body }) =>
        typeof body === "object" && body !== null && "image" in body ? [`${method} ${String(body.image)}`] : [],
      );
  await scene.on("2025-01-02T09:05:00Z");
  const none = sent();
  writeFileSync(file, png("a"));
  await scene.on("2025-01-02T09:06:00Z");
  await scene.on("2025-01-02T09:07:00Z");
  writeFileSync(file, png("another"));
  await scene.on("2025-01-02T09:08:00Z");
  writeFileSync(file, "no picture");
  await scene.on("2025-01-02T09:09:00Z");
  rmSync(file);
  await scene.on("2025-01-02T09:10:00Z");
  await scene.on("2025-01-02T09:11:00Z");
  expect([none, sent()]).toMatchInlineSnapshot(`
    [
      [],
      [
        "PATCH data:image/png;base64,iVBORw0KGgph",
        "PATCH data:image/png;base64,iVBORw0KGgphbm90aGVy",
      ],
    ]
  `);
  expect(scene.discord.events().join("\n").split("\n")[0]).toMatchInlineSnapshot(
    `"MirageOS meeting, 2025-01-14T09:00Z to 2025-01-14T10:00Z, https://meet.example.org/MirageOS, picture j73gjevhtb"`,
  );
  expect(
    scene
      .botLog()
      .filter((line) => line.includes("picture"))
      .map((line) => line.replace(scene.folder, "DATA")),
  ).toMatchInlineSnapshot(`
    [
      "warn The picture of the events can't be used",
      "warn The picture of the events can't be used",
      "warn The picture of the events can't be used",
    ]
  `);
});

test("a picture that Discord refuses holds up neither the event nor its changes", async () => {
  const { folder, write, on, discord, story } = await openScene({
    at: "2025-01-02T09:00:00Z",
    pad: pad("Release"),
    more: "    eventPicture: meeting.png\n",
  });
  writeFileSync(path.join(folder, "meeting.png"), png(""));
  discord.fail(/PATCH .*scheduled-events/, { status: 400, body: { code: 50035, message: "Invalid Form Body" } });
  await on("2025-01-02T09:05:00Z");
  write(pad("Release").replace("10:00", "10:30"));
  await on("2025-01-02T09:10:00Z");
  await on("2025-01-02T11:10:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-02 09:05
    calendar> MirageOS meeting, 2025-01-14T09:00Z to 2025-01-14T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      On the agenda:
      - Release

      9gs26scj34
    == 2025-01-02 09:10
    calendar (changed)> MirageOS meeting, 2025-01-14T09:30Z to 2025-01-14T10:00Z, https://meet.example.org/MirageOS
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      On the agenda:
      - Release

      9gs26scj34
    == 2025-01-02 11:10
    calendar (changed)> MirageOS meeting, 2025-01-14T09:30Z to 2025-01-14T10:00Z, https://meet.example.org/MirageOS, picture d11t78jqg6
      MirageOS meeting. Everybody is welcome.
      Call: https://meet.example.org/MirageOS

      On the agenda:
      - Release

      9gs26scj34"
  `);
});
