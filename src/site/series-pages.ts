import type { Archive } from "../archive/archive.ts";
import { decisionsPage } from "./decisions-page.ts";
import { homePage } from "./home-page.ts";
import { meetingPage } from "./meeting-page.ts";
import { peoplePage } from "./people-page.ts";
import { searchPage } from "./search-page.ts";
import type { SiteKit, SitePage } from "./site-page.ts";
import { todosPage } from "./todos-page.ts";

/** All pages of a series. */
export function seriesPages(archive: Archive, kit: SiteKit): readonly SitePage[] {
  return [
    homePage(archive, kit),
    ...archive.meetings.map((meeting) => meetingPage(archive, meeting, kit)),
    todosPage(archive, kit),
    decisionsPage(archive, kit),
    peoplePage(archive, kit),
    searchPage(archive, kit),
  ];
}
