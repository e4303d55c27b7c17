import { truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkPictureFile, pictureFiles } from "../../src/pictures/read-picture.ts";
import { readableLog } from "../support/readable-log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function place() {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  return {
    file: path.join(folder, "meeting.png"),
    folder,
    fault: (eventPicture: string) =>
      checkPictureFile({ eventPicture }).then(
        () => "right",
        (error: unknown) => String(error).replaceAll(folder, "DATA"),
      ),
  };
}

const heads = { png: "89504e470d0a1a0a", jpeg: "ffd8ffe0", gif: "474946383961" };

test("PNG, JPEG and GIF are told by how they begin, whatever the file is called", async () => {
  const { file } = place();
  const read = pictureFiles({ log: readableLog() });
  const found: unknown[] = [];
  for (const [name, head] of Object.entries(heads)) {
    writeFileSync(file, Buffer.from(head + "00".repeat(name.length), "hex"));
    const picture = await read({ eventPicture: file });
    found.push(picture?.dataUri);
  }
  expect(found).toMatchInlineSnapshot(`
    [
      "data:image/png;base64,iVBORw0KGgoAAAA=",
      "data:image/jpeg;base64,/9j/4AAAAAA=",
      "data:image/gif;base64,R0lGODlhAAAA",
    ]
  `);
});

test("what can't be used is told with what to do, before the start and once in the log", async () => {
  const { file, folder, fault } = place();
  const told = [await fault(file), await fault(folder)];
  writeFileSync(file, "<svg/>");
  told.push(await fault(file));
  truncateSync(file, 8 * 1024 * 1024 + 1);
  told.push(await fault(file));
  writeFileSync(file, Buffer.from(heads.gif, "hex"));
  told.push(await fault(file));
  expect(told).toMatchInlineSnapshot(`
    [
      "UserError: There is no picture DATA/meeting.png. Put it there, or take "eventPicture" out of meetbot.yaml.",
      "UserError: The file DATA is no PNG, JPEG or GIF picture. Save it as one of these.",
      "UserError: The file DATA/meeting.png is no PNG, JPEG or GIF picture. Save it as one of these.",
      "UserError: The picture DATA/meeting.png is larger than 8 MB. Make it smaller.",
      "right",
    ]
  `);
  const log = readableLog();
  const read = pictureFiles({ log });
  const missing = { eventPicture: path.join(folder, "none.png") };
  expect([await read(missing), await read(missing), await read({ eventPicture: null })]).toEqual([
    undefined,
    undefined,
    null,
  ]);
  expect(log.lines).toHaveLength(1);
});
